import { formatDate, formatWithinYear } from '../records/partial-date.ts';
import type { Session } from '../records/session.ts';
import { ordinal } from './ordinal.ts';

/** What a session is named by. */
export type NamedSession = Pick<Session, 'series' | 'number' | 'kind' | 'start' | 'end'>;

/**
 * `96th Session`, `95th (Special) Session`, `6th Special Session`; where the number is not known, `Special Session of
 * 29 June 2018`.
 */
export function sessionName(session: NamedSession): string {
  return wordsOf(session, 'Session');
}

/** `96th Session of the Council`. `body` is the name of the body. */
export function sessionTitle(session: NamedSession, body: string): string {
  return wordsOf(session, `Session of the ${body}`);
}

/** `96th`, `95th (Special)`, `Special, 29 June`: what a session is called beside its year. */
export function shortSessionName(session: NamedSession): string {
  const date = dayInName(session);
  return [rankOf(session) || 'Session', date && formatWithinYear(date)].filter(Boolean).join(', ');
}

function wordsOf(session: NamedSession, noun: string): string {
  const date = dayInName(session);
  return [rankOf(session), noun, date && `of ${formatDate(date)}`].filter(Boolean).join(' ');
}

function rankOf({ series, number, kind }: NamedSession): string {
  if (number === undefined) return series === 'special' || kind === 'special' ? 'Special' : '';
  if (series === 'special') return `${ordinal(number)} Special`;
  return kind === 'special' ? `${ordinal(number)} (Special)` : ordinal(number);
}

/** Where its number is not known, the first day tells a session from others. */
function dayInName({ number, start, end }: NamedSession): string | undefined {
  return number === undefined ? (start ?? end)?.value : undefined;
}

/** What stands for a session where there is room for a few signs: `96`, `Sp/6`, `Sp`. */
export function sessionSign({ series, number }: NamedSession): string {
  return series === 'special' ? ['Sp', number].filter(Boolean).join('/') : String(number ?? '?');
}

/** What a resolution is called: `Resolution No. 1309`. */
export function resolutionName(number: string): string {
  return `Resolution No. ${number}`;
}

/** The fragment of a resolution on the page of its session: `1309` → `resolution-1309`. */
export function resolutionAnchor(number: string): string {
  return `resolution-${number.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
}
