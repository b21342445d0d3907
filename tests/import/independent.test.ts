import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cases, formats, transcribe, type Case } from './cases.ts';
import { compareWords, linesOf, lowerFigures, type Differences } from './compare-words.ts';

/** Where the other program is wrong. */
interface Wrong {
  printed: string;
  read: string;
  why: string;
}

/** The words that are not yet read, or not yet right. No others may be added; what is mended is to be taken off. */
const known: Readonly<Record<string, Partial<Differences>>> = {
  'docx/minutes': { broken: ['adopted.'] }, // what was deleted before it stands close to it
};

const kinds = ['missing', 'broken', 'moved'] as const;

function readOther({ format, folder }: Case): string[] {
  const [, ...lines] = readFileSync(join(folder, 'independent.txt'), 'utf8').split('\n');
  let text = lines.join('\n');
  for (const { printed, read } of wrongIn(folder)) {
    if (text.split(printed).length !== 2) throw new Error(`${folder}/independent.txt has not once "${printed}"`);
    text = text.replace(printed, () => read);
  }
  return (format === 'pdf' ? text : withoutNotation(text)).split('\n');
}

function wrongIn(folder: string): Wrong[] {
  const path = join(folder, 'independent.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Wrong[]) : [];
}

/** What Pandoc writes raised signs, marks of notes and cells of tables as: `year[1]` → `year¹`, a cell → a line. */
function withoutNotation(text: string): string {
  const raised = (signs: string) =>
    signs.replaceAll(/[\da]/g, (sign) => (sign === 'a' ? 'ᵃ' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? sign)));
  return text
    .replaceAll(/\^\(\[?([\da]+)\]?\)/g, (_, signs: string) => raised(signs))
    .replaceAll(/(?<=\S)\[(\d+)\]/g, (_, signs: string) => raised(signs))
    .replaceAll(/^\| | \|(?= |$)|\s{3,}/gm, '\n');
}

/** The words that stand in one list alone, each as often as it does. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/**
 * What another program reads in each document of `tests/fixtures/import/`: `independent.txt` beside it was written once,
 * its first line is the program, its version and how it was asked. Where that program is wrong, `independent.json` has
 * what it wrote there, what a person reads there, and why.
 */
for (const format of formats) {
  test(`${format}: the words that another program reads are there, whole and in the order of their lines`, async () => {
    const table: string[] = [];
    const added: string[] = [];
    for (const document of cases.filter((each) => each.format === format)) {
      const name = `${format}/${document.name}`;
      const lines = linesOf((await transcribe(document)).parts);
      const found = compareWords(readOther(document), format === 'pdf' ? lines.map(lowerFigures) : lines);
      expect(found.words).toBeGreaterThan(30);
      const counts = kinds.map((kind) => String(found[kind].length).padStart(8));
      table.push(`${name.padEnd(20)}${String(found.words).padStart(8)}${counts.join('')}`);
      for (const kind of kinds)
        added.push(...without(found[kind], known[name]?.[kind] ?? []).map((word) => `${name}: ${kind} "${word}"`));
    }
    console.log([`${''.padEnd(20)}   words missing  broken   moved`, ...table].join('\n'));
    expect(added).toEqual([]);
  });
}
