import { foldWords } from '../records/fold.ts';
import { monthsInFull } from '../records/in-text/calendar-words.ts';
import { englishOrdinals } from '../records/in-text/english-ordinals.ts';
import { officeNames } from '../records/in-text/office-words.ts';
import { ordinalsIn } from '../records/in-text/ordinals.ts';
import { frenchDigits, frenchOrdinals, spanishDigits, spanishOrdinals } from '../records/in-text/romance-ordinals.ts';
import { sessionWords } from '../records/in-text/session-words.ts';
import { formsOfBody, type Body, type Term } from '../records/registers.ts';
import { ordinal } from './ordinal.ts';
import { irregularPlurals, spellings } from './spellings.ts';

/** What an archive has names for. */
export interface Registered {
  bodies: ReadonlyMap<string, Pick<Body, 'name' | 'abbreviation' | 'otherNames' | 'names'>>;
  terms: readonly Pick<Term, 'term' | 'expansion' | 'body'>[];
  /** The numbers that its sessions and meetings bear. */
  numbers: Iterable<number>;
}

/**
 * The ways to say one thing, for the search: each list has the names of one body, term or office, the forms of one
 * ordinal, the names of a month, the words for a session, two spellings, or a word and its plural, as printed. No list
 * has less than two. `[["International Organization for Migration", "IOM", "Organisation internationale …", "OIM"], …]`
 */
export function waysBetween({ bodies, terms, numbers }: Registered): string[][] {
  const counted = [...new Set(numbers)].filter((number) => number < 1000).sort((a, b) => a - b);
  const gathered = (['session', 'meeting'] as const).map((kind) =>
    sessionWords.flatMap(({ names, kinds }) => (kinds.some((each) => each === kind) ? names : [])),
  );
  return [
    ...namesOfThings(bodies, terms),
    ...counted.map(formsOfOrdinal),
    ...monthsInFull,
    ...gathered,
    ...spellings,
    ...irregularPlurals,
  ]
    .map(distinct)
    .filter(({ length }) => length > 1);
}

/**
 * Names of bodies, offices and terms. Each body is a thing of its own. An office or a term is one with the body it
 * belongs to, or with what shares a name in full with it; an abbreviation alone may stand for two things.
 */
function namesOfThings(bodies: Registered['bodies'], terms: Registered['terms']): string[][] {
  const ofBodies = new Map([...bodies].map(([id, body]) => [id, namesOfBody(body)]));
  const things = [...ofBodies.values()];
  const called = new Map<string, string[]>();
  const enter = (thing: string[]) => {
    for (const name of fullNames(thing)) if (!called.has(name)) called.set(name, thing);
  };
  const add = (names: readonly string[], body = '') => {
    const [known] = [ofBodies.get(body), ...fullNames(names).map((name) => called.get(name))].filter(
      (thing) => thing !== undefined,
    );
    const thing = known ?? [];
    if (known === undefined) things.push(thing);
    thing.push(...names);
    enter(thing);
  };
  for (const thing of things) enter(thing);
  for (const names of officeNames) add(names);
  for (const { term, expansion, body } of terms) add(expansion === undefined ? [term] : [expansion, term], body);
  return things;
}

/** Without those of one of its meetings: "Seventh Coordination Meeting". */
function namesOfBody(body: Parameters<typeof formsOfBody>[0]): string[] {
  const isCounted = (name: string) => ordinalsIn(name)[0]?.start === 0;
  return formsOfBody(body).filter((name) => isCounted(body.name) || !isCounted(name));
}

/** Names that are no abbreviations, as they are compared. */
function fullNames(names: readonly string[]): string[] {
  return names.filter((name) => !isAbbreviation(name)).map(foldWords);
}

/** `IOM`, `GFMDs`, `UN-Habitat`: one word with two capitals. */
function isAbbreviation(name: string): boolean {
  return !/\s/.test(name) && /\p{Lu}.*\p{Lu}/u.test(name);
}

function formsOfOrdinal(number: number): string[] {
  return [
    ordinal(number),
    ...englishOrdinals(number),
    ...frenchDigits(number),
    ...frenchOrdinals(number),
    ...spanishDigits(number),
    ...spanishOrdinals(number),
  ];
}

/** Each once, as it is first printed; the case of an abbreviation counts. */
function distinct(names: readonly string[]): string[] {
  const keys = names.map((name) => (isAbbreviation(name) ? name : foldWords(name)));
  return names.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}
