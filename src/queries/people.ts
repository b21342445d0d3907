import { compareText } from '../records/finding.ts';
import { plainLetters } from '../records/fold.ts';
import { perArchive, type Archive, type Entry } from './archive.ts';
import { follow } from './references.ts';
import { reportsNewestFirst, type ReportEntry } from './reports.ts';
import { sessionsByBody, type SessionEntry } from './sessions.ts';

export type PersonEntry = Entry<'people'>;

/** Everyone in the register by family name. */
export const peopleByName = perArchive((archive) =>
  [...archive.people.values()].sort(
    (a, b) => compareText(plainLetters(a.record.sortName), plainLetters(b.record.sortName)) || compareText(a.id, b.id),
  ),
);

/** Where the records name a person. */
export interface Appearances {
  /** Texts spoken, newest first. */
  spoken: ReportEntry[];
  /** Offices held at sessions. */
  offices: { session: SessionEntry; officer: SessionEntry['record']['officers'][number] }[];
  /** Elections to offices that outlast the session. */
  elections: { session: SessionEntry; election: SessionEntry['record']['elections'][number] }[];
}

const appearances = perArchive((archive) => {
  const found = new Map<string, Appearances>();
  const of = (id: string): Appearances => {
    const each = found.get(id) ?? { spoken: [], offices: [], elections: [] };
    found.set(follow(archive, ['people', id]).id, each);
    return each;
  };
  for (const report of reportsNewestFirst(archive)) {
    const { speaker } = report.record;
    if (speaker !== undefined) of(speaker.person).spoken.push(report);
  }
  for (const session of sessionsByBody(archive).flatMap(({ sessions }) => sessions)) {
    for (const officer of session.record.officers) {
      of(officer.person).offices.push({ session, officer });
    }
    for (const election of session.record.elections) {
      of(election.person).elections.push({ session, election });
    }
  }
  return found;
});

/** Every record that names a person as speaker, officer or elected to an office. */
export function appearancesOf(archive: Archive, { id }: PersonEntry): Appearances {
  return appearances(archive).get(id) ?? { spoken: [], offices: [], elections: [] };
}
