import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordsOfPart } from '../../../src/records/transcript.ts';
import { openPdf } from '../../../scripts/import/pdf/open.ts';
import { transcribePdf } from '../transcribe.ts';

const files = globSync('tests/fixtures/import/pdf/*/source.pdf').filter((path) => !path.includes('encrypted'));

/** How often each character stands in a text; dots that lead from cell to cell and signs of emphasis are none. */
function countCharacters(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const sign of text.normalize('NFKC').replaceAll(/(?:\.\s*){4,}|[\s*]/g, ''))
    counts[sign] = (counts[sign] ?? 0) + 1;
  return counts;
}

/** What PDF.js gives of a file, item after item. */
async function readItems(bytes: Uint8Array): Promise<string> {
  const pdf = await openPdf(bytes);
  const lines: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    lines.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  return lines.join('\n');
}

test.each(files)('every character that %s prints stands in one part, once', async (file) => {
  const bytes = new Uint8Array(readFileSync(file));
  const { parts } = await transcribePdf(bytes);
  const words = parts.flatMap((part) => wordsOfPart(part));
  const items = countCharacters(await readItems(bytes));
  expect(Object.keys(items).length).toBeGreaterThan(30);
  expect(countCharacters(words.join('\n'))).toEqual(items);
});

test.each(files)('%s is transcribed alike each time', async (file) => {
  const bytes = new Uint8Array(readFileSync(file));
  expect(await transcribePdf(bytes)).toEqual(await transcribePdf(bytes));
});
