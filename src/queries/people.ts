import { compareText } from '../records/finding.ts';
import { perArchive, type Archive, type Entry } from './archive.ts';
import { follow } from './references.ts';
import { reportsNewestFirst, type ReportEntry } from './reports.ts';
import type { SessionEntry } from './sessions.ts';

export type PersonEntry = Entry<'people'>;

/** Everyone in the register by family name. */
export const peopleByName = perArchive((archive) =>
  [...archive.people.values()].sort(
    (a, b) => compareText(fold(a.record.sortName), fold(b.record.sortName)) || compareText(a.id, b.id),
  ),
);

/** Letters without their accents and case, so that lists read as a dictionary does. */
export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Where the records name a person. */
export interface Appearances {
  /** Texts spoken, newest first. */
  spoken: ReportEntry[];
  /** Offices held at sessions. */
  offices: { session: SessionEntry; officer: SessionEntry['record']['officers'][number] }[];
}

const appearances = perArchive((archive) => {
  const found = new Map<string, Appearances>();
  const of = (id: string, from: string): Appearances => {
    const each = found.get(id) ?? { spoken: [], offices: [] };
    found.set(follow(archive, ['people', id], from).id, each);
    return each;
  };
  for (const report of reportsNewestFirst(archive)) {
    const { speaker } = report.record;
    if (speaker !== undefined) of(speaker.person, `reports/${report.id}`).spoken.push(report);
  }
  for (const session of archive.sessions.values()) {
    for (const officer of session.record.officers) {
      of(officer.person, `sessions/${session.id}`).offices.push({ session, officer });
    }
  }
  return found;
});

/** Every record that names a person as speaker or officer. */
export function appearancesOf(archive: Archive, { id }: PersonEntry): Appearances {
  return appearances(archive).get(id) ?? { spoken: [], offices: [] };
}
