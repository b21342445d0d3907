import { expect, test } from 'vitest';
import { isMisread, readAgain } from '../../src/records/misread.ts';

/** What a program makes of UTF-8 that it takes for another encoding. */
const as = (encoding: 'latin1' | 'windows-1252', text: string) =>
  encoding === 'latin1' ? Buffer.from(text).toString('latin1') : new TextDecoder(encoding).decode(Buffer.from(text));

const words = [
  ...['délégués', 'people’s', '« À propos »', 'Genève – “ok”', 'El Niño', 'Ångström', 'Łódź', 'São Tomé'],
  ...['Привет мир', 'Ελλάδα', 'المجلس', '国际移民组织', 'ประชุม'],
];

test.each(words)('UTF-8 that was read in another encoding, once or twice, is read again: %s', (text) => {
  for (const encoding of ['latin1', 'windows-1252'] as const) {
    const once = as(encoding, text);
    for (const spoiled of [once, as(encoding, once)]) {
      expect(isMisread(`A good line.\n${spoiled}\n`)).toBe(true);
      expect(readAgain(spoiled)).toBe(text);
    }
  }
});

const french =
  'Les délégués ont été invités à présenter leurs observations, et le Président a clos la séance à Genève. ';

test('a passage is read again alone where it would lose letters, and is left as it is in a good text where it would not', () => {
  const lossy = `${french}L${as('latin1', '’')}été`;
  expect(isMisread(lossy)).toBe(true);
  expect(readAgain(lossy)).toBe(`${french}L’été`);
  expect(isMisread(`${french}L${as('windows-1252', '’')}été`)).toBe(false);
});

test.each([
  french,
  'A text in ASCII alone.',
  'IRMÃ, Ã propos, “À”, «É», São Tomé, Â, 5 € – ½ IRMÔ “IRMÃ” ALÃ…',
  'A decisão da Comissão: as nações, os cidadãos e a irmã; NAÇÃO “IRMÃ” ÀS 10h; AMANHÃ…',
  '“CAFÉ” «LIBERTÉ» È” l’été “étoile” «école» —école …être ‘à’',
  '‹Ökonomie› „Über“ ‚ähnlich‘ Größe Ä” Åland',
  '1 £ 2 ¥ § ¶ © ® ™ °C µm ±5 ×2 ÷ √2 ≈ CO₂ \u00a0É\u00a0» soft\u00adhyphen',
  'The rate was 5\u0096 in 2008.',
])('good letters stay what they are: %s', (text) => {
  expect(isMisread(text)).toBe(false);
  expect(readAgain(text)).toBe(text);
});
