import { rootUnder } from '../../records/addresses.ts';
import { find } from '../find.ts';
import { loadIndex, type Index } from './pagefind.ts';
import { adviceItems } from './advice.ts';
import { readFilters, showFilters } from './filters.ts';
import { moveByKey } from './keys.ts';
import { joinIndexes } from './languages.ts';
import { ask, summaryOf, type ResultList } from './list.ts';
import { resultElement } from './results.ts';
import { readState, writeState, type Order, type SearchState } from './state.ts';
import { speaker } from './status.ts';
import { readPairs, variantsOf } from './variants.ts';
import { corrected, wordFiles } from './words.ts';

/** The search page: results as one types; the address holds the search, so that it can be linked and Back works. */
const form = find('search-form', HTMLFormElement);
const field = find('q', HTMLInputElement);
const order = find('sort', HTMLSelectElement);
const filters = find('filters', HTMLElement);
const say = speaker(find('status', HTMLElement), find('spoken', HTMLElement));
const results = find('results', HTMLElement);
const advice = find('advice', HTMLElement);
/** Advice that needs no search, which the page itself gives. */
const lasting = [...advice.children];
const help = find('help', HTMLElement);
const more = find('more', HTMLButtonElement);

/** How long the page waits for another key, in milliseconds. */
const pauseOfKeys = 20;

const readWords = wordFiles(`${rootUnder(import.meta.env.BASE_URL)}pagefind/`);
const pairs = readPairs(form.dataset['pairs']);
/** The languages of texts that have an index of their own. */
const languages = form.dataset['languages']?.match(/\w+/g) ?? [];
let index: Index | undefined;
/** Whether the indexes of all languages are loaded. */
let isWhole = languages.length === 0;
let answer = 0;

start().catch(() => {
  find('found', HTMLElement).hidden = true;
  help.hidden = false;
  help.classList.add('needed');
  say('The search index cannot be loaded just now.');
});

async function start(): Promise<void> {
  say('Loading the search index…');
  index = await loadIndex();
  help.hidden = true;
  find('found', HTMLElement).hidden = false;
  const asked = readState(location.search);
  show(asked);
  find('narrow', HTMLDetailsElement).open = asked.filters.size > 0 || matchMedia('(min-width: 60rem)').matches;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    changed('push');
  });
  field.addEventListener('input', () => changed('replace', pauseOfKeys));
  order.addEventListener('change', () => changed('push'));
  filters.addEventListener('change', () => changed('push'));
  addEventListener('popstate', () => {
    show(readState(location.search));
    retry(answerTo(0));
  });
  addEventListener('keydown', (event) => moveByKey(event, field, results));
  await answerTo(0);
  await addLanguages(index);
}

/**
 * Asks the other languages too, and answers anew: only now, so that first results need one index alone. The results
 * stay as they are for a reader who goes through them, until they are left.
 */
async function addLanguages(own: Index): Promise<void> {
  if (isWhole) return;
  index = joinIndexes([own, ...(await Promise.all(languages.map((language) => loadIndex(language))))]);
  isWhole = true;
  while (results.contains(document.activeElement)) {
    await new Promise((left) => results.addEventListener('focusout', () => setTimeout(left), { once: true }));
  }
  await answerTo(0);
}

function show(state: SearchState): void {
  field.value = state.text;
  order.value = state.order;
  const ticked = [...state.filters].map(([name, values]) => [name, count(values)]);
  showFilters(filters, Object.fromEntries(ticked), state);
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
    say('The search index cannot be loaded just now. Try again in a moment.');
    showNothing();
    help.hidden = false;
  });
}

/** Searches and shows the answer, unless a later search has begun. */
async function answerTo(delay: number): Promise<void> {
  const mine = ++answer;
  await new Promise((after) => setTimeout(after, delay));
  if (index === undefined || mine !== answer) return;
  const state = current();
  const isOfAll = isWhole;
  let list = await ask(index, state, variantsOf(state.text, pairs));
  let first = await list.next();
  if (!isOfAll && (first.length === 0 || list.missing.length > 0)) return say('Loading the search index…');
  const better = mine === answer ? await corrected(state.text, list.missing, readWords) : undefined;
  if (better !== undefined && mine === answer) {
    list = await ask(index, { ...state, text: better }, variantsOf(better, pairs));
    first = await list.next();
  }
  if (mine !== answer) return;
  const summary = () =>
    summaryOf(list, state, better) + (isOfAll ? '' : ' Texts in other languages are still to come.');
  showAnswer(state, list, summary);
  if (state.text === '' && state.filters.size === 0) return;
  if (first.length === 0) advice.replaceChildren(...adviceItems(state), ...lasting);
  advice.hidden = first.length > 0;
  results.replaceChildren(...first.map(resultElement));
  more.hidden = list.isDone;
  more.onclick = () => retry(append(list, mine, summary));
}

/** Everything an answer changes but the results themselves. */
function showAnswer(state: SearchState, list: ResultList, summary: () => string): void {
  const isAsked = state.text !== '' || state.filters.size > 0;
  showNothing();
  help.hidden = true;
  showFilters(filters, list.filters, state);
  document.title = document.title.replace(/^.*?(?=Search)/, state.text === '' ? '' : `${state.text} – `);
  say(isAsked ? summary() : 'Type words to search for, or choose a filter.');
}

function showNothing(): void {
  advice.hidden = true;
  results.replaceChildren();
  more.hidden = true;
}

async function append(list: ResultList, mine: number, summary: () => string): Promise<void> {
  const pages = await list.next();
  if (mine !== answer) return;
  const added = pages.map(resultElement);
  results.append(...added);
  more.hidden = list.isDone;
  say(summary());
  added[0]?.querySelector('a')?.focus();
}
