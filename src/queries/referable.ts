import { meetingNumber } from '../exports/references/gatherings.ts';
import type { BodyNamed, Gathering, Period, PersonNamed } from '../exports/references/referable.ts';
import { addresses } from './addresses.ts';
import { perArchive, type Archive, type Entry } from './archive.ts';
import { meetingsBySession } from './calendar.ts';
import { follow } from './references.ts';
import type { SessionEntry } from './sessions.ts';

/** Every body by the names that texts may use. */
export const bodiesNamed = perArchive((archive): BodyNamed[] =>
  [...archive.bodies.values()].map((body) => {
    const parents = parentsOf(archive, body);
    return {
      id: body.id,
      href: addresses.body(body.id),
      names: namesOf(body),
      parents: parents.map(({ id }) => id),
      parentNames: parents.flatMap(namesOf),
    };
  }),
);

function namesOf({ record }: Entry<'bodies'>): string[] {
  return [record.name, ...(record.abbreviation === undefined ? [] : [record.abbreviation]), ...record.otherNames];
}

/** The bodies that a body is part of, the nearest first. */
function parentsOf(archive: Archive, { record }: Entry<'bodies'>): Entry<'bodies'>[] {
  if (record.parent === undefined) return [];
  const parent = follow(archive, ['bodies', record.parent]);
  return [parent, ...parentsOf(archive, parent)];
}

/** Every session, and every meeting of a body that is no session of it. */
export const gatherings = perArchive((archive): Gathering[] => [...sessionsIn(archive), ...meetingsIn(archive)]);

function sessionsIn(archive: Archive): Gathering[] {
  return [...archive.sessions.values()].map((session) => {
    const { body, series, number, kind } = session.record;
    const claims = (meetingsBySession(archive).get(session.id) ?? []).flatMap(({ meeting }) => meeting.claims);
    return {
      href: addresses.record('sessions', session.id),
      body,
      kind: 'session',
      series,
      special: series === 'special' || kind === 'special',
      number,
      dates: [...periodOf(session), ...claims.map(({ start, end }) => ({ start, end }))],
    };
  });
}

function periodOf({ record: { start, end } }: SessionEntry): Period[] {
  const first = (start ?? end)?.value;
  return first === undefined ? [] : [{ start: first, end: end?.value }];
}

function meetingsIn(archive: Archive): Gathering[] {
  return [...archive.calendars.values()].flatMap(({ id: year, record }) =>
    record.meetings.flatMap(({ id, name, body, session, claims }): Gathering[] => {
      const known = bodiesNamed(archive).find((each) => each.id === body);
      if (known === undefined || session !== undefined) return [];
      return [
        {
          href: addresses.record('calendars', year, id),
          body: known.id,
          kind: 'meeting',
          series: 'continuous',
          special: false,
          number: meetingNumber(name, known),
          dates: claims.map(({ start, end }) => ({ start, end })),
        },
      ];
    }),
  );
}

/** Every person by the names that texts may use, with what the records know of their years. */
export const peopleNamed = perArchive((archive): PersonNamed[] => {
  const served = Map.groupBy(
    [...archive.sessions.values()].flatMap((session) =>
      session.record.officers.map(({ person }) => ({ person, dates: periodOf(session) })),
    ),
    ({ person }) => person as string,
  );
  return [...archive.people.values()].map(({ id, record }) => {
    const held = record.tenures.flatMap(({ start, end }) => [start, end]);
    const dates = (served.get(id) ?? []).flatMap((each) => each.dates.map(({ start }) => start));
    const known = [...held, ...dates].filter((date) => date !== undefined).sort();
    const [start, end] = [known[0], known.at(-1)];
    return {
      href: addresses.person(id),
      names: [record.name, ...record.otherNames],
      surname: record.sortName.split(',')[0] ?? record.sortName,
      offices: record.tenures.map((tenure) => ({ office: tenure.office, start: tenure.start })),
      ...(start !== undefined && { known: { start, end } }),
    };
  });
});
