import type { Gap } from '../records/gap.ts';
import { addresses } from './addresses.ts';
import { perArchive } from './archive.ts';
import { bodiesByName } from './bodies.ts';
import { budgetsNewestFirst } from './budgets.ts';
import { calendarsNewestFirst } from './calendar.ts';
import { peopleByName } from './people.ts';
import { reportsNewestFirst } from './reports.ts';
import { sessionsByBody, titleOf } from './sessions.ts';

/** The gaps of one record. */
export interface GapsOfRecord {
  title: string;
  address: string;
  gaps: Gap[];
}

/** Every gap that a record lists, by kind of record. Kinds without gaps are left out. */
export const allGaps = perArchive((archive): { id: string; heading: string; records: GapsOfRecord[] }[] => {
  const sessions = sessionsByBody(archive).flatMap((group) => group.sessions.toReversed());
  const kinds: [string, GapsOfRecord[]][] = [
    ['Sessions', sessions.map((each) => of(titleOf(archive, each), addresses.record('sessions', each.id), each))],
    [
      'Reports and speeches',
      reportsNewestFirst(archive).map((each) => of(each.record.shortTitle, addresses.record('reports', each.id), each)),
    ],
    [
      'Budgets',
      budgetsNewestFirst(archive).map((each) =>
        of(`Programme and Budget for ${each.record.year}`, addresses.record('budgets', each.id), each),
      ),
    ],
    [
      'Calendar',
      calendarsNewestFirst(archive).map((each) =>
        of(`Calendar of ${each.record.year}`, addresses.record('calendars', each.id), each),
      ),
    ],
    ['People', peopleByName(archive).map((each) => of(each.record.name, addresses.person(each.id), each))],
    ['Bodies', bodiesByName(archive).map((each) => of(each.record.name, addresses.body(each.id), each))],
  ];
  return kinds
    .map(([heading, records]) => ({
      id: heading.toLowerCase().replaceAll(' ', '-'),
      heading,
      records: records.filter(({ gaps }) => gaps.length > 0),
    }))
    .filter(({ records }) => records.length > 0);
});

function of(title: string, address: string, { record }: { record: { gaps: Gap[] } }): GapsOfRecord {
  return { title, address, gaps: record.gaps };
}
