/**
 * A button beside each paragraph number and heading that copies the link to it. The numbers are links without this;
 * it appears on focus or hover, and says to screen readers what it did.
 */
const said = document.createElement('p');
said.setAttribute('role', 'status');
said.className = 'copied';
document.body.append(said);

const button = document.createElement('button');
button.type = 'button';
button.className = 'copy';
button.textContent = 'Copy link';

/** The block beside whose link the button stands. */
let link: HTMLAnchorElement | null = null;

function show(event: Event): void {
  const target = event.target instanceof Element ? event.target : null;
  const near = target
    ?.closest('.text :is(p, li, h2, h3, h4, .note), .title-page :is(p, h1)')
    ?.querySelector<HTMLAnchorElement>(':scope > a:is(.n, .self)');
  if (!near || near === link) return;
  link = near;
  near.after(button);
}

button.addEventListener('click', () => {
  if (link === null) return;
  const { href } = link;
  navigator.clipboard.writeText(href).then(
    () => (said.textContent = `Copied: ${href}`),
    () => (said.textContent = `The browser did not allow it. The link is ${href}`),
  );
});

document.addEventListener('focusin', show);
document.addEventListener('pointerover', show);

export {};
