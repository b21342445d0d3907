import { describe, expect, test } from 'vitest';
import { normaliseTranscript } from '../../normalise/edition.ts';
import { transcribePdf } from '../transcribe.ts';
import { partsOf, wordsOf } from './words-of.ts';
import { print, printLined, stroke, widthOf, writePdf } from './write-pdf.ts';

const title = print(['Amendments to the rules'], { y: 760, size: 18 });
/** The parts below the title of a page of lines, the first of which stands at 700 points. */
async function read(...lines: string[]): Promise<string> {
  const text = lines.map((line, index) => printLined(line, { y: 700 - 12 * index }));
  const [, ...parts] = await partsOf(title + text.join(''));
  return parts.join(' | ');
}

describe('underlined words are inserted', () => {
  test('where they stand in the place of words that are struck out, before these or after', async () => {
    expect(await read('The ~Director~ _Director General_ shall report.')).toBe(
      'paragraph: The ~~Director~~ {+Director General+} shall report.',
    );
    expect(await read('Dues are paid in _June_~May~, and no later.')).toBe(
      'paragraph: Dues are paid in {+June+}~~May~~, and no later.',
    );
    expect(await read('It meets in ~May~, _June_ of each year.')).toBe(
      'paragraph: It meets in ~~May~~, {+June+} of each year.',
    );
  });

  test('and in the rest of a paragraph in which some do', async () => {
    expect(await read('The ~Director~ _Director General_ shall report _each year_ to it.')).toBe(
      'paragraph: The ~~Director~~ {+Director General+} shall report {+each year+} to it.',
    );
  });

  test('over the end of a line, as one insertion', async () => {
    expect(
      await read('The report on the work of all the piers is made by the ~keeper~ _harbour_', '_master_ in May.'),
    ).toBe('paragraph: The report on the work of all the piers is made by the ~~keeper~~ {+harbour / master+} in May.');
    expect(
      await read('The report on the work of all the piers is made by ~the keeper of each~', '_the master_ in May.'),
    ).toBe(
      'paragraph: The report on the work of all the piers is made by ~~the keeper of each~~ / {+the master+} in May.',
    );
  });

  test('over the break of a page', async () => {
    const [first, second] = ['The report on the work is made by the ~keeper~ _harbour_', '_master_ in May, and read.'];
    const text = [
      'It stands on the first page of the rules, and all of the',
      'members read it before the Council meets again in May.',
    ];
    const [, ...parts] = await partsOf(
      title + print(text, { y: 124 }) + printLined(first, { y: 100 }),
      printLined(second) + print(text, { y: 688 }),
    );
    expect(parts.join(' | ')).toContain(
      'made by the ~~keeper~~ {+harbour+} | paragraph…: {+master+} in May, and read.',
    );
  });

  test('in a heading, and in a cell of a table', async () => {
    const [heading] = await partsOf(
      printLined('Rules of the ~Piers~ _Harbours_', { y: 760, size: 18 }) +
        print(['The rules that the Council adopted follow.']),
    );
    expect(heading).toBe('title: Rules of the ~~Piers~~ {+Harbours+}');
    const cells = (words: readonly string[], y: number) =>
      words.map((cell, column) => printLined(cell, { x: [60, 260, 400][column] ?? 500, y })).join('');
    const table = cells(['Part', 'Budget', 'Spent'], 700) + cells(['Oil', '5 000', '4 800'], 680);
    expect(await partsOf(table + cells(['Dues', '~310~ _320_', '290'], 660))).toEqual([
      'table: Part | Budget | Spent / Oil | 5 000 | 4 800 / Dues | ~~310~~ {+320+} | 290',
    ]);
  });

  test('from the file to the record', async () => {
    const { parts } = await transcribePdf(
      writePdf(title + printLined('The ~Director~ _Director General_ shall report to the Council.')),
    );
    const { body, account } = normaliseTranscript(parts);
    expect(account).toMatchObject({ unexplained: 0, problems: [] });
    expect(body).toContain('The ~~Director~~ <Add>Director General</Add> shall report to the Council.');
  });
});

describe('underlined words are none', () => {
  test('where no word is struck out', async () => {
    expect(await read('A _Member_ is a State that pays its dues.')).toBe(
      'paragraph: A Member is a State that pays its dues.',
    );
  });

  test('where words are struck out in another paragraph, or elsewhere in their own', async () => {
    const [, ...parts] = await partsOf(
      title + printLined('The ~Director~ keeper shall report.') + printLined('A _Member_ pays its dues.', { y: 660 }),
    );
    expect(parts).toEqual(['paragraph: The ~~Director~~ keeper shall report.', 'paragraph: A Member pays its dues.']);
    expect(await read('The ~Director~ keeper of the _Board_ shall report.')).toBe(
      'paragraph: The ~~Director~~ keeper of the Board shall report.',
    );
  });

  test('where the line goes on under what is struck out, as that of a heading does', async () => {
    const words = 'Dues of ferries and boats';
    const line = stroke(60, 60 + widthOf(words, 13), 698.5);
    const heading = printLined('Dues of ~ferries~ and boats', { size: 13 }) + line;
    const text = print(['They are paid in May, and no later than the end of June.'], { y: 680 });
    expect((await partsOf(title + heading + text))[1]).toBe('heading: Dues of ~~ferries~~ and boats');
  });

  test('where the line goes on under what is struck out beside what is so too', async () => {
    const [before, lined] = ['The old ', 'dues of ferries and boats'];
    const x = 60 + widthOf(before);
    const text = printLined('The ~old~ dues of ~ferries~ and boats are paid.') + stroke(x, x + widthOf(lined), 698.8);
    expect((await partsOf(title + text))[1]).toBe('paragraph: The ~~old~~ dues of ~~ferries~~ and boats are paid.');
  });

  test('where they head the paragraph', async () => {
    expect(await read('_Dues._ ~They~ Fees are paid in ~May~ _June_.')).toBe(
      'paragraph: Dues. ~~They~~ Fees are paid in ~~May~~ {+June+}.',
    );
    expect(await read('_Article 5:_ ~Fees~ are paid.')).toBe('paragraph: Article 5: ~~Fees~~ are paid.');
  });

  test('where they are a term between quotation marks', async () => {
    expect(await read('"_Member_" means a ~State~ _country_ that pays.')).toBe(
      'paragraph: "Member" means a ~~State~~ {+country+} that pays.',
    );
  });

  test('where they are an address, printed or linked', async () => {
    expect(await read('See ~the list~ _www.example.org_ for the ~dues~ _fees_.')).toBe(
      'paragraph: See ~~the list~~ www.example.org for the ~~dues~~ {+fees+}.',
    );
    const x = 60 + widthOf('See the list ');
    const link = `<< /Type /Annot /Subtype /Link /Rect [${x} 697 ${x + widthOf('the new list')} 709] /A << /S /URI /URI (https://example.org/) >> >>`;
    const content = title + printLined('See ~the list~ _the new list_ of dues.');
    const linked = await transcribePdf(writePdf({ content, entries: `/Annots [${link}]` }));
    expect(linked.parts.map(wordsOf)[1]).toBe('paragraph: See ~~the list~~ the new list of dues.');
    const unlinked = await transcribePdf(writePdf(content));
    expect(unlinked.parts.map(wordsOf)[1]).toBe('paragraph: See ~~the list~~ {+the new list+} of dues.');
  });

  test('where the line is one to write on, longer than the words on it', async () => {
    const words = 'Signed ~J. Hart~ ';
    const x = 60 + widthOf('Signed J. Hart ');
    const signed = printLined(words) + print(['A. Moss'], { x }) + stroke(x, x + 150, 698.8);
    expect((await partsOf(title + signed))[1]).toBe('paragraph: Signed ~~J. Hart~~ A. Moss');
  });

  test('where they are the total of an account', async () => {
    const cells = (words: readonly string[], y: number) =>
      words.map((cell, column) => printLined(cell, { x: [60, 260, 400][column] ?? 500, y })).join('');
    const table =
      cells(['Part', 'Budget', 'Spent'], 700) +
      cells(['Oil', '~5 000~', '4 800'], 680) +
      cells(['Total', '_5 000_', '_4 800_'], 660) +
      stroke(260, 260 + widthOf('5 000'), 656.5);
    expect(await partsOf(table)).toEqual([
      'table: Part | Budget | Spent / Oil | ~~5 000~~ | 4 800 / Total | 5 000 | 4 800',
    ]);
  });
});
