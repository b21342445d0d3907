import { compareText } from '../../src/records/finding.ts';
import { personName } from './words.ts';

/** A body whose sessions the texts are of. */
export interface MadeBody {
  id: string;
  name: string;
  /** What texts in other languages call it. */
  names: readonly { lang: string; name: string }[];
  /** What its symbols begin with. */
  sign: string;
}

export const bodies: readonly [MadeBody, ...MadeBody[]] = [
  body('council', 'C', 'Council', 'Conseil', 'Consejo'),
  body('general-conference', 'GC', 'General Conference', 'Conférence générale', 'Conferencia General'),
  body('standing-committee', 'SC', 'Standing Committee', 'Comité permanent', 'Comité Permanente'),
  body('finance-committee', 'FC', 'Finance Committee', 'Comité des finances', 'Comité de Finanzas'),
];

function body(...[id, sign, name, fr, es]: readonly [string, string, string, string, string]): MadeBody {
  const names = [
    { lang: 'fr', name: fr },
    { lang: 'es', name: es },
  ];
  return { id, name, names, sign };
}

/** A text to come: whose it is, and of which day. */
export interface DatedText {
  number: number;
  body: MadeBody;
  date: string;
}

/** A session, with the numbers of its texts. */
export interface MadeSession {
  id: string;
  body: MadeBody;
  number: number;
  start: string;
  end: string;
  texts: number[];
  chair: MadePerson;
}

/** A person, and the sessions of a body over which they presided, in their order. */
export interface MadePerson {
  id: string;
  name: string;
  presided: MadeSession[];
}

/** A session has so many texts, and then those of the same day. */
const textsEach = 10;
/** Between two texts of one session lie so many days at most. */
const longestPause = 10;
/** Someone presides over so many sessions, one after another. */
const sessionsEach = 4;
/** There is one delegate for so many texts. */
const textsOfDelegate = 10;

/** The first and last day on which a made text can be dated. */
const [firstDay, lastDay] = ['1951-01-01', '2026-06-30'].map((day) => Date.parse(day) / 86_400_000) as [number, number];

/** The bodies and days of so many texts, spread evenly over 1951 to 2026: ten after another are of one session. */
export function spreadTexts(first: number, count: number): DatedText[] {
  const meetings = Math.ceil(count / textsEach);
  return Array.from({ length: count }, (_, index): DatedText => {
    const meeting = Math.floor(index / textsEach);
    const day = firstDay + Math.floor((meeting / meetings) * (lastDay - firstDay)) + (index % 4);
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    return { number: first + index, body: bodyOf(meeting), date };
  });
}

/** One of the bodies for each number, in turn. */
export function bodyOf(number: number): MadeBody {
  return bodies[number % bodies.length] ?? bodies[0];
}

/** The sessions of all texts, body by body in the order of their days, numbered from 1; no two of a body share a day. */
export function planSessions(texts: readonly DatedText[]): MadeSession[] {
  let people = 0;
  return bodies.flatMap((each) => {
    const own = texts.filter(({ body: whose }) => whose === each).sort((a, b) => compareText(a.date, b.date));
    const sessions: MadeSession[] = [];
    for (const { number, date } of own) {
      const open = sessions.at(-1);
      if (open !== undefined && goesOn(open, date)) {
        open.texts.push(number);
        open.end = date;
        continue;
      }
      const last = open?.chair;
      const chair = last !== undefined && last.presided.length < sessionsEach ? last : person('chair', (people += 1));
      const count = sessions.length + 1;
      const session = { id: `${each.id}-${count}`, body: each, number: count, start: date, end: date, texts: [number] };
      sessions.push({ ...session, chair });
      chair.presided.push(...sessions.slice(-1));
    }
    return sessions;
  });
}

function goesOn({ end, texts }: MadeSession, date: string): boolean {
  if (date === end) return true;
  return texts.length < textsEach && (Date.parse(date) - Date.parse(end)) / 86_400_000 <= longestPause;
}

/** Those who speak without presiding. */
export function planDelegates(texts: number): MadePerson[] {
  return Array.from({ length: Math.ceil(texts / textsOfDelegate) }, (_, index) => person('delegate', index));
}

function person(role: string, number: number): MadePerson {
  const name = personName(2 * number + (role === 'chair' ? 0 : 1));
  return { id: `${role}-${number}`, name, presided: [] };
}
