import { nameFinder, type FindNames } from '../../../src/references/names.ts';
import { peopleBy, surnameFinder } from '../../../src/references/people.ts';
import type { Report } from '../../../src/records/report.ts';
import { oncePer } from '../../../src/records/once.ts';
import { datesIn } from '../../../src/records/dates-in-text.ts';
import { titleWords } from '../../../src/records/in-text/office-words.ts';
import { withoutOverlap } from '../../../src/records/symbols.ts';
import type { ArchiveFiles } from '../../archive/archive-files.ts';
import { isAddress } from '../../language/phrases.ts';
import type { Guessed, Guess, Quote, TextBlock } from './guess.ts';
import { guessOfficeHolder, type Occasion, type SpeakerValue } from './office-holder.ts';
import { wordCount, type Zones } from './zones.ts';

const spoken: readonly Report['kind'][] = [
  'director-general-report',
  'statement',
  'summary-of-deliberations',
  'presentation',
  'contribution',
];

/** What may stand before a name: "Statement by", "Mr.", "H.E. Ambassador". */
const honorific = String.raw`(?:(?:(?:H\. ?E|S\. ?E|M)\.|(?:${titleWords})\.?)\s+)*`;

/**
 * The speaker of a text: the person of the register whose name the title or cover prints, on a line of its own or
 * after "by"; else the holder of the office that the title names ("Director General's report …"), inferred from the
 * date or the session. A name that the register does not have is a doubt.
 */
export function guessSpeaker(zones: Zones, kind: Report['kind'], when: Occasion): Guessed<SpeakerValue> {
  if (!spoken.includes(kind)) return { doubts: [] };
  const lines = zones.cover.filter(({ text }) => wordCount(text) <= 30);
  const named = lines.flatMap((block, index) => namesIn(block, when).map((found) => ({ ...found, block, index })));
  const people = new Set(named.map(({ person }) => person));
  const [first] = named;
  if (people.size > 1)
    return doubt('Its cover names more than one person of the register; none is taken.', first?.block);
  if (first !== undefined) {
    const role = roleBeside(first, lines);
    if (role !== undefined) return { guess: guessOf(first, role), doubts: [] };
    return doubt(
      `It names “${first.printed}” (${first.person}), in a role that is not printed beside the name.`,
      first.block,
    );
  }
  const stranger = lines
    .map((block) => ({ block, name: strangerIn(block.text) }))
    .find(({ name }) => name !== undefined);
  if (stranger?.name !== undefined) {
    return doubt(`It seems to be by “${stranger.name}”, whom the register of people does not have.`, stranger.block);
  }
  return guessOfficeHolder(lines, when);
}

interface Named {
  person: string;
  printed: string;
  start: number;
  /** What is printed between "by" and the name: "Director General". */
  before: string;
}

/**
 * People whose name is the whole line, begins it before a comma, or stands after "by": by the forms and titles by which
 * the site links them.
 */
function namesIn({ text }: TextBlock, { date, archive }: Occasion): Named[] {
  const { find, surnames } = readersOf(archive);
  const titled = surnames(text, { date }).map(({ href, start, end }) => ({ id: href, start, end }));
  return withoutOverlap([...find(text), ...titled]).flatMap(({ id, start, end }): Named[] => {
    const before = by.exec(text.slice(0, start));
    if (before === null || !/^\s*(?:[,;(–—-]|$)/u.test(text.slice(end))) return [];
    return [{ person: id, printed: text.slice(start, end), start, before: before.groups?.['before'] ?? '' }];
  });
}

interface Readers {
  find: FindNames;
  surnames: ReturnType<typeof surnameFinder>;
}

const readersOf = oncePer(({ records, registers }: ArchiveFiles): Readers => {
  const served = Map.groupBy(
    records.sessions.flatMap(({ record: { officers, start, end } }) =>
      officers.map(({ person }) => ({ person: String(person), date: (start ?? end)?.value })),
    ),
    ({ person }) => person,
  );
  const dates = new Map([...served].map(([id, each]) => [id, each.flatMap(({ date }) => date ?? [])]));
  const people = peopleBy(new Map(Object.entries(registers.people.entries)), dates, (id) => id);
  return { find: nameFinder(new Map(people.map(({ href, names }) => [href, names]))), surnames: surnameFinder(people) };
});

const by = new RegExp(
  String.raw`(?:^|(?<!\p{L})(?:by|of|from|par|de|por)\s+(?:the\s+)?(?:(?<before>[\p{L} -]+?),?\s+)?)${honorific}$`,
  'iu',
);

interface Role {
  words: string;
  quote?: Quote;
}

/** The role after the name and a comma, before the name, or on the next line. */
function roleBeside(
  { printed, start, before, block, index }: Named & { block: TextBlock; index: number },
  lines: readonly TextBlock[],
): Role | undefined {
  const after = block.text.slice(start + printed.length).replace(/^[\s,;–—-]+/u, '');
  const [words = ''] = after.split(
    /\s*(?:,\s+(?=(?:at|to|on|before)(?!\p{L}))|[;(]|\s(?:at|to|on|before|auprès)\s(?=the|\p{Lu}|\d))/u,
  );
  if (isRole(words)) return { words: words.replace(/[,.\s]+$/, '') };
  if (isRole(before)) return { words: before };
  const next = lines[index + 1];
  if (after !== '' || next === undefined || next.kind === 'title' || !isRole(next.text)) return undefined;
  return { words: next.text, quote: { paragraph: next.anchor, quote: next.text } };
}

/** A few words with a capital that give no day or session, and greet nobody. */
function isRole(words: string): boolean {
  if (isAddress(words) || !/^\p{Lu}/u.test(words) || wordCount(words) < 2 || wordCount(words) > 14) return false;
  return datesIn(words).length === 0 && !/\d|session|sesión|réunion|reunión|\?/iu.test(words);
}

function guessOf({ person, printed, block }: Named & { block: TextBlock }, role: Role): Guess<SpeakerValue> {
  const quotes = [{ paragraph: block.anchor, quote: block.text }, ...(role.quote === undefined ? [] : [role.quote])];
  const value = { person, role: role.words, attribution: printed };
  return { value, confidence: role.quote === undefined ? 'sure' : 'likely', basis: 'stated', quotes };
}

/** "Statement by Ms. Jane Doe": two to five words with capitals, and no office. */
function strangerIn(text: string): string | undefined {
  const by = new RegExp(
    String.raw`(?<!\p{L})(?:by|par|por)\s+(?<name>${honorific}(?!the\b)\p{Lu}[\p{Ll}'’-]+(?:\s+(?:\p{Lu}[\p{L}'’.-]*|de|da|van|von|al|el|bin)){1,4})`,
    'u',
  ).exec(text);
  const name = by?.groups?.['name'];
  return name === undefined ||
    /director|council|committee|organi[sz]ation|secretar|general|group|department|division/iu.test(name)
    ? undefined
    : name;
}

function doubt(says: string, block: TextBlock | undefined): Guessed<never> {
  return { doubts: [{ topic: 'speaker', says, ...(block && { anchor: block.anchor }) }] };
}
