import { budgetTitle, calendarTitle } from '../words/words.ts';
import type { CollectionName } from '../records/collections.ts';
import type { registersInConflict } from '../records/registers.ts';
import { addresses } from './addresses.ts';
import type { Archive, Entry } from './archive.ts';
import { titleOf } from './sessions.ts';

/** A record or an entry of a register as a link from another page shows it. */
export interface Shown {
  title: string;
  /** Of the title, where it is a text's. */
  lang?: string | undefined;
  address: string;
}

/** The collections and registers whose records and entries have a title and an address. */
export type ShownName = CollectionName | (typeof registersInConflict)[number];

const shown: { readonly [Name in ShownName]: (entry: Entry<Name>, archive: Archive) => Shown } = {
  reports: ({ id, record }) => ({
    title: record.shortTitle,
    lang: record.language,
    address: addresses.record('reports', id),
  }),
  sessions: (session, archive) => ({
    title: titleOf(archive, session),
    address: addresses.record('sessions', session.id),
  }),
  budgets: ({ id, record }) => ({ title: budgetTitle(record.year), address: addresses.record('budgets', id) }),
  calendars: ({ id, record }) => ({ title: calendarTitle(record.year), address: addresses.record('calendars', id) }),
  people: ({ id, record }) => ({ title: record.name, address: addresses.person(id) }),
  bodies: ({ id, record }) => ({ title: record.name, address: addresses.body(id) }),
  terms: ({ id, record }) => ({ title: record.term, address: addresses.term(id) }),
  documents: ({ id, record }) => ({ title: record.symbol, address: addresses.document(id) }),
  series: ({ id, record }) => ({ title: record.name, address: addresses.page('series/', id) }),
};

/** Whether the records or entries of a collection or register, by its name, have a title and an address. */
export function isShownName(name: string): name is ShownName {
  return Object.hasOwn(shown, name);
}

/** How a record or entry is shown where a page leads to it. */
export function shownAs<Name extends ShownName>(archive: Archive, name: Name, entry: Entry<Name>): Shown {
  return shown[name](entry, archive);
}
