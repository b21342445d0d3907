import type { RecordFile } from '../../src/markup/record-file.ts';
import type { Finding } from '../../src/records/finding.ts';
import { formatDate } from '../../src/records/partial-date.ts';
import type { Person } from '../../src/records/registers.ts';
import type { Session } from '../../src/records/session.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import { toFinding } from './disagreement.ts';
import { formatTerm, mayHaveBegunBy, mayRunAt } from './terms-of-office.ts';

type Tenure = Person['tenures'][number];

/**
 * Whoever speaks in an office, or is an officer or elected at a session, held that office then, as the register of
 * people has it: c-004. This holds for inferred speakers too. A role that is no office of the register is not judged.
 */
export function roles(archive: ArchiveFiles): Finding[] {
  const { people } = archive.registers;
  const known = new Set(Object.values(people.entries).flatMap((each) => each.tenures.map(({ office }) => office)));
  return [
    ...archive.records.reports.flatMap((file) => ofSpeaker(file, archive, known)),
    ...archive.records.sessions.flatMap((file) => ofSession(file, archive)),
  ];
}

function ofSpeaker(file: RecordFile<'reports'>, archive: ArchiveFiles, known: ReadonlySet<string>): Finding[] {
  const { speaker, date } = file.record;
  const office = speaker && [...known].find((each) => names(speaker.role, each));
  if (speaker === undefined || office === undefined) return [];
  const terms = termsOf(archive, speaker.person, ({ office: each }) => each === office);
  if (terms === undefined) return [];
  const day = date?.value;
  if (terms.some((term) => day === undefined || (mayHaveBegunBy(term, day) && mayRunAt(term, day)))) return [];
  const when = day === undefined ? '' : ` on ${formatDate(day)}`;
  const finding = toFinding({
    ...file,
    code: 'c-004',
    subject: `reports/${file.id}`,
    keys: ['speaker', 'role'],
    message: `"${speaker.person}" is given as ${speaker.role}${when}, but ${heldInstead(terms, archive)}.`,
    mend: 'Mend the speaker, role or date in the edition of the text, or the terms of the person.',
  });
  return [finding];
}

/** "Director General", "Director General of IOM" and "Director General, IOM" name one office; "Deputy …" another. */
function names(role: string, office: string): boolean {
  const [said, named] = [role.toLowerCase(), office.toLowerCase()];
  return said === named || [' of ', ', ', ' ('].some((sign) => said.startsWith(`${named}${sign}`));
}

/** Someone who serves, goes or comes at a session; phases say which part of the term must touch it. */
interface Appearance {
  office: string;
  body: string;
  person: string;
  phase: 'outgoing' | 'elected' | 'serving';
  keys: readonly PropertyKey[];
}

/** Officers whose terms the register does not list at all are not judged: the session itself tells of them. */
function ofSession(file: RecordFile<'sessions'>, archive: ArchiveFiles): Finding[] {
  const { start, end } = file.record;
  const [first, last] = [(start ?? end)?.value, (end ?? start)?.value];
  if (first === undefined || last === undefined) return [];
  return appearances(file.record).flatMap(({ office, body, person, phase, keys }) => {
    const terms = termsOf(archive, person, (each) => each.office === office && each.body === body) ?? [];
    const agrees = (term: Tenure) =>
      (phase === 'elected' || mayHaveBegunBy(term, last)) && (phase === 'outgoing' || mayRunAt(term, first));
    if (terms.length === 0 || terms.some(agrees)) return [];
    const finding = toFinding({
      ...file,
      code: 'c-004',
      subject: `sessions/${file.id}#${person}`,
      keys,
      message: `"${person}" is given as ${phase} ${office} at a session of ${formatDate(first)}, but ${heldInstead(terms, archive)}.`,
      mend: 'Mend the officer of the session, or the terms of the person.',
    });
    return [finding];
  });
}

function appearances({ officers, elections, body }: Session): Appearance[] {
  return [
    ...officers.map((each, index) => ({ ...each, body, keys: ['officers', index, 'person'] })),
    ...elections.map((each, index) => ({ ...each, phase: 'elected' as const, keys: ['elections', index, 'person'] })),
  ];
}

/** The terms of a person in an office; nothing for someone whom the register does not have, which is another finding. */
function termsOf(
  { registers }: ArchiveFiles,
  person: string,
  wanted: (tenure: Tenure) => boolean,
): Tenure[] | undefined {
  return registers.people.entries[person]?.tenures.filter(wanted);
}

function heldInstead(terms: readonly Tenure[], { registers }: ArchiveFiles): string {
  const held = terms.map(formatTerm).join(', and ');
  return `${registers.people.path} has ${terms.length === 0 ? 'no such office for that person' : `the office ${held}`}`;
}
