import { compareText } from '../records/finding.ts';
import { langOf } from '../records/site-language.ts';
import { addresses } from './addresses.ts';
import { perArchive, type Archive, type Entry } from './archive.ts';
import { follow } from './references.ts';
import { titleOf } from './sessions.ts';

export type ConflictEntry = Entry<'conflicts'>;

/** Every conflict of sources, by title. */
export const conflictsByTitle = perArchive((archive): ConflictEntry[] =>
  [...archive.conflicts.values()].sort((a, b) => compareText(a.record.title, b.record.title)),
);

const conflictsByRecord = perArchive((archive) => {
  const lists = new Map<string, ConflictEntry[]>();
  for (const conflict of conflictsByTitle(archive)) {
    for (const name of conflict.record.records) lists.set(name, [...(lists.get(name) ?? []), conflict]);
  }
  return lists;
});

/** The conflicts that concern a record or entry, named with its collection: `sessions/council-108`. */
export function conflictsOf(archive: Archive, name: string): readonly ConflictEntry[] {
  return conflictsByRecord(archive).get(name) ?? [];
}

/** The page of a conflict: a place on the one that lists them all. */
export function addressOfConflict({ id }: Pick<ConflictEntry, 'id'>): string {
  return addresses.page('about/conflicts/', id);
}

/** A record or entry that a conflict concerns. */
export interface Concerned {
  title: string;
  /** Of the title, where it is not the site's own. */
  lang?: string | undefined;
  address: string;
}

/** What a conflict concerns, by its name. Throws where the archive has none. */
export function concerned(archive: Archive, name: string): Concerned {
  const [collection = '', id = ''] = name.split('/');
  switch (collection) {
    case 'reports': {
      const { record } = follow(archive, ['reports', id]);
      const lang = langOf(record.language);
      return { title: record.shortTitle, lang, address: addresses.record('reports', id) };
    }
    case 'sessions':
      return {
        title: titleOf(archive, follow(archive, ['sessions', id])),
        address: addresses.record('sessions', id),
      };
    case 'budgets': {
      const { record } = follow(archive, ['budgets', id]);
      return { title: `Programme and Budget for ${record.year}`, address: addresses.record('budgets', id) };
    }
    case 'calendars': {
      const { record } = follow(archive, ['calendars', id]);
      return { title: `Calendar of ${record.year}`, address: addresses.record('calendars', id) };
    }
    case 'people':
      return { title: follow(archive, ['people', id]).record.name, address: addresses.person(id) };
    case 'bodies':
      return { title: follow(archive, ['bodies', id]).record.name, address: addresses.body(id) };
    case 'terms':
      return { title: follow(archive, ['terms', id]).record.term, address: addresses.term(id) };
    case 'documents':
      return {
        title: follow(archive, ['documents', id]).record.symbol,
        address: addresses.page('documents/', id),
      };
    case 'series':
      return { title: follow(archive, ['series', id]).record.name, address: addresses.page('series/', id) };
    default:
      throw new Error(`No page shows "${name}": expected a record of the archive, such as "sessions/council-108".`);
  }
}
