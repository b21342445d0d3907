import { findMisread, misreadAs } from '../../src/records/misread.ts';

/** A place where letters look wrong: its line, counted from 1, and the word there. */
interface SpoiledPlace {
  line: number;
  word: string;
}

/** What is wrong with letters, in the words of a doubt. */
const kinds = {
  spoiled: 'Letters seem to be spoiled',
  strange: 'Signs that stand for no letter are',
  formed: 'Letters stand in the forms in which they were printed, such as ligatures,',
} as const;
type Kind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as Kind[]; // the keys of a literal

/** How many places are shown. */
const shown = 5;

/**
 * Says where letters were spoiled before a text was received: decoded wrongly (`Ã©`, `√©`, `РїСЂРё` for `é`, `при`), once or
 * twice, lost (`\ufffd`), of a font of its own, or kept as the glyphs that a page shows. They stay as they are: the source
 * is kept as received.
 * @param lines the lines of the text, and how a line is called: `line 3`, `page 2, line 40`
 * @returns e.g. `Letters seem to be spoiled on 2 lines: line 3 “dÃ©lÃ©guÃ©s”, line 9 “peopleâ€™s”.`
 */
export function saysSpoiled(lines: readonly string[], nameOf: (line: number) => string): string[] {
  const places: Record<Kind, SpoiledPlace[]> = { spoiled: [], strange: [], formed: [] };
  for (const [index, line] of lines.entries()) {
    if (!/[^\u0020-\u007e]/.test(line)) continue;
    const [kind, at] = firstOf(line) ?? [];
    if (kind !== undefined && at !== undefined) places[kind].push({ line: index + 1, word: wordAt(line, at) });
  }
  return kindNames.flatMap((kind) => {
    const found = places[kind];
    if (found.length === 0) return [];
    const count = found.length === 1 ? 'one line' : `${found.length} lines`;
    const listed = found.slice(0, shown).map(({ line, word }) => `${nameOf(line)} “${word}”`);
    return [`${kinds[kind]} on ${count}: ${listed.join(', ')}${found.length > shown ? ', …' : ''}.`];
  });
}

/** What is wrong in a line, the worst first, and where. */
function firstOf(line: string): [Kind, number] | undefined {
  const spoiled = placeOf(line, /\ufffd/u) ?? misread(line);
  if (spoiled !== undefined) return ['spoiled', spoiled];
  const without = placeOf(line, strange);
  if (without !== undefined) return ['strange', without];
  const form = placeOf(line, formed);
  return form === undefined ? undefined : ['formed', form];
}

function placeOf(line: string, pattern: RegExp): number | undefined {
  const at = line.search(pattern);
  return at === -1 ? undefined : at;
}

/** Of private use, but for the bullets of word processors; control characters and what is no character. */
const strange =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202d\u202e\p{Noncharacter_Code_Point}]|(?![\uf0a7\uf0b7\uf0d8\uf0fc])\p{Co}/u;

/** Ligatures of Latin, Armenian and Hebrew, and the shapes of Arabic letters; whole words of the Koran are written so. */
const formed = /[\ufb00-\ufb4f\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdef\ufe70-\ufefc]/u;

/** Where signs begin that are the bytes of UTF-8 in another encoding. */
function misread(line: string): number | undefined {
  for (const encoding of misreadAs) {
    const [first] = findMisread(line, encoding);
    if (first !== undefined) return first.start;
  }
  return undefined;
}

/** The word around a place, or what of it is near. */
function wordAt(line: string, at: number): string {
  const before = /\S{0,15}$/u.exec(line.slice(0, at))?.[0] ?? '';
  const after = /^\S{1,15}/u.exec(line.slice(at))?.[0] ?? line.charAt(at);
  return (before + after).replaceAll(/[\p{Cc}\p{Cf}]/gu, '·');
}
