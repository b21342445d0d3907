import type { FilterCounts } from './pagefind.ts';
import { isNear } from './search-rank.ts';
import { element } from './search-results.ts';
import { writeState, type SearchState } from './search-state.ts';
import { fold, termsOf } from './search-terms.ts';

/**
 * What one may try when nothing was found: other searches as links, and ways that need no search. `counts` names the
 * people, bodies and sessions of the archive, of which a misspelt word may mean one.
 */
export function adviceElement(state: SearchState, counts: FilterCounts): HTMLElement {
  const searches = [...alike(state, counts), ...wider(state)].map(({ says, state: next }) =>
    element('li', linkTo(`./${writeState(next)}`, says)),
  );
  const spelling = element('li', 'Try another spelling: labour for labor, programme for program, or fewer letters.');
  const forms = element(
    'li',
    'Try an abbreviation, or what it stands for: the ',
    linkTo('../terms/', 'terms'),
    ' explain them.',
  );
  const indexes = element(
    'li',
    'Begin with an index: ',
    linkTo('../sessions/', 'sessions'),
    ', ',
    linkTo('../reports/', 'reports and speeches'),
    ', ',
    linkTo('../people/', 'people'),
    '. What the archive lacks stands under ',
    linkTo('../about/gaps/', 'gaps'),
    '.',
  );
  return element('ul', ...searches, spelling, forms, indexes);
}

/** Searches for names of the archive that a word of the search may mean. */
function alike(state: SearchState, counts: FilterCounts): { says: string; state: SearchState }[] {
  const names = [counts['speaker'], counts['body'], counts['session']].flatMap((values) => Object.keys(values ?? {}));
  const words = new Set(names.flatMap((name) => name.split(/\s+/)));
  const asked = termsOf(state.text).words;
  const meant = [...words].filter((word) => isNear(fold(word), asked));
  return meant.map((word) => ({ says: `Search for “${word}”`, state: { ...state, text: word } }));
}

/** Searches that ask for less than this one. */
function wider(state: SearchState): { says: string; state: SearchState }[] {
  const { text } = state;
  const bare = text.replaceAll(/["“”]/g, '').trim();
  const words = bare.split(/\s+/).filter((word) => word.length > 2);
  const found: { says: string; state: SearchState }[] = [];
  if (state.filters.size > 0) found.push({ says: 'Search without filters', state: { ...state, filters: new Map() } });
  if (bare !== text)
    found.push({ says: 'Search for the words without quotation marks', state: { ...state, text: bare } });
  if (words.length > 1 && words.length < 6) {
    for (const word of words) found.push({ says: `Search for “${word}” alone`, state: { ...state, text: word } });
  }
  return found;
}

function linkTo(address: string, text: string): HTMLAnchorElement {
  const link = element('a', text);
  link.href = address;
  return link;
}
