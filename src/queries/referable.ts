import { bodiesBy } from '../references/bodies.ts';
import { meetingNumber } from '../references/gatherings.ts';
import { peopleBy } from '../references/people.ts';
import type { BodyNamed, Gathering, Period, PersonNamed } from '../references/referable.ts';
import { addresses } from './addresses.ts';
import { perArchive, type Archive } from './archive.ts';
import { meetingsBySession } from './calendar.ts';
import type { SessionEntry } from './sessions.ts';

/** Every body by the names that texts may use. */
export const bodiesNamed = perArchive((archive): BodyNamed[] =>
  bodiesBy(new Map([...archive.bodies.values()].map(({ id, record }) => [id, record])), addresses.body),
);

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
  const served = new Map<string, string[]>();
  for (const session of archive.sessions.values()) {
    const dates = periodOf(session).map(({ start }) => start);
    for (const { person } of session.record.officers) served.set(person, [...(served.get(person) ?? []), ...dates]);
  }
  const register = new Map([...archive.people.values()].map(({ id, record }) => [id, record]));
  return peopleBy(register, served, addresses.person);
});
