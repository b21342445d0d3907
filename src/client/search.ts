import { loadIndex, type FilterCounts, type Index } from './pagefind.ts';
import { adviceElement } from './search-advice.ts';
import { readFilters, showFilters } from './search-filters.ts';
import { ResultList, summaryOf, wordsFor } from './search-list.ts';
import { resultElement } from './search-results.ts';
import { queryOf, readState, writeState, type Order, type SearchState } from './search-state.ts';

/** The search page: results as one types; the address holds the search, so that it can be linked and Back works. */
const form = find('search-form', HTMLFormElement);
const field = find('q', HTMLInputElement);
const order = find('sort', HTMLSelectElement);
const filters = find('filters', HTMLElement);
const status = find('status', HTMLElement);
const results = find('results', HTMLElement);
const advice = find('advice', HTMLElement);
const help = find('help', HTMLElement);
const more = find('more', HTMLButtonElement);

let index: Index | undefined;
let names: FilterCounts = {};
let answer = 0;

start().catch(() => {
  find('found', HTMLElement).hidden = true;
  help.hidden = false;
  status.textContent = 'The search index cannot be loaded just now.';
});

async function start(): Promise<void> {
  status.textContent = 'Loading the search index…';
  index = await loadIndex();
  names = await index.filters();
  help.hidden = true;
  find('found', HTMLElement).hidden = false;
  show(readState(location.search));
  await answerTo(0);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    changed('push');
  });
  field.addEventListener('input', () => changed('replace', 200));
  order.addEventListener('change', () => changed('push'));
  filters.addEventListener('change', () => changed('push'));
  addEventListener('popstate', () => {
    show(readState(location.search));
    retry(answerTo(0));
  });
  addEventListener('keydown', moveByKey);
}

function show({ text, order: chosen, filters: ticked }: SearchState): void {
  field.value = text;
  order.value = chosen;
  showFilters(
    filters,
    Object.fromEntries([...ticked].map(([name, values]) => [name, count(values)])),
    readState(location.search),
  );
}

const count = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, 0]));

function current(): SearchState {
  return { text: field.value.trim(), order: order.value as Order, filters: readFilters(filters) }; // the select's own values
}

function changed(how: 'push' | 'replace', delay = 0): void {
  const address = location.pathname + writeState(current());
  if (how === 'push' && address !== location.pathname + location.search) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  retry(answerTo(delay));
}

function retry(search: Promise<void>): void {
  search.catch(() => {
    status.textContent = 'The search index cannot be loaded just now. Try again in a moment.';
  });
}

/** Searches and shows the answer, unless a later search has begun. */
async function answerTo(delay: number): Promise<void> {
  const state = current();
  const mine = ++answer;
  const answering = await index?.debouncedSearch(wordsFor(state), queryOf(state), delay);
  if (!answering || mine !== answer) return;
  showFilters(filters, answering.filters, state);
  document.title = document.title.replace(/^.*?(?=Search)/, state.text === '' ? '' : `${state.text} – `);
  if (state.text === '' && state.filters.size === 0) {
    status.textContent = 'Type words to search for, or choose a filter.';
    showNothing();
    return;
  }
  const list = new ResultList(answering, state);
  const first = await list.next();
  if (mine !== answer) return;
  status.textContent = summaryOf(list, state);
  showNothing();
  if (first.length === 0) advice.replaceChildren(adviceElement(state, names));
  results.replaceChildren(...first.map(resultElement));
  more.hidden = list.isDone;
  more.onclick = () => retry(append(list, mine));
}

function showNothing(): void {
  advice.replaceChildren();
  results.replaceChildren();
  more.hidden = true;
}

async function append(list: ResultList, mine: number): Promise<void> {
  const pages = await list.next();
  if (mine !== answer) return;
  const added = pages.map(resultElement);
  results.append(...added);
  more.hidden = list.isDone;
  added[0]?.querySelector('a')?.focus();
}

/** `/` goes to the field; the arrow keys go from one link of the results to the next. */
function moveByKey(event: KeyboardEvent): void {
  const typing = event.target instanceof HTMLInputElement && event.target.type === 'search';
  if (event.key === '/' && !typing) {
    event.preventDefault();
    field.focus();
    return;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [field, ...results.querySelectorAll<HTMLElement>('a')].filter((each) => each.offsetParent !== null);
  const at = links.findIndex((each) => each === document.activeElement);
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at === -1 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

function find<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The search page has no ${id}.`);
  return found;
}
