import { compareText } from '../records/finding.ts';
import { addresses } from './addresses.ts';
import { perArchive, type Archive, type Entry } from './archive.ts';
import { follow } from './references.ts';
import { isShownName, shownAs, type Shown } from './shown.ts';

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

/** What a conflict concerns, by its name. Throws where the archive has none. */
export function concerned(archive: Archive, name: string): Shown {
  const [collection = '', id = ''] = name.split('/');
  if (!isShownName(collection)) throw new Error(`A conflict names "${name}", which has no page.`);
  return shownAs(archive, collection, follow(archive, [collection, id]));
}
