import type { RecordFile } from '../../src/markup/record-file.ts';
import { compareText, type Finding } from '../../src/records/finding.ts';
import { formatDate } from '../../src/records/partial-date.ts';
import type { Person } from '../../src/records/registers.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import { contradict, type Contradiction } from './contradiction.ts';
import { runsBackwards } from './dates.ts';
import { standsAt, toFinding, type FilePlace } from './disagreement.ts';
import { certainDays, commonDay } from './terms-of-office.ts';

type Tenure = Person['tenures'][number];

/** A term of office, with its person and place. */
interface Held extends FilePlace {
  person: string;
  tenure: Tenure;
  keys: readonly PropertyKey[];
}

/**
 * An office has one holder at a time (c-003), unless its body lists it among the shared ones; nobody holds it twice at
 * once, and no term ends before it begins (e-003). What dates do not show for certain is not judged.
 */
export function offices(archive: ArchiveFiles): Finding[] {
  const { people } = archive.registers;
  const held = Object.entries(people.entries).flatMap(([person, { tenures }]) =>
    tenures.map((tenure, index): Held => ({ ...people, person, tenure, keys: [person, 'tenures', index] })),
  );
  const groups = Map.groupBy(held, ({ tenure }) => `${tenure.body} ${tenure.office.toLowerCase()}`);
  return [
    ...contradict(
      people,
      held.flatMap(({ tenure: { start, end }, keys }) => runsBackwards(start, end, [...keys, 'end'])),
    ),
    ...contradict(people, [...groups.values()].flatMap(heldTwice)),
    ...[...groups.values()].flatMap((terms) => heldByTwo(terms, archive)),
    ...archive.records.sessions.flatMap((file) => twoAtSession(file, archive)),
  ];
}

/** Every two terms of a list that share a day for certain, the later one first, with that day. */
function meeting(terms: readonly Held[]): { later: Held; earlier: Held; day: string }[] {
  const dated = terms.flatMap((term) => {
    const days = certainDays(term.tenure);
    return days === undefined ? [] : [{ term, days }];
  });
  return dated.flatMap(({ term: later, days }, index) =>
    dated.slice(0, index).flatMap(({ term: earlier, days: others }) => {
      const day = commonDay(days, others);
      return day === undefined ? [] : [{ later, earlier, day }];
    }),
  );
}

function heldTwice(terms: readonly Held[]): Contradiction[] {
  return meeting(terms)
    .filter(({ later, earlier }) => later.person === earlier.person)
    .map(({ later, earlier, day }) => ({
      keys: later.keys,
      message: `"${later.person}" holds the office "${later.tenure.office}" twice on ${formatDate(day)}: also in ${standsAt(earlier, earlier.keys)}.`,
      hint: 'Expected terms one after the other: mend their dates, or join them.',
    }));
}

function heldByTwo(terms: readonly Held[], archive: ArchiveFiles): Finding[] {
  return meeting(terms).flatMap(({ later, earlier, day }) => {
    const { office, body } = later.tenure;
    if (later.person === earlier.person || isShared(archive, { body, office, day })) return [];
    const sides = [later, earlier].map(({ person }) => `people/${person}#${office}`).sort(compareText);
    const finding = toFinding({
      ...later,
      code: 'c-003',
      subject: sides.join(' and '),
      message: `The office "${office}" of "${body}" has two holders on ${formatDate(day)}: "${later.person}", and "${earlier.person}" in ${standsAt(earlier, earlier.keys)}.`,
      mend: 'Mend the terms: one ends the day before the next begins; an office that several hold is listed in "sharedOffices" of its body.',
    });
    return [finding];
  });
}

/** Whether a body lists an office among those that several people hold on that day. */
function isShared(
  { registers }: ArchiveFiles,
  { body, office, day }: { body: string; office: string; day?: string | undefined },
) {
  const { entries, readable } = registers.bodies;
  const listed = entries[body]?.sharedOffices ?? [];
  if (!readable) return true; // for all that is known
  return listed.some(
    (each) => each.office.toLowerCase() === office.toLowerCase() && (each.since ?? '') <= (day ?? '9999'),
  );
}

/** Two people in one office and phase of one session. */
function twoAtSession(file: RecordFile<'sessions'>, archive: ArchiveFiles): Finding[] {
  const { officers, body, start, end } = file.record;
  const day = (start ?? end)?.value;
  return officers.flatMap(({ office, phase, person }, index) => {
    const other = officers.findIndex((each) => each.office === office && each.phase === phase);
    const earlier = officers[other];
    if (earlier === undefined || earlier.person === person || isShared(archive, { body, office, day })) return [];
    const finding = toFinding({
      ...file,
      code: 'c-003',
      subject: `sessions/${file.id}#${office}`,
      keys: ['officers', index, 'person'],
      message: `The session has two people as ${phase} ${office}: "${person}", and "${earlier.person}" in ${standsAt(file, ['officers', other, 'person'])}.`,
      mend: 'Mend the office, the person or the phase; an office that several hold is listed in "sharedOffices" of its body.',
    });
    return [finding];
  });
}
