/** A name as a text prints it, and whose it is. */
export interface NamedHere {
  id: string;
  /** `Ambassador Evan Garcia`, as it stands in the text. */
  printed: string;
}

/**
 * Makes a search for people in running text. `forms` are the forms of each person's name, by identifier; a form is found
 * as whole words, in any case, with any space or line break between them. A form of a single word is not looked for,
 * since it may be anyone's, nor is one that two people share. Each person is named once, in the longest form found.
 */
export function nameFinder(forms: ReadonlyMap<string, readonly string[]>): (text: string) => NamedHere[] {
  const owners = new Map<string, Set<string>>();
  for (const [id, names] of forms) {
    for (const name of names.map(keyOf).filter((key) => key.includes(' '))) {
      owners.set(name, (owners.get(name) ?? new Set()).add(id));
    }
  }
  const searched = [...owners].filter(([, ids]) => ids.size === 1).map(([name]) => name);
  if (searched.length === 0) return () => [];
  const pattern = patternOf(searched);
  return (text) => {
    const found = new Map<string, string>();
    for (const [printed] of text.matchAll(pattern)) {
      const [id = ''] = owners.get(keyOf(printed)) ?? [];
      if (printed.length > (found.get(id)?.length ?? 0)) found.set(id, printed.replaceAll(/\s+/gu, ' '));
    }
    return [...found].map(([id, printed]) => ({ id, printed }));
  };
}

/** One pattern for all names, the longest first, so that a form is preferred to one that is a part of it. */
function patternOf(names: readonly string[]): RegExp {
  const written = [...names]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
    .map((name) => name.replaceAll(' ', String.raw`\s+`).replaceAll("'", "['’]"));
  return new RegExp(String.raw`(?<![\p{L}\p{N}\p{M}])(?:${written.join('|')})(?![\p{L}\p{N}\p{M}])`, 'giu');
}

/** The form in which names are compared: `Kate O’Malley` → `kate o'malley`. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll('’', "'").trim().replaceAll(/\s+/gu, ' ');
}
