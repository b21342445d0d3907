import { describe, expect, test } from 'vitest';
import { isDateLine } from '../../../scripts/language/dates-and-symbols.ts';
import { transcribePdf } from '../transcribe.ts';
import { partsOf } from './words-of.ts';
import { print, writePdf } from './write-pdf.ts';

const text = [
  'The Council met in Geneva under the chairmanship of the delegate elected at the',
  'session before, and heard the report of the Director General, which it welcomed.',
];

describe('the title', () => {
  test('ends where a line says when and where', async () => {
    const lines = ['Harbour Commission', '212th meeting', 'Thursday, 14 May 2009, 10 a.m.', 'Valletta'];
    const title = print(lines, { y: 740, font: 'F2', size: 14, leading: 16 });
    expect((await partsOf(title + print(text, { y: 600 }))).slice(0, 3)).toEqual([
      'title: Harbour Commission / 212th meeting',
      'paragraph: Thursday, 14 May 2009, 10 a.m.',
      'paragraph: Valletta',
    ]);
  });

  test.each(['Geneva, 4–8 June 2018', 'le 14 mars 2016', 'Monday, 2 May 2011, 3 p.m.', 'March 14, 2016'])(
    'does not go on with "%s"',
    (line) => expect(isDateLine(line)).toBe(true),
  );

  test.each(['Report of 4 May 2009', 'Programme and Budget for 2014', '10100th meeting', '2014–2015'])(
    'may go on with "%s"',
    (line) => expect(isDateLine(line)).toBe(false),
  );
});

describe('a letterhead', () => {
  test('says two things at its two margins', async () => {
    const head = print(['Council'], { y: 760 }) + print(['C/100/12'], { x: 400, y: 760 });
    const title = print(['Report of the Council'], { y: 730, size: 16 });
    expect((await partsOf(head + title + print(text))).slice(0, 3)).toEqual([
      'paragraph: Council',
      'paragraph: C/100/12',
      'title: Report of the Council',
    ]);
  });
});

describe('a letterhead at the right margin', () => {
  /** A line that ends at 540 points; digits of Helvetica at 10 points are 5.56 wide. */
  const flush = (figures: string, y: number) => print([figures], { x: 540 - 5.56 * figures.length, y });

  test('says one thing on each line', async () => {
    const wide = print([
      'The Council met in Geneva under the chairmanship of the delegate elected at the session, and rose.',
    ]);
    const found = await partsOf(flush('118', 760) + flush('14051998', 748) + flush('2041', 736) + wide);
    expect(found.slice(0, 3)).toEqual(['paragraph: 118', 'paragraph: 14051998', 'paragraph: 2041']);
  });

  test('has no headings, though a town is written in capitals', async () => {
    const title = print(['Notice of a meeting'], { y: 770, size: 16 });
    const address = flush('118', 730) + print(['GENEVA'], { x: 498.34, y: 718 }) + flush('12021', 706);
    const found = await partsOf(
      title +
        address +
        print(
          text.map((line) => `${line} ${line.slice(0, 22)}`),
          { y: 660 },
        ),
    );
    expect(found.slice(1, 4)).toEqual(['paragraph: 118', 'paragraph: GENEVA', 'paragraph: 12021']);
  });
});

test('the title is what is centred, where a letterhead in its type has two margins', async () => {
  const bold = { font: 'F2', size: 10 };
  const letterhead =
    print(['ASSEMBLY OF RIVERS'], { y: 770, ...bold }) + print(['RES.1407'], { x: 407, y: 770, ...bold });
  const title = print(['RESOLUTION 1407'], { x: 212, y: 730, ...bold });
  const wide = print(
    text.map((line) => line.slice(0, 78)),
    { y: 690 },
  );
  expect((await partsOf(letterhead + title + wide))[2]).toBe('title: RESOLUTION 1407');
});

test('people who sign beside each other stand one after the other', async () => {
  const signed = (name: string, x: number) => print(['__________', name, 'Chairperson'], { x, y: 600 });
  const found = await partsOf(print(text) + signed('Agathe Brunnvik', 60) + signed('Tobias Ellerdt', 300));
  expect(found.slice(1)).toEqual([
    'paragraph: __________ / Agathe Brunnvik / Chairperson',
    'paragraph: __________ / Tobias Ellerdt / Chairperson',
  ]);
});

describe('headings', () => {
  const title = print(['Report of the Council'], { y: 760, size: 16 });

  async function levelsOf(...headings: string[]): Promise<unknown[]> {
    const pages = headings.map((each, index) => print([each], { y: 700 - 50 * index, font: 'F2' }));
    const body = headings.map((_, index) => print(text, { y: 686 - 50 * index }));
    const { parts } = await transcribePdf(writePdf([title, ...pages, ...body].join('')));
    return parts.flatMap((part) => (part.kind === 'heading' ? [part.level] : []));
  }

  test('labelled with letters are of one level, though C is a Roman number too', async () => {
    expect(await levelsOf('I. Budget', 'A. Income', 'B. Costs', 'C. Reserve', 'II. Other matters')).toEqual([
      2, 3, 3, 3, 2,
    ]);
    expect(await levelsOf('XCIX. Budget', 'C. Reserve')).toEqual([2, 2]);
  });

  test('of an annex are as high as those of the text, with labels or without', async () => {
    expect(await levelsOf('Income', 'Costs', 'Annex')).toEqual([2, 2, 2]);
    expect(await levelsOf('I. Income', 'A. Dues', 'Annex')).toEqual([2, 3, 2]);
  });

  test('in capitals are of one level with a remark in brackets or without', async () => {
    expect(await levelsOf('OPENING OF THE SESSION', 'ADOPTION OF THE AGENDA (item 1)', 'Dues')).toEqual([2, 2, 3]);
  });

  test('of one rank are of one level, though one that ranks higher comes last', async () => {
    const size = (each: number) => ({ y: 700 - 60 * each, font: 'F2', size: each === 2 ? 16 : 12 });
    const headings = ['Income', 'Costs', 'Thank you'].map((words, index) => print([words], size(index)));
    const page = headings.map((heading, index) => heading + print(text, { y: 680 - 60 * index }));
    const { parts } = await transcribePdf(writePdf(print(['Budget'], { y: 760, size: 20 }) + page.join('')));
    expect(parts.flatMap((part) => (part.kind === 'heading' ? [part.level] : []))).toEqual([2, 2, 2]);
  });

  test('may be two centred lines, of which the first is as wide as the page', async () => {
    const wide = print(['What remains to be done before the thirty-second'], { x: 60, y: 700, size: 16 });
    const second = print(['session'], { x: 208.5, y: 682, size: 16 });
    const lights = print(['Lights'], { y: 760, size: 20 });
    const found = await partsOf(lights + wide + second + print(text, { y: 650 }));
    expect(found[1]).toBe('heading: What remains to be done before the thirty-second / session');
    const above = print(['session'], { x: 208.5, y: 718, size: 16 });
    const parted = await partsOf(lights + above + wide + print(text, { y: 650 }));
    expect(parted[2]).toBe('heading: What remains to be done before the thirty-second');
  });

  test('may have a label that is not bold', async () => {
    const heading = print(['1.'], { y: 700 }) + print(['Opening of the session'], { x: 80, y: 700, font: 'F2' });
    expect((await partsOf(title + heading + print(text, { y: 680 })))[1]).toBe('heading: 1. Opening of the session');
  });
});

describe('a quotation', () => {
  const quote = ['"No shore shall be called the far shore', 'by those who govern here.'];
  const closed = quote.map((line) => line.replace(/\.$/, '."'));

  test('is set in from the long paragraphs around it, whatever short one leads to it', async () => {
    const page = print(text) + print(['It said:'], { y: 660 }) + print(closed, { x: 120, y: 630 });
    expect((await partsOf(page + print(['It was so agreed.'], { y: 570 })))[2]).toBe(`quote: ${closed.join(' / ')}`);
  });

  test('goes on until it is closed', async () => {
    const more = print(['It has held."'], { x: 120, y: 590 });
    const found = await partsOf(print(text) + print(quote, { x: 120, y: 630 }) + more + print(text, { y: 550 }));
    expect(found.map((part) => part.split(':')[0])).toEqual(['paragraph', 'quote', 'quote', 'paragraph']);
  });
});

test('centred lines are two paragraphs where they stand apart, though most paragraphs have one line', async () => {
  const names =
    print(['Association of Observatories'], { x: 200, y: 760 }) + print(['Executive Board'], { x: 227, y: 740 });
  const short = [0, 1, 2, 3].map((index) => print([`Of ${index} it took note.`], { y: 600 - 20 * index })).join('');
  expect((await partsOf(names + print(text) + short)).slice(0, 2)).toEqual([
    'paragraph: Association of Observatories',
    'paragraph: Executive Board',
  ]);
});

test('what stands under the title of a cover is no heading, however large', async () => {
  const cover =
    print(['Annual Report'], { y: 500, size: 24, font: 'F2' }) + print(['Of the Bureau'], { y: 440, size: 14 });
  expect((await partsOf(cover, print(text))).slice(0, 2)).toEqual(['title: Annual Report', 'paragraph: Of the Bureau']);
});

describe('lines that lead with dots to a number', () => {
  const names = ['Office of the keeper', 'Pilots and their boats', 'Lights of the outer shoals', 'Dredging'];
  const leaders = print(
    names.map((name, index) => `${name} ${'.'.repeat(60 - name.length)} ${450 + 17 * index}`),
    { y: 640 },
  );

  test('are a table of amounts', async () => {
    expect((await partsOf(print(text) + leaders))[1]).toBe(
      `table: ${names.map((name, index) => `${name} | ${450 + 17 * index}`).join(' / ')}`,
    );
  });

  test('are a list of contents where most of their words are printed again as headings', async () => {
    const headings = names.slice(1).map((name, index) => {
      return print([name], { y: 540 - 80 * index, font: 'F2' }) + print(text, { y: 520 - 80 * index });
    });
    expect((await partsOf(print(text) + leaders + headings.join('')))[1]).toMatch(/^omitted: Office/);
  });

  test('are a list of contents where a title calls them so', async () => {
    const title = print(['Contents'], { y: 660, font: 'F2' });
    expect((await partsOf(print(text) + title + leaders))[1]).toMatch(/^omitted: Contents/);
  });
});

test('a list of contents needs no dots below its title', async () => {
  const names = print(['Contents', 'Message', 'Finance', 'Decisions'], { y: 500, leading: 20 });
  const pages = print(['3', '5', '6'], { x: 500, y: 480, leading: 20 });
  expect((await partsOf(print(text) + names + pages))[1]).toBe(
    'omitted: Contents / Message 3 / Finance 5 / Decisions 6',
  );
});

test('a table at the foot of the first page is no notice of the printer', async () => {
  const row = (cells: readonly string[], y: number) =>
    cells.map((cell, column) => print([cell], { x: 60 + 150 * column, y, size: 8 })).join('');
  const table = row(['Part', 'Budget', 'Spent'], 100) + row(['Staff', '5 000', '4 800'], 84);
  const found = await partsOf(print(text) + table);
  expect(found.at(-1)).toBe('table: Part | Budget | Spent / Staff | 5 000 | 4 800');
});
