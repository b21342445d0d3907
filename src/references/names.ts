import { capitalWordsIn } from './capitals.ts';
import type { Span } from './referable.ts';

/** A name as a text prints it, and whose it is. */
export interface Named extends Span {
  id: string;
}

/** Finds names in a text, in its order and without overlap. */
export type FindNames = (text: string) => Named[];

/** The forms that begin with one word: whose each is, and a pattern of them all, the longest first. */
interface Forms {
  owners: Map<string, Set<string>>;
  pattern: RegExp;
}

/**
 * Makes a search for names in running text. `forms` are the forms of each name, by whose they are; a form is found as
 * whole words that begin with a capital, otherwise in any case, with any space between them. A form of a single word is
 * found as it is written alone. One that two owners share is not looked for. The time depends on the length of the
 * text, not on how many names there are.
 */
export function nameFinder(forms: ReadonlyMap<string, readonly string[]>): FindNames {
  const byFirstWord = indexForms(forms);
  return (text) => {
    const found: Named[] = [];
    for (const { word, start: index } of capitalWordsIn(text)) {
      const candidates = index < (found.at(-1)?.end ?? 0) ? undefined : byFirstWord.get(firstKeyOf(word));
      if (candidates === undefined) continue;
      candidates.pattern.lastIndex = index;
      const printed = candidates.pattern.exec(text)?.[0];
      const owners = printed === undefined ? undefined : candidates.owners.get(indexed(printed));
      const [id] = owners ?? [];
      if (printed !== undefined && id !== undefined && owners?.size === 1) {
        found.push({ id, start: index, end: index + printed.length });
      }
    }
    return found;
  };
}

function indexForms(forms: ReadonlyMap<string, readonly string[]>): Map<string, Forms> {
  const owners = new Map<string, Set<string>>();
  for (const [id, names] of forms) {
    for (const name of names.map(indexed)) owners.set(name, (owners.get(name) ?? new Set()).add(id));
  }
  const groups = Map.groupBy(owners, ([name]) => firstKeyOf(/^[\p{L}\p{N}\p{M}]*/u.exec(name)?.[0] ?? ''));
  return new Map(
    [...groups].map(([first, list]) => [
      first,
      { owners: new Map(list), pattern: patternOf(list.map(([name]) => name)) },
    ]),
  );
}

/** A pattern for any of the names at one place of a text. */
function patternOf(names: readonly string[]): RegExp {
  const written = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(nameSource);
  return new RegExp(String.raw`(?:${written.join('|')})(?![\p{L}\p{N}\p{M}])`, 'iuy');
}

/** A name as part of a regular expression, with any space and either apostrophe. */
export function nameSource(name: string): string {
  return name
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s+`)
    .replaceAll(/['’]/g, "['’]");
}

/** The form in which names are compared: `Kate O’Malley` → `kate o'malley`; a single word keeps its case. */
function indexed(name: string): string {
  const key = keyOf(name);
  return key.includes(' ') ? key : name.normalize('NFC').trim();
}

function firstKeyOf(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll('’', "'").trim().replaceAll(/\s+/gu, ' ');
}
