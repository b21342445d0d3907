import { globSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { readArchiveFiles, type ArchiveFiles } from '../../scripts/archive/archive-files.ts';
import { translationsOf } from '../../src/records/registers.ts';

/** The code of the project without its comments, by file. */
const code = new Map(
  globSync('{src,scripts}/**/*.{ts,astro}').map((path) => [
    path,
    readFileSync(path, 'utf8').replaceAll(/\/\*[^]*?\*\/|(?<!:)\/\/.*$/gm, ''),
  ]),
);
const filesWith = (words: RegExp) => [...code].flatMap(([path, text]) => (words.test(text) ? [path] : []));

let archive: ArchiveFiles;
beforeAll(async () => {
  ({ archive } = await readArchiveFiles('content'));
});

test('what bodies are called in French and Spanish stands in the register, not in code', () => {
  const names = Object.values(archive.registers.bodies.entries).flatMap(translationsOf);
  expect(names.length).toBeGreaterThan(8);
  // A name of one word is a word of the language too: the French and Spanish for "council".
  for (const name of names.filter((each) => each.includes(' ') || each === each.toUpperCase())) {
    expect(filesWith(new RegExp(String.raw`(?<!\p{L})${name}(?!\p{L})`, 'iu')), name).toEqual([]);
  }
});

test.each([
  ['months', /janvier|enero/i],
  ['weekdays', /lundi|martes/i],
])('the names of %s stand in one file', (_, words) => {
  expect(filesWith(words)).toEqual(['src/records/in-text/calendar-words.ts']);
});

test('ordinals are spelled in two files, one for English', () => {
  expect(filesWith(/seventeenth|dix-septième|quincuag/)).toEqual(['src/records/in-text/english-ordinals.ts', 'src/records/in-text/romance-ordinals.ts']);
});
