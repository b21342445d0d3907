import { expect, test } from 'vitest';
import { sessionName, sessionTitle, shortSessionName, type NamedSession } from '../../src/words/session-title.ts';

const on = (value: string): NamedSession['start'] => ({ value, basis: 'stated', evidence: [] });

test.each<[NamedSession, { name: string; title: string; short: string }]>([
  [
    { series: 'continuous', number: 96 },
    { name: '96th Session', title: '96th Session of the Council', short: '96th' },
  ],
  [
    { series: 'continuous', number: 95, kind: 'special', start: on('2008-06-18') },
    { name: '95th (Special) Session', title: '95th (Special) Session of the Council', short: '95th (Special)' },
  ],
  [
    { series: 'special', number: 6 },
    { name: '6th Special Session', title: '6th Special Session of the Council', short: '6th Special' },
  ],
  [
    { series: 'special', end: on('2018-06-29') },
    {
      name: 'Special Session of 29 June 2018',
      title: 'Special Session of the Council of 29 June 2018',
      short: 'Special, 29 June',
    },
  ],
  [
    { series: 'special', start: on('2018') },
    { name: 'Special Session of 2018', title: 'Special Session of the Council of 2018', short: 'Special' },
  ],
  [
    { series: 'continuous', start: on('2018-06') },
    { name: 'Session of June 2018', title: 'Session of the Council of June 2018', short: 'Session, June' },
  ],
  [{ series: 'continuous' }, { name: 'Session', title: 'Session of the Council', short: 'Session' }],
])(
  'a session is called by its number, or else by its day, wherever it is named: %j',
  (session, { name, title, short }) => {
    expect(sessionName(session)).toBe(name);
    expect(sessionTitle(session, 'Council')).toBe(title);
    expect(shortSessionName(session)).toBe(short);
  },
);
