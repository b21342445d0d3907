import { describe, expect, test } from 'vitest';
import { directionIn, piecesByDirection } from '../../src/markup/direction.ts';
import { rendered, shown } from './rendered.ts';

describe('which way words run', () => {
  test.each([
    ['المجلس يقرر', 'rtl'],
    ['The Council (المجلس) met', 'ltr'],
    ['ועידת המועצה', 'rtl'],
    ['ދިވެހި ރާއްޖެ', 'rtl'],
    ['ߒߞߏ ߟߊߝߎ', 'rtl'],
    ['𞤆𞤵𞤤𞤢𞤪', 'rtl'],
    ['ܣܘܪܝܝܐ', 'rtl'],
    ['国际移民组织', 'ltr'],
  ] as const)('“%s” runs %s, whatever its text does', (words, direction) => {
    expect(directionIn(words, 'ltr')).toBe(direction);
    expect(directionIn(words, 'rtl')).toBe(direction);
  });

  test.each([
    ...['12, 14 – 2018', '', '…', '٢٠١٨'],
    'IOM: المجلس يقرر الميزانية',
    'הוועדה (Standing Committee on Programmes and Finance) אישרה',
    'المجلس: the Council',
  ])('“%s” runs as its text does', (words) => {
    expect(directionIn(words, 'ltr')).toBe('ltr');
    expect(directionIn(words, 'rtl')).toBe('rtl');
  });
});

describe('words that run the other way are kept apart', () => {
  test.each([
    ['ltr', 'The term هجرة دولية (2008) is used.', ['هجرة دولية']],
    ['ltr', 'שָׁלוֹם, and again «שלום» 5', ['שָׁלוֹם', 'שלום']],
    ['ltr', 'Nothing of the kind', []],
    ['rtl', 'الوثيقة 96/C/3 والقرار No. 1309', ['96/C/3', 'No']],
    ['rtl', 'تقرير World Bank (C/96/L.4) في عام 2008 IOM', ['World Bank', 'C/96/L.4', 'IOM']],
    ['rtl', 'لا شيء 5 من 2008', []],
  ] as const)('%s: %s', (direction, words, apart) => {
    const pieces = piecesByDirection(words, direction);
    expect(pieces.filter(({ isOther }) => isOther).map((piece) => piece.words)).toEqual(apart);
    expect(pieces.map((piece) => piece.words).join('')).toBe(words);
  });

  test('in a long line too, in no more time than its length asks for', () => {
    const secondsOf = (length: number) => {
      const { user } = process.cpuUsage();
      for (const sign of ['1', '-', 'a-', ' ', 'ب ', '.ب'])
        for (const way of ['ltr', 'rtl'] as const) piecesByDirection(`ب${sign.repeat(length)}`, way);
      return (process.cpuUsage().user - user) / 1e6;
    };
    const whole = secondsOf(50_000);
    expect(whole < 1 || whole < 3 * secondsOf(25_000), `${whole} seconds`).toBe(true);
  });
});

describe('a text', () => {
  const mixed =
    '# تقرير\n\nالمجلس IOM يقرر.\n\nThe Council decided, and said: هجرة.\n\n- أول\n- ثان\n\n| اسم الوكالة الدولية | IOM |\n| --- | --- |\n| Lacy | لاسي |\n';

  test('from right to left says of a block in Latin letters that it runs the other way', () => {
    const { body } = rendered(mixed, { language: 'ar' });
    expect(body).toContain('<h1 id="title">');
    expect(body).toMatch(/<p id="p2"[^>]*><a [^>]*><\/a>المجلس <bdi>IOM<\/bdi> يقرر\.<\/p>/);
    expect(body).toMatch(
      /<p id="p3"[^>]* dir="ltr"><a class="n"[^>]*><\/a>The Council decided, and said: <bdi>هجرة<\/bdi>\.<\/p>/,
    );
    expect(body).toContain('<ul>');
    expect(body).toContain('<th scope="col"><bdi>IOM</bdi></th>');
  });

  test('from left to right says it of a block in Arabic or Hebrew letters', () => {
    const { body } = rendered(mixed, { language: 'en' });
    expect(body).toContain('<h1 id="title" dir="rtl">');
    expect(body).toMatch(/<p id="p2"[^>]* dir="rtl">/);
    expect(body).toContain('<ul dir="rtl">');
    expect(body).toMatch(
      /<div id="p6"[^>]* dir="rtl">.*<th scope="col">اسم الوكالة الدولية<\/th><th scope="col"><bdi>IOM/,
    );
    expect(shown(body)).toContain('The Council decided, and said: هجرة.');
  });

  test('says of the editor’s signs that they are English, and one in English says nothing', () => {
    const text = 'المجلس <Sic reason="Printed so.">قرر</Sic>.\n\n<Gap reason="A page is lost." />\n';
    const { body } = rendered(text, { language: 'ar' });
    expect(body).toMatch(/<a class="mark"[^>]* lang="en" dir="ltr"[^>]*>\[sic\]<\/a>/);
    expect(body).toMatch(/<p class="gap" lang="en" dir="ltr"/);
    expect(rendered(text.replace(/\p{Script=Arabic}+/gu, 'word'), { language: 'en' }).body).not.toMatch(
      / (?:lang|dir)=/,
    );
  });
});
