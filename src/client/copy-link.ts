/**
 * Buttons beside each paragraph number and heading: one copies the link to it, one the citation with its number, and a
 * link reports an error in it. The numbers are links without this; the buttons appear on focus or hover, and say to
 * screen readers what they did.
 */
const said = document.createElement('p');
said.setAttribute('role', 'status');
said.className = 'copied';
document.body.append(said);

/** The number or heading sign beside which the buttons stand. */
let link: HTMLAnchorElement | null = null;
const buttons = document.createElement('span');
buttons.className = 'copy';
buttons.append(
  button('Copy link', ({ href }) => href),
  button('Cite', citation),
);
const report = document.querySelector<HTMLAnchorElement>('.report-error a');
const reportHere = document.createElement('a');
reportHere.textContent = 'Report';
reportHere.setAttribute('aria-label', 'Report an error here');
if (report) buttons.append(reportHere);

function button(name: string, words: (link: HTMLAnchorElement) => string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = name;
  made.addEventListener('click', () => {
    if (link === null) return;
    const text = words(link);
    navigator.clipboard.writeText(text).then(
      () => (said.textContent = `Copied: ${text}`),
      () => (said.textContent = `The browser did not allow it. Here it is: ${text}`),
    );
  });
  return made;
}

/** The citation of the page with the paragraph, and the link to it in the place of the page's address. */
function citation({ href, dataset }: HTMLAnchorElement): string {
  const whole =
    document
      .querySelector('.cite .plain')
      ?.textContent?.trim()
      .replace(/\s+\S+$/, '') ?? document.title;
  const number = dataset['n'];
  return `${whole}${number ? ` Paragraph ${number}.` : ''} ${href}`;
}

function show({ target }: Event): void {
  const block = target instanceof Element ? target.closest('p, li, h1, h2, h3, h4, .note') : null;
  const near = block?.querySelector<HTMLAnchorElement>(':scope > a:is(.n, .self)');
  if (!near || near === link) return;
  link = near;
  near.after(buttons);
  reportHere.href = reporting(near.href);
}

/** The address of the form for errors, with that of a paragraph below the site's root. */
function reporting(address: string): string {
  const { pathname, hash } = new URL(address);
  return `${report?.pathname ?? ''}?at=${encodeURIComponent(pathname + hash)}`;
}

/** The link at the end of the page names the paragraph that the page's own address names. */
report?.addEventListener('click', () => (report.href = reporting(location.href)));

document.addEventListener('focusin', show);
document.addEventListener('pointerover', show);

export {};
