import { element, link } from './results.ts';
import { partsOf, yearsOf, type SearchPart } from '../../search/question.ts';
import { writeState, type SearchState } from '../../search/state.ts';
import { wordsOf } from '../../search/words.ts';

/** Other searches that one may try when nothing was found, as items of a list; without words that no record has. */
export function adviceItems(state: SearchState, unknown: readonly string[]): HTMLElement[] {
  return wider(state, unknown).map(({ says, state: next }) => element('li', link(`./${writeState(next)}`, says)));
}

/** Two years that are found as they stand, where a range may be meant: `2008–2012`. */
const yearsWithDash = /(?<=^|\s)(\d{4})[-‐‑–—](\d{4})(?=\s|$)/g;

/** Searches that ask for less than this one, or say what may be meant. */
function wider(state: SearchState, unknown: readonly string[]): { says: string; state: SearchState }[] {
  const { text } = state;
  const parts = partsOf(text);
  const typed = (some: readonly SearchPart[]) =>
    some
      .map((part) => (part.minus ? part.typed : part.text.trim()))
      .filter(Boolean)
      .join(' ');
  const asked = parts.filter(({ minus }) => !minus);
  const [bare, all] = [typed(parts), typed(asked)];
  const ever = typed(asked.filter((part) => yearsOf(part) === undefined));
  const words = ever.split(/\s+/).filter((word) => {
    const own = wordsOf(word).map(({ start, end }) => word.slice(start, end));
    return word.length > 2 && own.length > 0 && !own.some((each) => unknown.includes(each));
  });
  const found: { says: string; state: SearchState }[] = [];
  if (state.filters.size > 0) found.push({ says: 'Search without filters', state: { ...state, filters: new Map() } });
  if (asked.some(({ quoted }) => quoted) && wordsOf(bare).length > 0)
    found.push({ says: 'Search for the words without quotation marks', state: { ...state, text: bare } });
  if (all !== bare && all !== '')
    found.push({ says: 'Search without shutting words out', state: { ...state, text: all } });
  if (ever !== all && ever !== '') found.push({ says: 'Search in all years', state: { ...state, text: ever } });
  const ranged = all.replaceAll(yearsWithDash, '$1..$2');
  if (ranged !== all) found.push({ says: `Search in a range of years: ${ranged}`, state: { ...state, text: ranged } });
  if (unknown.length > 0 && words.length > 0) {
    const known = words.join(' ');
    found.push({ says: `Search for the other words: ${known}`, state: { ...state, text: known } });
  }
  if (words.length > 1 && words.length < 6) {
    const either = words.join(' OR ');
    found.push({ says: `Search for any of the words: ${either}`, state: { ...state, text: either } });
  }
  return found;
}
