import type { SessionQuestion } from '../records/gap.ts';
import { isChair, type Session } from '../records/session.ts';

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

/**
 * What the fields of a session answer; `texts` is the number of its texts in the archive. A field that holds something
 * answers in part where a listed gap says that there is more.
 */
export function answersOf(session: Questioned, texts: number): Record<SessionQuestion, Answer> {
  const { place, officers, items, resolutions } = session;
  const chairs = officers.filter(isChair).length;
  const answer = (question: SessionQuestion, found: boolean): Answer => {
    if (!found) return 'missing';
    return session.gaps.some(({ field }) => field === question) ? 'in part' : 'known';
  };
  return {
    kind: answer('kind', session.kind !== undefined),
    dates: datesAnswer(session),
    place: answer('place', place !== undefined),
    chair: answer('chair', chairs > 0),
    'other-officers': answer('other-officers', officers.length > chairs),
    admissions: answer('admissions', session.membersAdmitted.length + session.observersAdmitted.length > 0),
    agenda: answer(
      'agenda',
      items.some(({ basis }) => basis === 'agenda'),
    ),
    resolutions: answer('resolutions', resolutions.length > 0),
    texts: answer('texts', texts > 0),
  };
}

/** Dates are known where both days are; a day alone, or a month or year, is a part. */
function datesAnswer({ start, end }: Questioned): Answer {
  const days = [start, end].filter((date) => date?.value.length === 10);
  if (days.length === 2) return 'known';
  return start === undefined && end === undefined ? 'missing' : 'in part';
}

/** Whether a listed gap says no more than the answers do. */
export function isInTable({ field, note }: Session['gaps'][number]): boolean {
  return field !== undefined && note === undefined;
}
