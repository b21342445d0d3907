import type { Gap } from '../records/gap.ts';
import { langOf } from '../records/site-language.ts';
import { addresses } from './addresses.ts';
import { perArchive, type Archive } from './archive.ts';
import { bodiesByName } from './bodies.ts';
import { budgetsNewestFirst } from './budgets.ts';
import { calendarYears } from './calendar.ts';
import { documentsInOrder } from './documents.ts';
import { answersOf, isInTable, questions, type Answer, type Question } from './known.ts';
import { peopleByName } from './people.ts';
import { reportsBySession, reportsNewestFirst } from './reports.ts';
import { allSeries } from './series.ts';
import { sessionsByBody, titleOf, type SessionEntry } from './sessions.ts';

/** The gaps of one record. */
export interface GapsOfRecord {
  title: string;
  /** Of the title, where it is not the site's own. */
  lang?: string | undefined;
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
      reportsNewestFirst(archive).map((each) => ({
        ...of(each.record.shortTitle, addresses.record('reports', each.id), each),
        lang: langOf(each.record.language),
      })),
    ],
    [
      'Budgets',
      budgetsNewestFirst(archive).map((each) =>
        of(`Programme and Budget for ${each.record.year}`, addresses.record('budgets', each.id), each),
      ),
    ],
    [
      'Membership and size',
      allSeries(archive).series.map((each) => of(each.record.name, addresses.page('series/', each.id), each)),
    ],
    [
      'Calendar',
      calendarYears(archive).flatMap(({ year, calendar }) =>
        calendar === undefined ? [] : of(`Calendar of ${year}`, addresses.record('calendars', calendar.id), calendar),
      ),
    ],
    ['Documents', documentsInOrder(archive).map((each) => of(each.record.symbol, addresses.document(each.id), each))],
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

/** How far each session of a body is known, newest first, and how often each answer was given. */
export interface AnswersOfBody {
  body: string;
  rows: { session: SessionEntry; answers: Record<Question, Answer> }[];
}

/** What is known and missing of every session of a governing body, computed from the fields of its record. */
export const sessionAnswers = perArchive((archive): AnswersOfBody[] =>
  sessionsByBody(archive).map(({ body, sessions }) => ({
    body: body.record.name,
    rows: sessions.toReversed().map((session) => ({ session, answers: answersTo(archive, session) })),
  })),
);

function answersTo(archive: Archive, { id, record }: SessionEntry): Record<Question, Answer> {
  return answersOf(record, reportsBySession(archive).get(id)?.length ?? 0);
}

/** How many sessions leave each question open, wholly or in part, and how many questions are open in all. */
export function openQuestions(groups: readonly AnswersOfBody[]) {
  const rows = groups.flatMap((group) => group.rows);
  const byQuestion = questions.map((question) => ({
    question,
    missing: rows.filter(({ answers }) => answers[question] === 'missing').length,
    inPart: rows.filter(({ answers }) => answers[question] === 'in part').length,
  }));
  const sum = (pick: (each: (typeof byQuestion)[number]) => number) =>
    byQuestion.reduce((total, each) => total + pick(each), 0);
  return {
    sessions: rows.length,
    byQuestion,
    missing: sum((each) => each.missing),
    inPart: sum((each) => each.inPart),
  };
}

/** The listed gaps without those of sessions that the table of answers says already. */
export const furtherGaps = perArchive((archive) =>
  allGaps(archive)
    .map((kind) => ({
      ...kind,
      records: kind.records
        .map((each) => ({
          ...each,
          gaps: kind.id === 'sessions' ? each.gaps.filter((gap) => !isInTable(gap)) : each.gaps,
        }))
        .filter(({ gaps }) => gaps.length > 0),
    }))
    .filter(({ records }) => records.length > 0),
);
