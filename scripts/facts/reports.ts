import type { Report } from '../../src/records/report.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import { bodyForms, personForms, words, type TypedFact } from './fact.ts';

/** The typed values of a report that its evidence must give. */
export function reportFacts(report: Report, archive: ArchiveFiles): TypedFact[] {
  return [...dateFacts(report), ...wordFacts(report), ...speakerFacts(report, archive), ...linkFacts(report, archive)];
}

function dateFacts({ date, pageDate }: Report): TypedFact[] {
  return Object.entries({ date, pageDate }).flatMap(([key, grounds]) =>
    grounds === undefined ? [] : [{ keys: [key, 'value'], provable: { kind: 'date', value: grounds.value }, grounds }],
  );
}

function wordFacts({ event, place }: Report): TypedFact[] {
  return Object.entries({ event, place }).flatMap(([key, grounds]) =>
    grounds === undefined ? [] : [{ keys: [key, 'value'], provable: words(grounds.value), grounds }],
  );
}

function speakerFacts({ speaker }: Report, archive: ArchiveFiles): TypedFact[] {
  if (speaker === undefined) return [];
  const { person, attribution } = speaker;
  const printed = attribution === undefined ? [] : [attribution];
  return [
    { keys: ['speaker', 'person'], provable: words(...personForms(archive, person)), grounds: speaker },
    ...printed.map((form) => ({ keys: ['speaker', 'attribution'], provable: words(form), grounds: speaker })),
  ];
}

function linkFacts({ corporateAuthor, session }: Report, archive: ArchiveFiles): TypedFact[] {
  const facts: TypedFact[] = [];
  if (corporateAuthor !== undefined) {
    const provable = words(...bodyForms(archive, corporateAuthor.value));
    facts.push({ keys: ['corporateAuthor', 'value'], provable, grounds: corporateAuthor });
  }
  const number = archive.records.sessions.find(({ id }) => id === session?.value)?.record.number;
  if (session !== undefined && number !== undefined) {
    const provable = { kind: 'number', value: number } as const;
    facts.push({ keys: ['session', 'value'], provable, grounds: session });
  }
  return facts;
}
