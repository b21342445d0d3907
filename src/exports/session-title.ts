import type { Session } from '../records/session.ts';
import { ordinal } from './words.ts';

/**
 * Whether a session counts in the separate series of special sessions: `council-sp-6` does, while the special
 * session `council-95` has its number in the one series of all sessions.
 */
export function isSeparateSeries(id: string): boolean {
  return id.includes('-sp-');
}

/** `96th Session`, `95th (Special) Session`, `6th Special Session`. */
export function sessionName(id: string, { number, kind }: Pick<Session, 'number' | 'kind'>): string {
  if (kind === 'regular') return `${ordinal(number)} Session`;
  return isSeparateSeries(id) ? `${ordinal(number)} Special Session` : `${ordinal(number)} (Special) Session`;
}

/** `96th Session of the Council`. `body` is the name of the body. */
export function sessionTitle(id: string, session: Pick<Session, 'number' | 'kind'>, body: string): string {
  return `${sessionName(id, session)} of the ${body}`;
}
