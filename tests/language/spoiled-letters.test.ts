import { describe, expect, test } from 'vitest';
import { saysSpoiled } from '../../scripts/language/spoiled-letters.ts';

const said = (text: string) => saysSpoiled(text.split('\n'), (line) => `line ${line}`);

/** What a program makes of UTF-8 that it takes for another encoding. */
const as = (encoding: string) => (text: string) =>
  encoding === 'latin1' ? Buffer.from(text).toString('latin1') : new TextDecoder(encoding).decode(Buffer.from(text));

const words = [
  ...['délégués', 'people’s', '« À propos »', 'Genève – “ok”', 'El Niño', 'CO₂ €5', 'Ångström', 'Łódź', '1½ São'],
  ...['Привет мир', 'Ελλάδα', 'المجلس', 'המועצה', '国际移民组织', 'ประชุม', 'ガバナンス', 'परिषद'],
];

describe('letters that were spoiled before the text was received', () => {
  test.each(['windows-1252', 'latin1', 'macintosh', 'windows-1250'])(
    'are noticed: UTF-8 read as %s, once or twice',
    (encoding) => {
      for (const text of words) {
        const once = as(encoding)(text);
        expect(said(`Good line.\n${once}\n`), once).toEqual([
          expect.stringMatching(/^Letters seem to be spoiled on one line: line 2 “/),
        ]);
        if (encoding === 'windows-1252') expect(said(as(encoding)(once)), text).toHaveLength(1);
      }
    },
  );

  test.each(['windows-1251', 'koi8-r', 'ibm866'])('are noticed: words of UTF-8 read as %s', (encoding) => {
    for (const text of ['délégués', 'people’s', 'Genève', 'Привет мир', 'Ελλάδα', '国际移民组织', 'المجلس']) {
      expect(said(as(encoding)(text)), text).toHaveLength(1);
    }
  });

  test.each([
    ['a letter that was lost', 'a sign \ufffd here', /^Letters seem to be spoiled .* “\ufffd”/],
    ['a sign of a font of its own', 'the \ue0a1offices', /^Signs that stand for no letter .* “\ue0a1offices”/],
    ['one of another plane', 'the \u{f0001}', /^Signs that stand for no letter/],
    ['a control character', 'migra\u0002tion', /^Signs that stand for no letter .* “migra·tion”/],
    ['one that turns words around', 'a \u202eword', /^Signs that stand for no letter/],
    ['what is no character', 'migra\ufffetion', /^Signs that stand for no letter/],
    ['ligatures', 'the ﬁeld oﬃces', /^Letters stand in the forms in which they were printed/],
    ['shapes of Arabic letters', 'ﺍﻟﻤﺠﻠﺲ', /^Letters stand in the forms in which they were printed/],
    ['Hebrew letters with their points', '\ufb2cבת', /^Letters stand in the forms in which they were printed/],
  ])('are noticed: %s', (_, text, says) => {
    expect(said(text)).toEqual([expect.stringMatching(says)]);
  });

  test.each([
    'IRMÃ, Ã propos, “À”, «É», São Tomé, Â, 5 € – ½ IRMÔ “IRMÃ” ALÃ…',
    '“CAFÉ” «LIBERTÉ» È” l’été “étoile” «école» —école …être ‘à’',
    'AVANZÓ” ESPAÑA” Ñ” ¿Ó…',
    'Он сказал: «Совет…» В» Г» №5 — “Европа”',
    '‹Ökonomie› „Über“ ‚ähnlich‘ Größe Ä” Åland',
    'Ștefan Țară Ăla “În” Żółć “Śląsk” Ľubica İstanbul Şişli',
    'Ελλάδα “Αθήνα” ١٢٣ المجلس، «قرار» \u200fשָׁלוֹם\u200f ﷺ ﴾﴿',
    '第九十六届会议。“好” ガバナンス Đặng Văn',
    '1 £ 2 ¥ § ¶ © ® ™ °C µm ±5 ×2 ÷ √2 ≈ CO₂ \u00a0É\u00a0» soft\u00adhyphen',
    '\uf0b7 a bullet of a word processor',
    '\ufeffA text',
  ])('are not seen in good text: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  test('are told line by line, and counted where they are many', () => {
    expect(said('x\nune rÃ©union\n')).toEqual(['Letters seem to be spoiled on one line: line 2 “rÃ©union”.']);
    expect(said('Ã©\n'.repeat(7))).toEqual([
      expect.stringMatching(/^Letters seem to be spoiled on 7 lines: line 1 .*line 5 “Ã©”, …\.$/),
    ]);
  });
});
