import { describe, expect, test } from 'vitest';
import { normaliseText, type Decided, type Outcome } from './edition.ts';

const long =
  'The Council took note of what had been said on the matter and asked for a report upon it at its next session';
const proved = (lines: string[], layout: Parameters<typeof normaliseText>[1] = 'pdf-text'): Outcome => {
  const outcome = normaliseText(lines.join('\n'), layout);
  expect(outcome.account.problems).toEqual([]);
  expect(outcome.account.unexplained).toBe(0);
  return outcome;
};

describe('the head and foot of a page', () => {
  const cover = ['MC/2398', '', 'REPORT ON THE SESSION', ''];
  const page = (n: number, ...lines: string[]) => [`\fMC/2398`, `Page ${n}`, '', ...lines];

  test('is left out page after page but for the first, and a sentence goes on over it', () => {
    const { body, account } = proved([...cover, ...page(1, long), ...page(2, 'and the one after. It rose.')]);
    expect(body).toContain(`${long} and the one after. It rose.`);
    expect(body.match(/MC\/2398/g)).toHaveLength(1);
    expect(account.omitted).toEqual({ 'page-head': 2 * 'MC/2398Page 1'.length });
  });

  test('may have its parts at the left of one page and at the right of the next', () => {
    const heads = ['MC/1        The budget', 'The budget        MC/1'].map((head) => ['\f' + head, '', `${long}.`]);
    expect(proved([...cover, ...heads.flat()]).body.match(/The budget/g)).toHaveLength(1);
  });

  test('is found by numbers that count where nothing else marks the pages', () => {
    const { body } = proved([
      ...cover,
      `${long}.`,
      '',
      'MC/2398 Page 1',
      '',
      `${long}.`,
      '',
      'MC/2398 Page 2',
      '',
      'End.',
    ]);
    expect(body).not.toMatch(/Page \d/);
  });

  test('is text when the editor keeps it', () => {
    const lines = [...cover, ...page(1, `${long}.`), ...page(2, 'End.')];
    const decisions: Decided[] = [{ do: 'keep', lines: [7, 7], begins: 'Page 1', ends: 'Page 1', reason: 'A test.' }];
    expect(normaliseText(lines.join('\n'), 'pdf-text', { decisions }).body).toContain('Page 1');
  });

  test('is not a number in a table that has no pages', () => {
    const { body } = proved(['TITLE OF IT', '', '1', '', 'Austria', '', '2', '', 'Belgium', '', '3', '', 'Chile']);
    expect(body.match(/\d/g)).toEqual(['1', '2', '3']);
  });
});

describe('notes', () => {
  test('at the foot of a page are tied to their marks, and the sentence above goes on below them', () => {
    const { body, anchors } = proved([
      'TITLE OF IT',
      '',
      `The list is long.1 ${long},`,
      '',
      '1 It stands in the annex.',
      '\fand the Council agreed.',
    ]);
    expect(body).toContain('The list is long.<NoteRef n="1">1</NoteRef>');
    expect(body).toContain('next session, and the Council agreed.\n\n<Note n="1">\n  It stands in the annex.\n</Note>');
    expect(anchors).toContain('note-1');
  });

  test('follow the text without a blank line, the lowest mark of the page first', () => {
    const { body } = proved([
      'TITLE OF IT',
      '\fThe list is long.1 The other is longer.2 And',
      '1 It stands in the annex.',
      '2 So does this.',
      '\fit goes on.',
    ]);
    expect(body).toContain('<NoteRef n="2">2</NoteRef> And it goes on.');
    expect(body.match(/<Note n=/g)).toHaveLength(2);
  });

  test('may have their number on a line of its own, and marks in square brackets', () => {
    const split = proved(['TITLE OF IT', '', 'A word.1 Another.', '', '1', '  Its note.', '']);
    expect(split.body).toContain('<Note n="1">\n  Its note.\n</Note>');
    const web = proved(['Title', 'They were elected:[2] all.', '[2] By acclamation.'], 'web-page');
    expect(web.body).toContain(
      'elected:<NoteRef n="2">\\[2]</NoteRef> all.\n\n<Note n="2">\n  By acclamation.\n</Note>',
    );
  });

  test('are not seen in numbers that are parts of words, symbols and sums', () => {
    const { body } = proved(['TITLE OF IT', '', 'COVID-19, CHF 1.5 and C/19/1 of 2019.', '', '19 Members spoke.']);
    expect(body).not.toContain('Note');
  });
});

describe('notes that asterisks mark', () => {
  test('stand below the text or below their paragraph, and are linked', () => {
    const { body, anchors } = proved([
      'TITLE OF IT',
      '',
      'The Council* met in *great* haste.',
      '* Its tenth session,',
      'held in Lima.',
      '',
      `${long}.**`,
      '',
      '**See below.',
    ]);
    expect(body).toContain('Council<NoteRef n="asterisk">\\*</NoteRef> met in _great_ haste.');
    expect(body).toContain('<Note n="asterisk">\n  Its tenth session, held in Lima.\n</Note>');
    expect(body).toContain('.<NoteRef n="asterisk2">\\*\\*</NoteRef>\n\n<Note n="asterisk2">\n  See below.\n</Note>');
    expect(anchors).toContain('note-asterisk2');
  });

  test('leave the title its words', () => {
    const { record } = proved(['Report of the Board*', '', `${long}.`, '', '* Issued again.']);
    expect(record).toContain('title: "Report of the Board"');
    expect(record).toContain('# Report of the Board<NoteRef n="asterisk">');
  });

  test('are items or words where several lines begin so, or where nothing above bears the mark', () => {
    const list = proved(['TITLE OF IT', '', 'It decided*:', '', '* to meet;', '* to rise.', '', `${long}.`]);
    expect(list.body).toContain('- to meet;\n- to rise.');
    const set = proved(['TITLE OF IT', '', 'It met in *great haste.*', '', '* A star.', '', `${long}.`]);
    expect(set.body).not.toContain('Note');
  });
});

describe('a list of contents', () => {
  const text = [
    'Opening of the session',
    '',
    `${long}.`,
    '',
    'Closure',
    '',
    'The session was closed in 2018',
    'at noon.',
  ];

  test('is left out, with entries of two lines and the heads of its columns', () => {
    const { body, account } = proved([
      'TITLE OF IT',
      '',
      'Contents',
      '\tParagraphs\tPage',
      'Opening of the',
      'session ........ 1–2   2',
      'Closure\t3',
      '',
      ...text,
    ]);
    expect(body).not.toMatch(/Contents|Paragraphs/);
    expect(body.match(/Opening of the session/g)).toHaveLength(1);
    expect(body).toContain('closed in 2018 at noon.');
    expect(account.omitted.contents).toBeGreaterThan(40);
  });

  test('is text where nothing of it is printed again', () => {
    const { body } = proved(['TITLE OF IT', '', 'Contents', 'Rice   20', 'Beans  40', '', ...text]);
    expect(body).toContain('Rice');
  });
});

describe('words broken at the end of a line', () => {
  test('are joined where the text has the word whole, and keep their hyphen where it has not', () => {
    const { body } = proved(['TITLE OF IT', '', 'The Organi-', 'zation is evidence-', 'based. The organization grew.']);
    expect(body).toContain('The Organization is evidence-based.');
  });

  test('lose soft hyphens, and keep the hyphen that waits for its word', () => {
    const { body } = proved(['TITLE OF IT', '', 'Mi\u00adgra\u00ad', 'tion: short-', 'and long-term.']);
    expect(body).toContain('Migration: short- and long-term.');
  });
});

describe('lines that only separate', () => {
  test('print nothing', () => {
    const { body, account } = proved(['TITLE OF IT', '', `${long}.`, '', '* * *', '', '__________', 'End.']);
    expect(body).toMatch(/session\.\n\nEnd\.$/);
    expect(account.normalised['drawn-line']).toBe(15);
  });
});

describe('tables', () => {
  test('are found by bars, with the alignment of the line under the head', () => {
    const { body } = proved(
      ['Title', '| Year | CHF |', '|---|---:|', '| 2010 | 39,388,000 |', '| 2011 | |'],
      'web-page',
    );
    expect(body).toContain(['| Year |        CHF |', '| ---- | ---------: |', '| 2010 | 39,388,000 |'].join('\n'));
  });

  test('are found by columns, tabs and rows of dots, with a head only where one is printed', () => {
    const columns = proved([
      'TITLE OF IT',
      '',
      'Country   2009    2010',
      'Austria   341     355',
      'Chile      61      64',
    ]);
    expect(columns.body).toContain('| Country | 2009 | 2010 |');
    const dots = proved(['TITLE OF IT', '', 'Introduction ........ 1', 'Attendance .......... 2']);
    expect(dots.body).toMatch(/\| {14}\| {3}\|\n\| -+ \| - \|\n\| Introduction \| 1 \|/);
    const tabs = proved(['Title', 'Austria\t341\t355', 'Chile\t61\t64'], 'web-page');
    expect(tabs.body).toContain('| Austria | 341 | 355 |');
  });

  test('have the line above them for a head when its words stand over their columns', () => {
    const lines = ['            2012 estimate   2013 estimate', 'Salaries           12 104          12 404'];
    const { body } = proved([
      'TITLE OF IT',
      '',
      ...lines,
      'Travel                800             900',
      'Total           12 904          13 304',
    ]);
    expect(body).toMatch(/\| {10}\| 2012 estimate \| 2013 estimate \|/);
  });

  test('are not found in prose with wide spaces', () => {
    const { body } = proved(['TITLE OF IT', '', 'One ends.  Another', 'goes on.  A third', 'comes.']);
    expect(body).not.toContain('|');
  });
});

describe('addresses and emphasis', () => {
  test('are links and marks, a link within brackets with its words', () => {
    const { body } = proved(
      ['Title', 'Write to hq@iom.int or see www.iom.int. [Here](https://iom.int/a) is **more**.'],
      'web-page',
    );
    expect(body).toContain('[hq@iom.int](mailto:hq@iom.int) or see [www.iom.int](http://www.iom.int).');
    expect(body).toContain('[Here](https://iom.int/a) is **more**.');
  });
});
