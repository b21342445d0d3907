import { compareText } from '../records/finding.ts';
import { plainLetters } from '../records/fold.ts';
import { perArchive, type Archive, type Entry } from './archive.ts';
import { calendarYears } from './calendar.ts';
import { documentsByBody } from './documents.ts';
import { peopleByName, type PersonEntry } from './people.ts';
import { follow } from './references.ts';
import { reportsNewestFirst } from './reports.ts';
import { sessionsByBody } from './sessions.ts';

export type BodyEntry = Entry<'bodies'>;

/** All bodies by name. */
export const bodiesByName = perArchive((archive) =>
  [...archive.bodies.values()].sort(
    (a, b) => compareText(plainLetters(a.record.name), plainLetters(b.record.name)) || compareText(a.id, b.id),
  ),
);

/** Everything the archive holds of a body. */
export function holdingsOf(archive: Archive, { id, record }: BodyEntry) {
  const officers = officersOf(archive, id);
  return {
    parent: record.parent && follow(archive, ['bodies', record.parent]),
    parts: bodiesByName(archive).filter(({ record: { parent } }) => parent === id),
    sessions:
      sessionsByBody(archive)
        .find(({ body }) => body.id === id)
        ?.sessions.toReversed() ?? [],
    meetings: calendarYears(archive).flatMap(({ meetings }) =>
      meetings.filter(({ meeting, from }) => meeting.body === id && from === 'calendar'),
    ),
    texts: reportsNewestFirst(archive).filter(({ record: { corporateAuthor } }) => corporateAuthor?.value === id),
    officers,
    /** Without those that say no more than a session does. */
    tenures: (tenuresByBody(archive).get(id) ?? []).filter(
      ({ person, tenure }) =>
        (tenure.start ?? tenure.end) !== undefined ||
        !officers.some(({ officer }) => officer.person === person.id && officer.office === tenure.office),
    ),
  };
}

/** How many documents of a body the archive knows by their symbols. */
export function documentsOfBody(archive: Archive, id: string): number {
  const groups = documentsByBody(archive).find(({ body }) => body.id === id)?.groups ?? [];
  return groups.reduce((total, { documents }) => total + documents.length, 0);
}

/** Who held an office at a session of a body, newest session first. */
function officersOf(archive: Archive, id: string) {
  const group = sessionsByBody(archive).find(({ body }) => body.id === id);
  return (group?.sessions.toReversed() ?? []).flatMap((session) =>
    session.record.officers.map((officer) => ({
      session,
      officer,
      person: follow(archive, ['people', officer.person]),
    })),
  );
}

/** Offices held in each body, in the order of their beginning. */
const tenuresByBody = perArchive((archive) => {
  const found = new Map<string, { person: PersonEntry; tenure: PersonEntry['record']['tenures'][number] }[]>();
  for (const person of peopleByName(archive)) {
    for (const tenure of person.record.tenures) {
      const { id } = follow(archive, ['bodies', tenure.body]);
      found.set(id, [...(found.get(id) ?? []), { person, tenure }]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => compareText(a.tenure.start ?? '', b.tenure.start ?? ''));
  return found;
});

/** All terms in the order of a dictionary. */
export const termsByName = perArchive((archive) =>
  [...archive.terms.values()].sort(
    (a, b) => compareText(plainLetters(a.record.term), plainLetters(b.record.term)) || compareText(a.id, b.id),
  ),
);
