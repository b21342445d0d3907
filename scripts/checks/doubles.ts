import { stateOf, type Meeting } from '../../src/records/calendar.ts';
import type { Finding } from '../../src/records/finding.ts';
import { fold, foldWords } from '../../src/records/fold.ts';
import { titleWords } from '../../src/records/in-text/office-words.ts';
import { partsOfName } from '../../src/records/person-name.ts';
import { formsOfBody, formsOfPerson, type Body, type Person } from '../../src/records/registers.ts';
import type { ArchiveFiles, ArchiveRegister } from '../archive/archive-files.ts';
import { standsAt, type FilePlace } from './disagreement.ts';

/**
 * A person, a body, a term, a series or a meeting that has two entries: r-020. Links of a name that two entries share lead
 * nowhere (policy 1.6). Two entries that are alike and yet different say so: `differentFrom`; where they are not alike, that
 * is a finding too.
 */
export function doubles({ registers, records }: ArchiveFiles): Finding[] {
  const { people, bodies, terms, series } = registers;
  return [
    ...inRegister(people, { keysOf: keysOfPerson, alike: samePerson, what: 'person' }),
    ...inRegister(bodies, { keysOf: keysOfBody, alike: sameBody, what: 'body' }),
    ...inRegister(terms, { keysOf: ({ term = '' }) => [term], alike: sameExpansion, what: 'term' }),
    ...inRegister(series, { keysOf: ({ name = '' }) => [foldWords(name)], alike: () => true, what: 'series' }),
    ...ofMeetings(records.calendars),
  ];
}

/** Entries that may be one, and what tells that they are. */
interface Likeness<Entry> {
  /** Those that share none of these are not alike. */
  keysOf: (entry: Entry) => readonly string[];
  alike: (a: Entry, b: Entry) => boolean;
  what: string;
}
interface Listed {
  name?: string;
  term?: string;
  expansion?: string | undefined;
  differentFrom?: readonly { person?: string; body?: string }[] | undefined;
}
type Register<Entry> = Pick<ArchiveRegister<'people'>, 'path' | 'locate'> & {
  entries: Readonly<Record<string, Entry>>;
};

function inRegister<Entry extends Listed>(
  register: Register<Entry>,
  { keysOf, alike, what }: Likeness<Entry>,
): Finding[] {
  const { path, locate, entries } = register;
  const pairs = new Set<string>();
  const byKey = new Map<string, string[]>();
  const found = Object.entries(entries).flatMap(([id, entry]) => {
    const keys = [...new Set(keysOf(entry))];
    const before = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), id]);
    return [...before].flatMap((other): Finding[] => {
      const earlier = entries[other];
      if (earlier === undefined || !alike(entry, earlier)) return [];
      pairs.add(`${id} ${other}`).add(`${other} ${id}`);
      if (othersOf(entry).includes(other) || othersOf(earlier).includes(id)) return [];
      const [name, known] = [entry, earlier].map((each) => each.name ?? each.term);
      const message = `The ${what} "${id}", "${name}", has an entry already: "${other}", "${known}" in ${path}:${locate([other]).line}.`;
      const join = `Make one entry of the two, with the identifier of the other under "formerIds".`;
      const part = `Where they are two, say so: differentFrom: [{ ${what}: "${other}", reason: "…" }].`;
      const hint = what === 'person' || what === 'body' ? `${join} ${part}` : join;
      return [{ code: 'r-020', path, ...locate([id]), message, hint }];
    });
  });
  return [...found, ...idleMarks(register, pairs)];
}

/** From which entries one is said to be different. */
function othersOf({ differentFrom = [] }: Listed): string[] {
  return differentFrom.map(({ person, body }) => person ?? body ?? '');
}

/** What is said to be different and is not alike. */
function idleMarks({ path, locate, entries }: Register<Listed>, pairs: ReadonlySet<string>): Finding[] {
  return Object.entries(entries).flatMap(([id, entry]) =>
    othersOf(entry).flatMap((other, index): Finding[] => {
      if (!Object.hasOwn(entries, other) || pairs.has(`${id} ${other}`)) return [];
      const message = `"${id}" is said to be different from "${other}", and the two are not alike.`;
      const hint = 'Take the line out, or mend the identifier.';
      return [{ code: 'r-020', path, ...locate([id, 'differentFrom', index]), message, hint }];
    }),
  );
}

const title = new RegExp(
  String.raw`^(?:(?:${titleWords}|Sir|Dame|Prof(?:essor)?|H\.?\s?E|His Excellency|Her Excellency|The Honou?rable|Hon)\.?\s+)+(?=\S)`,
  'iu',
);

/** The words of a form of a name in the order of speech, without title and small particles: `POPP, Karoline` → `karoline popp`. */
function wordsOf(form: string): string[] {
  const { given, family } = form.includes(',') ? partsOfName(form) : { given: '', family: form };
  return [...namesOf(given), ...namesOf(family)];
}

/** A family name without its particles, which one writes and another leaves out: `El Hajjaji`, `de Alba`. */
function coreOf(family: string): string {
  return namesOf(
    family.replace(
      /^(?:(?:D[aeiou]s?|Del|Della|L[aeo]s?|V[ao]n|Der|Den|[AE]l|Ben|Bin|Ibn|Ould)[\s-]+)+(?=\p{Lu})/u,
      '',
    ),
  ).join(' ');
}

/** The family name, by which persons may be one; and the words of each form of the name, in any order. */
function keysOfPerson(person: Person): string[] {
  const core = coreOf(partsOfName(person.sortName).family);
  const forms = formsOfPerson(person).map((form) => wordsOf(form).sort().join(' '));
  return [core, core.split(' ')[0] ?? '', foldWords(person.name), ...forms.filter((form) => form.includes(' '))];
}

/**
 * Persons who share a form of the name; who have one family name and first names that agree; and, where they held one
 * office, whose names may be shortened or in another order. Suffixes that differ are two persons.
 */
function samePerson(a: Person, b: Person): boolean {
  const [one, other] = [partsOfName(a.sortName), partsOfName(b.sortName)];
  if (one.suffix !== '' && other.suffix !== '' && fold(one.suffix) !== fold(other.suffix)) return false;
  if (foldWords(a.name) === foldWords(b.name)) return true;
  const shared = (form: readonly string[], inOrder: boolean) =>
    form.length > 1 && formsOfPerson(b).some((each) => isSame(form, wordsOf(each), inOrder));
  if (formsOfPerson(a).some((form) => shared(wordsOf(form), true))) return true;
  const isOfOffice = a.tenures.some((held) =>
    b.tenures.some(({ office, body }) => office === held.office && body === held.body),
  );
  if ((isOfOffice || one.given === '' || other.given === '') && shared(wordsOf(a.name), false)) return true;
  const [core, otherCore] = [coreOf(one.family), coreOf(other.family)];
  const isOfFamily = core === otherCore || (isOfOffice && core.split(' ')[0] === otherCore.split(' ')[0]);
  return isOfFamily && givenNamesAgree(namesOf(one.given), namesOf(other.given), isOfOffice);
}

function isSame(one: readonly string[], other: readonly string[], inOrder: boolean): boolean {
  const text = (words: readonly string[]) => (inOrder ? words : [...words].sort()).join(' ');
  return text(one) === text(other);
}

/** The words of a name or a part of one, folded; "J.C." and "Jean-Paul" are two. */
function namesOf(part: string): string[] {
  const words = part.replace(title, '').replaceAll('.', '. ').replaceAll('-', ' ').trim().split(/\s+/);
  return words
    .filter((word) => !/^\p{Ll}{1,4}[’']?$/u.test(word))
    .map(fold)
    .filter((word) => word !== '');
}

/** "William Lacy" and "William L."; "W." and "William" only of one office, and so "William" and "William Lacy". */
function givenNamesAgree(one: readonly string[], other: readonly string[], shareOffice: boolean): boolean {
  const [first = '', ...middle] = one.length <= other.length ? one : other;
  const [firstOther = '', ...middleOther] = one.length <= other.length ? other : one;
  if (first === '') return false;
  const shortened = (a: string, b: string) => a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
  if (first !== firstOther && !(shareOffice && shortened(first, firstOther))) return false;
  let at = 0;
  const left: string[] = [];
  for (const name of middleOther) {
    if (at < middle.length && shortened(name, middle[at] ?? '')) at += 1;
    else left.push(name);
  }
  return at === middle.length && (shareOffice || left.every((name) => name.length === 1));
}

/** The words of a name of a body that tell it from others, in one spelling. */
function keysOfBody(body: Body): string[] {
  return formsOfBody(body)
    .map((form) =>
      foldWords(form.replaceAll('-', ''))
        .split(' ')
        .filter(
          (word) => !/^(?:the|of|on|for|and|in|an?|de|des|du|del|las?|los|les?|et|y|pour|para|sur|sobre)$/.test(word),
        )
        .map((word) => word.replace(/is(?=ations?$|ing$)/, 'iz'))
        .join(' '),
    )
    .filter((key) => key !== '');
}

/** Bodies that share a name, but not those of two parents: each organization may have its Executive Committee. */
function sameBody(a: Body, b: Body): boolean {
  return a.parent === undefined || b.parent === undefined || a.parent === b.parent;
}

/** One abbreviation may stand for two things. */
function sameExpansion(a: Listed, b: Listed): boolean {
  return a.expansion === undefined || b.expansion === undefined || foldWords(a.expansion) === foldWords(b.expansion);
}

/** Two meetings of one name on the same days. */
function ofMeetings(files: ArchiveFiles['records']['calendars']): Finding[] {
  const seen = new Map<string, (FilePlace & { keys: readonly PropertyKey[]; meeting: Meeting })[]>();
  return files.flatMap((file) =>
    file.record.meetings.flatMap((meeting, index): Finding[] => {
      const name = foldWords(meeting.name);
      const before = seen.get(name) ?? [];
      const keys = ['meetings', index];
      seen.set(name, [...before, { ...file, keys, meeting }]);
      const days = daysOf(meeting);
      const other = before.find(
        (each) => mayBeOne(each.meeting, meeting) && daysOf(each.meeting).some((day) => days.includes(day)),
      );
      if (other === undefined) return [];
      const message = `The meeting "${meeting.id}", "${meeting.name}", stands already as "${other.meeting.id}" in ${standsAt(other, other.keys)}.`;
      const hint =
        'Make one meeting of the two, with the claims of both; or give each a name that tells it from the other.';
      return [{ code: 'r-020', path: file.path, ...file.locate(keys), message, hint }];
    }),
  );
}

/** Meetings of two bodies are two; of one body that meets twice at once the check tells otherwise: c-002. */
function mayBeOne(a: Meeting, b: Meeting): boolean {
  if (a.body === undefined || b.body === undefined) return true;
  return a.body === b.body && stateOf(a).status !== stateOf(b).status;
}

/** The first days of a meeting, as far as known to the month. */
function daysOf(meeting: Meeting): string[] {
  return stateOf(meeting).current.flatMap(({ start }) => (start.length > 4 ? [start] : []));
}
