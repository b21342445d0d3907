import { formatDate } from '../records/partial-date.ts';
import type { Session } from '../records/session.ts';
import { ordinal } from './ordinal.ts';

/** What a session is named by. */
export type NamedSession = Pick<Session, 'series' | 'number' | 'kind' | 'start' | 'end'>;

/**
 * `96th Session`, `95th (Special) Session`, `6th Special Session`; where the number is not known, `Special Session of
 * 29 June 2018`.
 */
export function sessionName({ series, number, kind, start, end }: NamedSession): string {
  const special = series === 'special' || kind === 'special';
  if (number === undefined) {
    const date = start ?? end;
    return [special ? 'Special Session' : 'Session', date && `of ${formatDate(date.value)}`].filter(Boolean).join(' ');
  }
  if (!special) return `${ordinal(number)} Session`;
  return series === 'special' ? `${ordinal(number)} Special Session` : `${ordinal(number)} (Special) Session`;
}

/** `96th Session of the Council`. `body` is the name of the body. */
export function sessionTitle(session: NamedSession, body: string): string {
  const name = sessionName(session);
  return session.number === undefined ? name.replace('Session', `Session of the ${body}`) : `${name} of the ${body}`;
}

/** What stands for a session where there is room for a few signs: `96`, `Sp/6`, `Sp`. */
export function sessionSign({ series, number }: NamedSession): string {
  return series === 'special' ? ['Sp', number].filter(Boolean).join('/') : String(number ?? '?');
}

/** The fragment of a resolution on the page of its session: `1309` → `resolution-1309`. */
export function resolutionAnchor(number: string): string {
  return `resolution-${number.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
}
