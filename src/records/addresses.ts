import type { CollectionName } from './collections.ts';

const folders: Readonly<Record<CollectionName, string>> = {
  reports: 'reports',
  sessions: 'sessions',
  budgets: 'budgets',
  calendars: 'calendar',
};

/** The address of the home page below a base path: `/archive/` for `/archive`. */
export function rootUnder(base: string): string {
  return base.replace(/\/*$/, '/');
}

/**
 * Builds every address of the site, below a base path such as `/` or `/archive/`.
 * Addresses of pages end in `/`; an anchor is added as a fragment.
 */
export function addressesUnder(base: string) {
  const root = rootUnder(base);
  const page = (path: string, anchor?: string) => `${root}${path}${anchor === undefined ? '' : `#${anchor}`}`;
  return {
    /** A fixed page or file: `''` is home, `'about/gaps/'`, `'data/sessions.json'`. */
    page,
    record: (collection: CollectionName, id: string, anchor?: string) => page(`${folders[collection]}/${id}/`, anchor),
    /** The index of a collection. */
    index: (collection: CollectionName) => page(`${folders[collection]}/`),
    item: (session: string, key: string) => page(`sessions/${session}/items/${key}/`),
    sourceText: (report: string, line?: number) =>
      page(`reports/${report}/source/`, line === undefined ? undefined : `l${line}`),
    /** The file from which a text was made, by the name under which it is given out. */
    sourceFile: (report: string, name: string) => page(`reports/${report}/${name}`),
    person: (id: string) => page(`people/${id}/`),
    body: (id: string) => page(`bodies/${id}/`),
    term: (id: string) => page('terms/', id),
    /** A line of the register of documents. */
    document: (id: string) => page('documents/', id),
    /** The rule of the editorial policy that explains a mark. */
    policy: (rule?: string) => page('about/editorial-policy/', rule),
  };
}
export type Addresses = ReturnType<typeof addressesUnder>;
