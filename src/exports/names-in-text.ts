/** A name as a text prints it, and whose it is. */
export interface NamedHere {
  id: string;
  /** `Ambassador Evan Garcia`, as it stands in the text. */
  printed: string;
}

/** The forms that begin with one word: whose each is, and a pattern of them all, the longest first. */
interface Forms {
  owners: Map<string, Set<string>>;
  pattern: RegExp;
}

/** A word that may begin a name: one with a capital. */
const word = /(?<![\p{L}\p{N}\p{M}])\p{Lu}[\p{L}\p{N}\p{M}]*/gu;

/**
 * Makes a search for people in running text. `forms` are the forms of each person's name, by identifier; a form is found
 * as whole words that begin with a capital, otherwise in any case, with any space between them. A form of a single word
 * is not looked for, since it may be anyone's, nor is one that two people share. Each person is named once, in the
 * longest form found. The time depends on the length of the text, not on how many people there are.
 */
export function nameFinder(forms: ReadonlyMap<string, readonly string[]>): (text: string) => NamedHere[] {
  const byFirstWord = indexForms(forms);
  return (text) => {
    const found = new Map<string, string>();
    let end = 0;
    for (const { 0: first, index } of text.matchAll(word)) {
      const candidates = index < end ? undefined : byFirstWord.get(keyOf(first));
      if (candidates === undefined) continue;
      candidates.pattern.lastIndex = index;
      const printed = candidates.pattern.exec(text)?.[0];
      if (printed === undefined) continue;
      end = index + printed.length;
      const owners = candidates.owners.get(keyOf(printed)) ?? new Set();
      const [id = ''] = owners;
      if (owners.size === 1 && printed.length > (found.get(id)?.length ?? 0)) {
        found.set(id, printed.replaceAll(/\s+/gu, ' '));
      }
    }
    return [...found].map(([id, printed]) => ({ id, printed }));
  };
}

function indexForms(forms: ReadonlyMap<string, readonly string[]>): Map<string, Forms> {
  const owners = new Map<string, Set<string>>();
  for (const [id, names] of forms) {
    for (const name of names.map(keyOf).filter((key) => key.includes(' '))) {
      owners.set(name, (owners.get(name) ?? new Set()).add(id));
    }
  }
  const groups = Map.groupBy(owners, ([name]) => /^[\p{L}\p{N}\p{M}]*/u.exec(name)?.[0] ?? '');
  return new Map(
    [...groups].map(([first, list]) => [
      first,
      { owners: new Map(list), pattern: patternOf(list.map(([name]) => name)) },
    ]),
  );
}

/** A pattern for any of the names at one place of a text. */
function patternOf(names: readonly string[]): RegExp {
  const written = [...names]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
    .map((name) => name.replaceAll(' ', String.raw`\s+`).replaceAll("'", "['’]"));
  return new RegExp(String.raw`(?:${written.join('|')})(?![\p{L}\p{N}\p{M}])`, 'iuy');
}

/** The form in which names are compared: `Kate O’Malley` → `kate o'malley`. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll('’', "'").trim().replaceAll(/\s+/gu, ' ');
}
