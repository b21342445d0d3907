import { leadOf, type GoEntry, type Lead } from '../resolver/lead.ts';
import type { SymbolPatterns } from '../records/symbols.ts';

/** Leads from the name in the address, `/go/?name=MC/2258`, to what the archive has of it, or says why it cannot. */
interface Listed extends GoEntry {
  link: HTMLAnchorElement;
}

const name = new URLSearchParams(location.search).get('name') ?? '';
const input = document.querySelector<HTMLInputElement>('#name');
const status = document.querySelector<HTMLElement>('#status');
if (name.trim() !== '' && input !== null && status !== null) {
  input.value = name;
  answer(status, leadOf(name, listed(), patterns()));
}

function listed(): Listed[] {
  return [...document.querySelectorAll<HTMLElement>('[data-keys]')].flatMap((item) => {
    const link = item.querySelector('a');
    if (link === null) return [];
    return [{ link, address: link.href, keys: item.dataset['keys']?.split(' ') ?? [] }];
  });
}

/** The patterns as the page lists them. */
function patterns(): SymbolPatterns {
  const items = [...document.querySelectorAll<HTMLElement>('[data-pattern]')];
  return Object.fromEntries(
    items.map(({ id, dataset }) => {
      const { pattern = '', prose } = dataset;
      return [id, { pattern, prose }];
    }),
  );
}

function answer(place: HTMLElement, lead: Lead<Listed>): void {
  const typed = `“${name.slice(0, 200)}”`;
  if (lead.kind === 'found') location.replace(lead.entry.address);
  else if (lead.kind === 'several') {
    const links = lead.entries.flatMap(({ link }, index) => [index === 0 ? ' ' : ', ', link.cloneNode(true)]);
    place.replaceChildren(`${typed} is the name of several:`, ...links, '.');
  } else if (lead.kind === 'unknown-symbol') {
    const meaning = document.querySelector(`#${CSS.escape(lead.pattern)} [data-meaning]`)?.textContent ?? '';
    place.textContent = `${lead.symbol} is built as a symbol is (${meaning}), and the archive does not know the document.`;
  } else {
    const forms = document.createElement('a');
    forms.href = '#forms';
    forms.textContent = 'the forms that it takes';
    place.replaceChildren(`The archive knows nothing by the name ${typed}. See `, forms, '.');
  }
}
