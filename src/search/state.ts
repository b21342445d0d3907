import { filterNames, type FilterName } from './files.ts';

export type Order = 'relevance' | 'newest' | 'oldest';

/** How many letters a search may have; the field takes no more. */
const longest = 300;

/** What a search asks for. The address of the page holds all of it. */
export interface SearchState {
  text: string;
  order: Order;
  filters: Map<FilterName, string[]>;
}

/** Reads `?q=return&sort=newest&year=2018&year=2019`. */
export function readState(address: string): SearchState {
  const parameters = new URLSearchParams(address);
  const sort = parameters.get('sort');
  const chosen = filterNames.map((name) => [name, parameters.getAll(name)] as const);
  return {
    text: (parameters.get('q') ?? '').slice(0, longest).trim(),
    order: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
    filters: new Map(chosen.filter(([, values]) => values.length > 0)),
  };
}

/** The inverse of `readState`: `''` for a search that asks for nothing. */
export function writeState({ text, order, filters }: SearchState): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text);
  if (order !== 'relevance') parameters.set('sort', order);
  for (const [name, values] of filters) for (const value of values) parameters.append(name, value);
  return parameters.size === 0 ? '' : `?${parameters}`;
}
