import { expect, test } from 'vitest';
import { headDoubts, headsIn } from '../../../scripts/import/draft/heads.ts';
import { bareEdition } from '../../../scripts/import/draft/bare-edition.ts';
import { normalise } from '../../../scripts/normalise/normalise.ts';
import { decodeSource } from '../../../scripts/normalise/source-text.ts';
import { editionSchema } from '../../../src/records/edition.ts';
import { stateOf } from '../../../src/records/permalink.ts';
import { provenanceSchema } from '../../../src/records/provenance.ts';
import { transcriptSchema } from '../../../src/records/transcript.ts';

const note = 'A line at the head of the page.';
const transcript = transcriptSchema.parse({
  format: 'docx',
  declared: {},
  parts: [
    { kind: 'omitted', lines: ['General Assembly', 'A/99/590', '7 January 2026'], why: 'page-head', note },
    { kind: 'title', lines: ['Performance of the budget'] },
    { kind: 'paragraph', lines: ['The budget was spent.'] },
    { kind: 'omitted', lines: ['Contents 8 January 2026'], why: 'contents', note },
  ],
});
const received = { bytes: new Uint8Array(), transcript };
const source = editionSchema.shape.source.parse({
  file: 'source.docx',
  sha256: '0'.repeat(64),
  layout: 'transcript',
  transcript: '0'.repeat(64),
});
const { provenance } = normalise('new-text', received, bareEdition(source), stateOf([]));
const heads = headsIn(decodeSource(received), provenanceSchema.parse(JSON.parse(provenance)).ledger);

test('finds the lines that were left out as heads of pages, and no others', () => {
  expect(heads.map(({ text }) => text)).toEqual(['General Assembly', 'A/99/590', '7 January 2026']);
});

test('a day and a symbol that only a head prints are offered, with the decision that keeps them', () => {
  const says = headDoubts(heads, { date: true, symbol: true }).map((doubt) => `${doubt.topic}: ${doubt.says}`);
  expect(says[0]).toContain('date: The head of a page, which is left out, prints "7 January 2026".');
  expect(says[0]).toContain('do: "keep", lines: [3, 3], begins: "7 January 2026"');
  expect(says[1]).toContain('symbol: The head of a page, which is left out, prints "A/99/590".');
  expect(says).toHaveLength(2);
});

test('nothing is offered where the text itself prints a day and a symbol', () => {
  expect(headDoubts(heads, { date: false, symbol: false })).toEqual([]);
});
