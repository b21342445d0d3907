import { expect, test } from 'vitest';
import { filesOf, readArchiveFiles } from '../../scripts/archive/archive-files.ts';
import { walk } from '../../scripts/checks/walk.ts';
import { inFull, type Citable } from '../../src/records/evidence-in-full.ts';
import { evidenceSchema } from '../../src/records/evidence.ts';
import { partsOf, placeSchema } from '../../src/records/identifiers.ts';
import { outsidePageSchema } from '../../src/records/registers.ts';

const page = { url: 'https://example.org/', title: 'Draft report', publisher: 'Example', accessed: '2026-11-22' };
const citable: Citable = {
  references: {
    news: outsidePageSchema.parse({ ...page, archived: 'https://archive.example/1' }),
    'c-109-l-12': outsidePageSchema.parse({ ...page, document: 'c-109-l-12' }),
    stray: outsidePageSchema.parse({ ...page, document: 'c-109-l-21' }),
  },
  documents: { 'c-109-l-12': { symbol: 'C/109/L/12' } },
};
const evidence = (...pieces: object[]) => ({ evidence: pieces.map((piece) => evidenceSchema.parse(piece)) });

test.each(['council-109-dg-report#p4', 'a#title', 'a-1#item-6', 'a#s-introduction', 'a#note-1', 'a#p7a'])(
  '%s is a place: a report and an anchor of it',
  (text) => {
    const { report, anchor } = partsOf(placeSchema.parse(text));
    expect(`${report}#${anchor}`).toBe(text);
  },
);

test.each([
  '',
  'a',
  'a#',
  '#p4',
  'a##p4',
  'a#p4#p5',
  'A#p4',
  'a#P4',
  'a #p4',
  'a#p4 ',
  'a#4',
  'https://example.org/#p4',
])('"%s" is no place', (text) => {
  expect(placeSchema.safeParse(text).success).toBe(false);
});

test('evidence in full says where words stand: the block of a text, or the page with the symbol of its document', () => {
  const pieces = [
    { at: 'speech#p4', quote: 'Words' },
    { reference: 'news', quote: 'Other words' },
    { reference: 'c-109-l-12' },
  ];
  const record = { value: '2018', items: [{ title: 'One', ...evidence(...pieces) }], reason: undefined };
  expect(inFull(record, citable)).toStrictEqual({
    value: '2018',
    items: [
      {
        title: 'One',
        evidence: [
          { report: 'speech', paragraph: 'p4', quote: 'Words' },
          { ...page, archived: 'https://archive.example/1', quote: 'Other words' },
          { ...page, symbol: 'C/109/L/12' },
        ],
      },
    ],
    reason: undefined,
  });
});

test('evidence that names no page, or a page of no document, ends a build with the nearest name', () => {
  expect(() => inFull(evidence({ reference: 'newz' }), citable)).toThrow(/"newz".*did you mean "news"\?/);
  expect(() => inFull(evidence({ reference: 'stray' }), citable)).toThrow(/"c-109-l-21".*did you mean "c-109-l-12"\?/);
  expect(() => inFull(evidence({ reference: 'constructor' }), citable)).toThrow('"constructor"');
});

test('every piece of evidence of the archive is told in full', async () => {
  const { archive } = await readArchiveFiles('content');
  const { references, documents } = archive.registers;
  const registers = { references: references.entries, documents: documents.entries };
  let pieces = 0;
  for (const { value } of filesOf(archive)) {
    walk(inFull(value, registers), ({ evidence: told }) => {
      for (const each of Array.isArray(told) ? told : []) {
        pieces += 1;
        const keys = Object.keys(each as object);
        expect(keys, JSON.stringify(each)).toEqual(
          expect.arrayContaining(
            keys.includes('report') ? ['paragraph', 'quote'] : ['url', 'title', 'publisher', 'accessed'],
          ),
        );
        expect(keys).not.toContain('reference');
      }
    });
  }
  expect(pieces).toBeGreaterThan(1000);
});
