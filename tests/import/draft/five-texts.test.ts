import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readArchiveFiles } from '../../../scripts/archive/archive-files.ts';
import { listSources, readSource } from '../../../scripts/archive/sources.ts';
import type { Edition } from '../../../src/records/edition.ts';
import { standsIn } from '../../../src/records/in-text/words.ts';
import { drafted } from './drafted.ts';

type Record = Edition['record'];

/** What a draft is measured by, as the edition has it. */
const fields: readonly (readonly [string, (record: Record) => string | undefined])[] = [
  ['kind', ({ kind }) => kind],
  ['date', ({ date }) => date?.value],
  ['session', ({ session }) => session?.value],
  ['speaker', ({ speaker }) => speaker?.person],
  ['author', ({ corporateAuthor }) => corporateAuthor?.value],
  ['event', ({ event }) => event?.value],
  ['place', ({ place }) => place?.value],
  ['language', ({ language }) => language],
  ['symbol', ({ symbol }) => symbol],
];

/** `right`, also where it is a part of the editor's words; `-` where the edition has nothing and nothing was guessed. */
function verdict(guessed: string | undefined, expected: string | undefined): 'right' | 'wrong' | 'left out' | '-' {
  if (guessed === undefined) return expected === undefined ? '-' : 'left out';
  return expected !== undefined && (standsIn(guessed, expected) || guessed === expected) ? 'right' : 'wrong';
}

test('of the five texts, by rule alone, no value is guessed wrong, and at least half of those there are is found', async () => {
  const { archive } = await readArchiveFiles('content');
  const rows: { [name: string]: string }[] = [];
  for (const id of await listSources('content')) {
    const { source } = await readSource('content', id);
    if (source === undefined) throw new Error(id);
    const { layout } = source.edition.source;
    const { read } = drafted(readFileSync(`content/sources/${id}/source.txt`), { id, layout, archive });
    const verdicts = fields.map(([name, of]) => [name, verdict(of(read.record), of(source.edition.record))] as const);
    rows.push({ id, ...Object.fromEntries(verdicts) });
  }
  console.table(rows);
  const all = rows.flatMap(({ id: _, ...verdicts }) => Object.values(verdicts));
  const times = (wanted: string) => all.filter((each) => each === wanted).length;
  expect(times('wrong')).toBe(0);
  expect(times('right')).toBeGreaterThan(times('left out'));
});
