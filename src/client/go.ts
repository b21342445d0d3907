import { resolverKey } from '../exports/resolver.ts';

/** Leads from the name in the address, `/go/?name=MC/2258`, to the record or to its line in the list. */
const name = new URLSearchParams(location.search).get('name') ?? '';
const input = document.querySelector<HTMLInputElement>('#name');
const status = document.querySelector('#status');
const key = resolverKey(name);

if (key !== '' && input !== null && status !== null) {
  input.value = name;
  const entries = [...document.querySelectorAll<HTMLElement>('[data-keys]')];
  const found = entries.find((entry) => entry.dataset['keys']?.split(' ').includes(key));
  const address = found?.querySelector('a')?.getAttribute('href');
  if (found?.dataset['held'] !== undefined && address) location.replace(address);
  else if (found) {
    status.textContent = `The archive knows “${name}” and does not hold it.`;
    location.hash = found.id;
  } else status.textContent = `The archive knows nothing by the name “${name.slice(0, 200)}”.`;
}
