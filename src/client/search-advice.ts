import { element } from './search-results.ts';
import { writeState, type SearchState } from './search-state.ts';

/** What one may try when nothing was found: other searches as links, and ways that need no search. */
export function adviceElement(state: SearchState): HTMLElement {
  const searches = wider(state).map(({ says, state: next }) => element('li', linkTo(`./${writeState(next)}`, says)));
  const forms = element(
    'li',
    'Try fewer letters of a word, an abbreviation, or what it stands for: the ',
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
  return element('ul', ...searches, forms, indexes);
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

function linkTo(address: string, text: string): HTMLAnchorElement {
  const link = element('a', text);
  link.href = address;
  return link;
}
