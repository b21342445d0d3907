import { isChair, type Session } from '../records/session.ts';

/** What a reader asks of a session, in the order of the columns. */
export const questions = [
  'Kind',
  'Dates',
  'Place',
  'Chair',
  'Other officers',
  'Admissions',
  'Agenda',
  'Resolutions',
  'Texts',
] as const;
export type Question = (typeof questions)[number];

/** How far a question is answered: wholly as far as the record tells, in part, or not. */
export type Answer = 'known' | 'in part' | 'missing';

/** The parts of a session that answer the questions. */
export type Questioned = Pick<
  Session,
  | 'kind'
  | 'start'
  | 'end'
  | 'place'
  | 'officers'
  | 'membersAdmitted'
  | 'observersAdmitted'
  | 'items'
  | 'resolutions'
  | 'gaps'
>;

/** How the listed gaps name what each question asks, where its field holds something all the same. */
const gapWords: Readonly<Record<Question, RegExp>> = {
  Kind: /^kind/i,
  Dates: /^(?:first|last) /i,
  Place: /^place/i,
  Chair: /^chair/i,
  'Other officers': /officers/i,
  Admissions: /admitted/i,
  Agenda: /agenda/i,
  Resolutions: /resolution/i,
  Texts: /^texts?\b/i,
};

/**
 * What the fields of a session answer; `texts` is the number of its texts in the archive. A field that holds something
 * answers in part where a listed gap says that there is more.
 */
export function answersOf(session: Questioned, texts: number): Record<Question, Answer> {
  const { place, officers, items, resolutions } = session;
  const chairs = officers.filter(isChair).length;
  const answer = (question: Question, found: boolean): Answer => {
    if (!found) return 'missing';
    return session.gaps.some(({ missing }) => gapWords[question].test(missing)) ? 'in part' : 'known';
  };
  return {
    Kind: answer('Kind', session.kind !== undefined),
    Dates: datesAnswer(session),
    Place: answer('Place', place !== undefined),
    Chair: answer('Chair', chairs > 0),
    'Other officers': answer('Other officers', officers.length > chairs),
    Admissions: answer('Admissions', session.membersAdmitted.length + session.observersAdmitted.length > 0),
    Agenda: answer(
      'Agenda',
      items.some(({ basis }) => basis === 'agenda'),
    ),
    Resolutions: answer('Resolutions', resolutions.length > 0),
    Texts: answer('Texts', texts > 0),
  };
}

/** Dates are known where both days are; a day alone, or a month or year, is a part. */
function datesAnswer({ start, end }: Questioned): Answer {
  const days = [start, end].filter((date) => date?.value.length === 10);
  if (days.length === 2) return 'known';
  return start === undefined && end === undefined ? 'missing' : 'in part';
}

/** Whether a listed gap says no more than the answers do. */
export function isInTable({ missing, note }: Session['gaps'][number]): boolean {
  return note === undefined && Object.values(gapWords).some((words) => words.test(missing));
}
