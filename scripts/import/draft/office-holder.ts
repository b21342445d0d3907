import { formatDate, isBefore } from '../../../src/records/partial-date.ts';
import { standsIn } from '../../../src/records/in-text/words.ts';
import type { ArchiveFiles } from '../../archive/archive-files.ts';
import { namesOrganization } from './session.ts';
import type { Guessed, TextBlock } from './guess.ts';

/** Who spoke: a person of the register, in a role that the text prints. */
export interface SpeakerValue {
  person: string;
  role: string;
  attribution?: string;
}

/** When and where a text was delivered, as far as it is known. */
export interface Occasion {
  date: string | undefined;
  session: string | undefined;
  archive: ArchiveFiles;
}

/**
 * Who held the office that a title names as the author ("Director General's report to …", "Statement by the Director
 * General"): by the register of people, on the day of the text, or on all days of its session. Without either, or
 * where the office changed hands in that time, nobody.
 */
export function guessOfficeHolder(lines: readonly TextBlock[], occasion: Occasion): Guessed<SpeakerValue> {
  const { archive } = occasion;
  const all = { anchor: lines[0]?.anchor, text: lines.map(({ text }) => text).join(' ') };
  const office = officesOf(archive).find(({ name }) => isAuthor(name, all.text));
  const block = lines.find(({ text }) => office !== undefined && standsIn(office.name, text)) ?? lines.at(-1);
  if (office === undefined || block === undefined || !belongs(office, lines, occasion)) return { doubts: [] };
  const days = daysOf(occasion);
  const holders = days === undefined ? [] : holdersOf(office, days, archive);
  const [person] = holders;
  if (person === undefined || days === undefined || holders.length > 1) {
    const says = `It names the ${office.name}, not the person; the date does not tell who that was.`;
    return { doubts: [{ topic: 'speaker', says, anchor: block.anchor }] };
  }
  const name = archive.registers.people.entries[person]?.name ?? person;
  const reason = `The text names the office, not the person. By the register of people ${name} was ${office.name} ${days.words}.`;
  const says = `The person is inferred from the office: ${name}.`;
  return {
    guess: {
      value: { person, role: office.name },
      confidence: 'likely',
      basis: 'inferred',
      reason,
      quotes: [{ paragraph: block.anchor, quote: block.text }],
    },
    doubts: [{ topic: 'speaker', says, anchor: block.anchor }],
  };
}

interface Office {
  name: string;
  body: string;
}

/** The offices of the register, the longest names first: "Deputy Director General" before "Director General". */
function officesOf({ registers: { people } }: ArchiveFiles): Office[] {
  const offices = Object.values(people.entries).flatMap(({ tenures }) =>
    tenures.map(({ office, body }) => ({ name: office, body: String(body) })),
  );
  const distinct = [...new Map(offices.map((each) => [`${each.name} ${each.body}`, each])).values()];
  return distinct.sort((a, b) => b.name.length - a.name.length);
}

/** Another organization has a Director General too: the session is one of its body, or the cover names it. */
function belongs({ body }: Office, lines: readonly TextBlock[], { session, archive }: Occasion): boolean {
  const at = archive.records.sessions.find(({ id }) => id === session)?.record.body;
  const parent = at && archive.registers.bodies.entries[at]?.parent;
  return at === body || parent === body || namesOrganization(body, lines, archive);
}

function isAuthor(office: string, text: string): boolean {
  const words = office.replaceAll(' ', String.raw`[\s-]+`);
  const own = String.raw`(?<!\p{L}[\s-])${words}['’]s`;
  return new RegExp(
    String.raw`^(?:.*[.:,]\s)?(?:the\s+)?${own}|(?:^|\s)${own}\s+(?:report|summary|statement|remarks|address)|(?:report|summary|statement|remarks|address|speech)\s+(?:by|of|from)\s+the\s+${words}`,
    'iu',
  ).test(text);
}

interface Days {
  first: string;
  last: string;
  words: string;
}

function daysOf({ date, session, archive }: Occasion): Days | undefined {
  if (date?.length === 10) return { first: date, last: date, words: `on ${formatDate(date)}` };
  const record = archive.records.sessions.find(({ id }) => id === session)?.record;
  const [first, last] = [(record?.start ?? record?.end)?.value, (record?.end ?? record?.start)?.value];
  if (first === undefined || last === undefined) return undefined;
  return { first, last, words: `during the session, whose last day known is ${formatDate(last)}` };
}

/** Those whose term covers all the days, or may. */
function holdersOf({ name, body }: Office, { first, last }: Days, { registers: { people } }: ArchiveFiles): string[] {
  return Object.entries(people.entries).flatMap(([id, { tenures }]) =>
    tenures.some(
      ({ office, body: of, start, end }) =>
        office === name &&
        of === body &&
        !(start !== undefined && isBefore(last, start)) &&
        !(end !== undefined && isBefore(end, first)),
    )
      ? [id]
      : [],
  );
}
