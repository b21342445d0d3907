import { sessionQuestions, type Gap, type SessionQuestion } from '../records/gap.ts';
import { perArchive, type Archive, type Entry } from './archive.ts';
import { bodiesByName } from './bodies.ts';
import { budgetsNewestFirst } from './budgets.ts';
import { documentsInOrder } from './documents.ts';
import { answersOf, isInTable, type Answer } from './known.ts';
import { peopleByName } from './people.ts';
import { reportsBySession, reportsNewestFirst } from './reports.ts';
import { allSeries } from './series.ts';
import { sessionsByBody, type SessionEntry } from './sessions.ts';
import { shownAs, type Shown, type ShownName } from './shown.ts';

/** The gaps of one record. */
export interface GapsOfRecord extends Shown {
  gaps: Gap[];
}

/** Every gap that a record lists, by kind of record. Kinds without gaps are left out. */
export const allGaps = perArchive((archive): { id: string; heading: string; records: GapsOfRecord[] }[] => {
  const of = <Name extends ShownName>(name: Name, entries: readonly (Entry<Name> & { record: { gaps: Gap[] } })[]) =>
    entries.map((entry) => ({ ...shownAs(archive, name, entry), gaps: entry.record.gaps }));
  const sessions = sessionsByBody(archive).flatMap((group) => group.sessions.toReversed());
  const kinds: [string, GapsOfRecord[]][] = [
    ['Sessions', of('sessions', sessions)],
    ['Reports and speeches', of('reports', reportsNewestFirst(archive))],
    ['Budgets', of('budgets', budgetsNewestFirst(archive))],
    ['Membership and size', of('series', allSeries(archive).series)],
    ['Calendar', of('calendars', [...archive.calendars.values()].toReversed())],
    ['Documents', of('documents', documentsInOrder(archive))],
    ['People', of('people', peopleByName(archive))],
    ['Bodies', of('bodies', bodiesByName(archive))],
  ];
  return kinds
    .map(([heading, records]) => ({
      id: heading.toLowerCase().replaceAll(' ', '-'),
      heading,
      records: records.filter(({ gaps }) => gaps.length > 0),
    }))
    .filter(({ records }) => records.length > 0);
});

/** How far each session of a body is known, newest first, and how often each answer was given. */
export interface AnswersOfBody {
  body: string;
  rows: { session: SessionEntry; answers: Record<SessionQuestion, Answer> }[];
}

/** What is known and missing of every session of a governing body, computed from the fields of its record. */
export const sessionAnswers = perArchive((archive): AnswersOfBody[] =>
  sessionsByBody(archive).map(({ body, sessions }) => ({
    body: body.record.name,
    rows: sessions.toReversed().map((session) => ({ session, answers: answersTo(archive, session) })),
  })),
);

function answersTo(archive: Archive, { id, record }: SessionEntry): Record<SessionQuestion, Answer> {
  return answersOf(record, reportsBySession(archive).get(id)?.length ?? 0);
}

/** How many sessions leave each question open, wholly or in part, and how many questions are open in all. */
export function openQuestions(groups: readonly AnswersOfBody[]) {
  const rows = groups.flatMap((group) => group.rows);
  const byQuestion = sessionQuestions.map((question) => ({
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
