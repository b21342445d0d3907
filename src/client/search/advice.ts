import { element, link } from './results.ts';
import { writeState, type SearchState } from './state.ts';

/** Other searches that one may try when nothing was found, as items of a list. */
export function adviceItems(state: SearchState): HTMLElement[] {
  return wider(state).map(({ says, state: next }) => element('li', link(`./${writeState(next)}`, says)));
}

/** Searches that ask for less than this one. */
function wider(state: SearchState): { says: string; state: SearchState }[] {
  const { text } = state;
  const bare = text.replaceAll(/["“”]/g, '').trim();
  const all = bare.replaceAll(/(?<=^|\s)-(?=\S)\S+/g, '').trim();
  const words = all.split(/\s+/).filter((word) => word.length > 2);
  const found: { says: string; state: SearchState }[] = [];
  if (state.filters.size > 0) found.push({ says: 'Search without filters', state: { ...state, filters: new Map() } });
  if (bare !== text)
    found.push({ says: 'Search for the words without quotation marks', state: { ...state, text: bare } });
  if (all !== bare && all !== '')
    found.push({ says: 'Search without shutting words out', state: { ...state, text: all } });
  if (words.length > 1 && words.length < 6) {
    for (const word of words) found.push({ says: `Search for “${word}” alone`, state: { ...state, text: word } });
  }
  return found;
}
