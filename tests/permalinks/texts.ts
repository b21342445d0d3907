import fc from 'fast-check';
import { isElement, listBlocks, type Block } from '../../src/markup/blocks.ts';
import { attributeOf } from '../../src/markup/element.ts';
import { textOf } from '../../src/markup/text.ts';
import { readArchiveFiles } from '../../scripts/archive/archive-files.ts';
import type { NumberedBlock } from '../../scripts/normalise/mint.ts';

/** The texts of the archive, as the normaliser numbers them. */
export async function realTexts(): Promise<NumberedBlock[][]> {
  const { archive } = await readArchiveFiles('content');
  return archive.records.reports.map(({ tree }) => listBlocks(tree).map(numbered));
}

function numbered(block: Block): NumberedBlock {
  const text = textOf(block, { supplied: true });
  if (block.type === 'heading') {
    return { kind: block.depth === 1 ? { type: 'title' } : { type: 'heading', level: block.depth }, text };
  }
  if (block.type === 'listItem') return { kind: { type: 'item', level: 1, ordinal: 1 }, text };
  return {
    kind: isElement(block, 'Note') ? { type: 'note', n: attributeOf(block, 'n') } : { type: 'paragraph' },
    text,
  };
}

const vocabulary = (
  'the of to in a and on for by with Council Members migration report labour budget return Geneva States dialogue session ' +
  'policy rights crisis support regional health border climate cities data youth consultation Chairperson resolution ' +
  'programme office observers diaspora remittances asylum detention recruitment integration statistics partners'
).split(' ');
const sentence = fc.shuffledSubarray(vocabulary, { minLength: 7, maxLength: 40 }).map((words) => `${words.join(' ')}.`);

/** A text whose blocks share their vocabulary, so that they are hard to tell apart. */
export const generatedText: fc.Arbitrary<NumberedBlock[]> = fc
  .uniqueArray(sentence, { minLength: 2, maxLength: 25 })
  .map((sentences) => [
    { kind: { type: 'title' as const }, text: 'A title' },
    ...sentences.map((text, index): NumberedBlock =>
      index % 6 === 0
        ? { kind: { type: 'heading', level: 2 }, text: `${index + 1}. ${text.slice(0, 40)}` }
        : { kind: { type: 'paragraph' }, text },
    ),
  ]);
