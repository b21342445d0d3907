import { rootUnder } from '../../records/addresses.ts';
import { find } from '../find.ts';
import { answer, summaryOf, type SearchAnswer } from '../../search/answer.ts';
import { IndexFiles, OtherForm } from '../../search/index-files.ts';
import { moveByKey } from './keys.ts';
import { addRecords } from './record-list.ts';
import { readState, writeState, type Order, type SearchState } from '../../search/state.ts';
import { speaker } from './status.ts';

/** The search page: results as one types; the address holds the search, so that it can be linked and Back works. */
const form = find('search-form', HTMLFormElement);
const field = find('q', HTMLInputElement);
const order = find('sort', HTMLSelectElement);
const narrow = find('narrow', HTMLDetailsElement);
const say = speaker(find('status', HTMLElement), find('spoken', HTMLElement));
const results = find('results', HTMLElement);
const fewer = find('fewer', HTMLElement);
const fewerResults = find('fewer-results', HTMLElement);
const advice = find('advice', HTMLElement);
/** Advice that needs no search, which the page itself gives. */
const lasting = [...advice.children];
const help = find('help', HTMLElement);
const more = find('more', HTMLButtonElement);

/** How long the page waits for another key, in milliseconds. */
const pauseOfKeys = 20;

/** How many records are shown before one asks for more. */
const atOnce = 10;

const base = rootUnder(import.meta.env.BASE_URL);
let opening: Promise<IndexFiles> | undefined;
/** After a failure, files are asked for of the server, which may have those of a later build. */
let cache: RequestCache = 'default';
/** The filters that are chosen. */
let chosen = show();
/** The search that was begun last: what an earlier one finds is not shown. */
let latest = 0;
/** Shows the filters of the answer that is shown. */
let recount = async () => {};

narrow.open = chosen.size > 0 || matchMedia('(min-width: 60rem)').matches;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  changed('push');
});
field.addEventListener('input', () => changed('replace', pauseOfKeys));
order.addEventListener('change', () => changed('push'));
narrow.addEventListener('toggle', () => recount());
addEventListener('popstate', () => {
  field.value = '';
  chosen = show();
  search();
});
addEventListener('keydown', (event) => moveByKey(event, field, results));
search();

/** Shows the search of the address; what is typed while the page loads stays. Returns its filters. */
function show(): SearchState['filters'] {
  const state = readState(location.search);
  field.value ||= state.text;
  order.value = state.order;
  return state.filters;
}

function changed(how: 'push' | 'replace', delay = 0): void {
  const address = location.pathname + writeState(current());
  if (how === 'push' && address !== location.pathname + location.search) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  search(delay);
}

function current(): SearchState {
  return { text: field.value.trim(), order: order.value as Order, filters: chosen }; // the select's own values
}

function search(delay = 0): void {
  const mine = ++latest;
  answerTo(() => mine === latest, delay).catch((error: unknown) => {
    openAnew();
    if (mine !== latest) return;
    const then = error instanceof OtherForm ? 'Load the page again.' : 'Try again in a moment.';
    say(`The search index cannot be loaded just now. ${then}`);
    showNothing();
    find('found', HTMLElement).hidden = true;
    help.hidden = false;
    help.classList.add('needed');
  });
}

/** Opens the index when it is first asked for, and anew where that failed. */
async function openIndex(): Promise<IndexFiles> {
  opening ??= IndexFiles.open(async (path) => {
    const response = await fetch(`${base}pagefind/${path}`, { cache });
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    return new Blob([await response.arrayBuffer()]); // blob() fails in Chromium while the page still preloads the file
  });
  return opening;
}

/** Has the next search open the index as it is on the server by then. */
function openAnew(): void {
  opening = undefined;
  cache = 'no-cache';
}

/** Searches and shows the answer, unless a later search has begun. */
async function answerTo(isLatest: () => boolean, delay: number): Promise<void> {
  await new Promise((after) => setTimeout(after, delay));
  if (!isLatest()) return;
  if (opening === undefined) say('Loading the search index…');
  const index = await openIndex();
  index.whenLarge = (kilobytes) => {
    const size = (kilobytes / 1000).toFixed(1);
    if (isLatest()) say(`Loading ${size} MB of the index, for a word that stands in many records…`);
  };
  const found = await answer(index, current());
  if (!isLatest()) return;
  const { state } = found;
  const isAsked = state.text !== '' || state.filters.size > 0;
  results.ariaBusy = 'true';
  help.hidden = true;
  find('found', HTMLElement).hidden = false;
  document.title = document.title.replace(/^.*?(?=Search)/, state.text === '' ? '' : `${state.text} – `);
  say(isAsked ? summaryOf(found) : 'Type words to search for, or choose a filter.');
  if (isAsked) await showRecords(isLatest, index, found);
  else showNothing();
  if (!isLatest()) return;
  results.ariaBusy = 'false';
  recount = () => showCounts(isLatest, index, found);
  await recount();
}

/** Shows the records of an answer, some at a time, and below them those that have less of the search. */
async function showRecords(isLatest: () => boolean, index: IndexFiles, found: SearchAnswer): Promise<void> {
  let lost = 0;
  const add = async (rows: readonly number[], list: HTMLElement, old: readonly Element[] = []) => {
    lost += await addRecords(rows, { list, old }, { index, found, base, isLatest });
    if (lost === 0 || !isLatest()) return;
    openAnew();
    say(`${summaryOf(found)} ${lost} of them cannot be loaded just now.`);
  };
  const { rows } = found;
  if (rows.length === 0) {
    const wider = await import('./advice.ts').catch(() => undefined);
    advice.replaceChildren(...(wider?.adviceItems(found.state, found.unknown) ?? []), ...lasting);
  }
  advice.hidden = rows.length > 0;
  more.hidden = true;
  await add(rows.slice(0, atOnce), results, [...results.children]);
  if (!isLatest()) return;
  fewer.hidden = found.fewer.length === 0;
  await add(found.fewer, fewerResults, [...fewerResults.children]);
  if (!isLatest()) return;
  more.hidden = rows.length <= atOnce;
  more.onclick = async () => {
    const before = results.childElementCount;
    more.hidden = true;
    await add(rows.slice(before, before + atOnce), results);
    if (!isLatest()) return;
    more.hidden = rows.length <= results.childElementCount;
    results.children[before]?.querySelector('a')?.focus();
  };
}

/** The counts of the filters: of all of them where they are open. */
async function showCounts(isLatest: () => boolean, index: IndexFiles, found: SearchAnswer): Promise<void> {
  const filters = await import('./narrow.ts').catch(() => undefined);
  const isWhole = await filters?.showFilters(index, found, { areOpen: narrow.open, isLatest });
  if (!isLatest()) return;
  if (!isWhole) say(`${summaryOf(found)} The filters cannot be loaded just now.`);
  narrow.onchange = () => {
    if (filters) chosen = filters.readFilters();
    changed('push');
  };
}

function showNothing(): void {
  for (const each of [advice, more, fewer]) each.hidden = true;
  results.replaceChildren();
  results.ariaBusy = 'false';
}
