import type { ArchiveFiles, ArchiveFile } from '../archive/archive-files.ts';
import { documentFacts } from './documents.ts';
import type { TypedFact } from './fact.ts';
import { budgetFacts } from './figures.ts';
import { calendarFacts } from './meetings.ts';
import { bodyFacts, personFacts, termFacts } from './registers.ts';
import { reportFacts } from './reports.ts';
import { seriesFacts } from './series.ts';
import { sessionFacts } from './sessions.ts';

/** The typed values of one file. */
export interface FactsOfFile extends Pick<ArchiveFile, 'path' | 'locate'> {
  facts: TypedFact[];
}

/** Every typed value of the archive that has evidence, file by file. */
export function typedFacts(archive: ArchiveFiles): FactsOfFile[] {
  const { records, registers } = archive;
  const entries = <Entry>(map: Readonly<Record<string, Entry>>, facts: (id: string, entry: Entry) => TypedFact[]) =>
    Object.entries(map).flatMap(([id, entry]) => facts(id, entry));
  return [
    ...records.reports.map((file) => ({ ...file, facts: reportFacts(file.record, archive) })),
    ...records.sessions.map((file) => ({ ...file, facts: sessionFacts(file.record, archive) })),
    ...records.budgets.map((file) => ({ ...file, facts: budgetFacts(file.record) })),
    ...records.calendars.map((file) => ({ ...file, facts: calendarFacts(file.record) })),
    { ...registers.people, facts: entries(registers.people.entries, personFacts) },
    { ...registers.bodies, facts: entries(registers.bodies.entries, bodyFacts) },
    { ...registers.terms, facts: entries(registers.terms.entries, termFacts) },
    {
      ...registers.documents,
      facts: entries(registers.documents.entries, (id, entry) => documentFacts(id, entry, archive)),
    },
    { ...registers.series, facts: entries(registers.series.entries, seriesFacts) },
  ];
}
