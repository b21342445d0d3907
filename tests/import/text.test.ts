import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodePlainText } from '../../scripts/import/text/decode.ts';
import { guessLayout } from '../../scripts/import/text/layout.ts';
import { editionSchema } from '../../src/records/edition.ts';
import { parseYamlText } from '../../src/records/yaml-text.ts';
import { listSources } from '../../scripts/archive/sources.ts';

const french =
  'Le Conseil a tenu sa session à Genève. Les délégués ont été invités à présenter leurs observations sur le budget, et le Directeur général a répondu aux questions posées par les États membres.\n';

/** The bytes of a text in an encoding that Node writes, or in Windows-1252 for letters that Latin-1 has too. */
function bytesOf(text: string, encoding: 'utf8' | 'utf16le' | 'utf-16be' | 'latin1'): Uint8Array {
  return encoding === 'utf-16be' ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, encoding);
}

describe('the encoding of a plain text', () => {
  test.each([
    ['UTF-8', bytesOf(french, 'utf8'), 'utf-8', french],
    ['UTF-8 with a mark', bytesOf(`\ufeff${french}`, 'utf8'), 'utf-8', `\ufeff${french}`],
    ['UTF-16 LE with a mark', bytesOf(`\ufeff${french}`, 'utf16le'), 'utf-16le', `\ufeff${french}`],
    ['UTF-16 BE with a mark', bytesOf(`\ufeff${french}`, 'utf-16be'), 'utf-16be', `\ufeff${french}`],
    ['UTF-16 LE without one', bytesOf(french, 'utf16le'), 'utf-16le', french],
    ['UTF-16 BE without one', bytesOf(french, 'utf-16be'), 'utf-16be', french],
    ['Latin-1', bytesOf(french, 'latin1'), 'windows-1252', french],
    [
      'Windows-1252',
      Buffer.concat([bytesOf(french, 'latin1'), Buffer.of(0x93, 0xe9, 0x94)]),
      'windows-1252',
      `${french}“é”`,
    ],
  ])('is found: %s', (_, bytes, encoding, text) => {
    expect(decodePlainText(bytes)).toMatchObject({ encoding, text });
  });

  test.each([
    [
      'mixed encodings',
      Buffer.concat([bytesOf(`${french}${french}`, 'utf8'), bytesOf('été\n', 'latin1')]),
      /line 3 is not UTF-8/,
    ],
    [
      'UTF-16 cut in the middle of a character',
      Buffer.concat([bytesOf(`\ufeff${french}`, 'utf16le'), Buffer.of(0x41)]),
      /bytes that are none/,
    ],
    ['NUL bytes', bytesOf(`A text.\0\0\0${french}`, 'utf8'), /NUL/],
    ['control characters', bytesOf('\u0001\u0002\u0003\u0004 text', 'utf8'), /control characters/],
    ['bytes that no letter has', Buffer.concat([bytesOf(french, 'latin1'), Buffer.of(0x81, 0x8d)]), /no letters/],
    ['white space alone', bytesOf(' \n\t\n', 'utf8'), /no words/],
  ])('is refused in a sentence: %s', (_, bytes, refused) => {
    expect(decodePlainText(bytes)).toEqual({ refused: expect.stringMatching(refused) as string });
  });
});

const sources = await listSources('content');

test.each(sources)('the layout of %s is guessed as its edition says', (id) => {
  const path = `content/sources/${id}/edition.yaml`;
  const { source } = editionSchema.parse(parseYamlText(readFileSync(path, 'utf8'), path).value);
  const { layout, confidence } = guessLayout(readFileSync(`content/sources/${id}/${source.file}`, 'utf8'));
  expect(layout).toBe(source.layout);
  expect(confidence).toBeGreaterThan(0.6);
});
