import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { recognise } from '../../scripts/import/recognise.ts';
import { RefusedError } from '../../scripts/import/refused.ts';

const zipOf = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

test.each([
  ['docx', zipOf('word/header1.xml', 'word/document.xml', '[Content_Types].xml')],
  ['pptx', zipOf('ppt/slides/slide1.xml', 'ppt/presentation.xml', '[Content_Types].xml')],
  ['pdf', strToU8('%PDF-1.7\n')],
  ['html', strToU8('<!-- saved --> <html><p>Words')],
  ['txt', strToU8('Words of a text.\n')],
])('a file is known as %s by what it holds', async (format, bytes) => {
  expect((await recognise(bytes)).format).toBe(format);
});

test.each([
  ['an archive', zipOf('letter.txt'), /archive of files/],
  ['rich text', strToU8('{\\rtf1 Words}'), /RTF/],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]), /png/],
])('%s is refused in a sentence', async (_, bytes, sentence) => {
  const refusal = recognise(bytes);
  await expect(refusal).rejects.toThrow(RefusedError);
  await expect(refusal).rejects.toThrow(sentence);
});
