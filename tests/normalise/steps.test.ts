import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/records/edition.ts';
import { anchorSchema } from '../../src/records/identifiers.ts';
import { normaliseText } from './edition.ts';

const reason = 'A test.';

describe('a web page saved as text', () => {
  test('finds main headings among list items, sub-headings among short lines, and cut paragraphs', () => {
    const long = 'The work of the Organization goes on in many countries at once, '.repeat(3);
    const { body } = normaliseText(
      [
        'Report to the Council',
        'Opening',
        `${long}and ends here.`,
        '- The year',
        '-',
        'Support',
        `${long}and with`,
        '2015–2030 in mind.',
        '- one',
        '- two',
      ].join('\n'),
      'web-page',
    );
    expect(body).toBe(
      [
        '<TitlePage>\n  # Report to the Council\n</TitlePage>',
        '## Opening',
        `${long}and ends here.`,
        '## The year',
        '### Support',
        `${long}and with 2015–2030 in mind.`,
        '- one\n- two',
      ].join('\n\n'),
    );
  });
});

describe('a hard-wrapped text without blank lines', () => {
  test('ends a paragraph where a line stops short of the width', () => {
    const { body } = normaliseText(
      [
        'A title of its own',
        'The first paragraph goes on over',
        'two lines.',
        'The second one goes on for three',
        'lines – and does not begin with',
        '– a list.',
      ].join('\n'),
      'hard-wrapped',
    );
    expect(body.split('\n\n').slice(1)).toEqual([
      'The first paragraph goes on over two lines.',
      'The second one goes on for three lines – and does not begin with – a list.',
    ]);
  });

  test('joins a word that was broken at its hyphen', () => {
    const { body } = normaliseText('Title\nThe work is evidence-\nbased.', 'hard-wrapped');
    expect(body).toContain('The work is evidence-based.');
  });
});

describe('text taken from a PDF', () => {
  const pdf = [
    'THE TITLE OF',
    'THE PAPER',
    '',
    'A.',
    '',
    'FIRST PART',
    '',
    '1. Global level',
    '',
    'A sentence with a mark.⁴',
    '',
    'NOTES',
    '',
    '¹ The first note.',
  ].join('\n');

  test('ties a lettered label to its heading and numbers what stands under it', () => {
    const { anchors, body } = normaliseText(pdf, 'pdf-text');
    expect(body).toContain('## A. FIRST PART');
    expect(anchors).toEqual(['title', 'item-a', 'item-a-1', 'p1', 's-notes', 'note-1']);
  });

  test('keeps a mark without its note and a note without its mark', () => {
    const { body } = normaliseText(pdf, 'pdf-text');
    expect(body).toContain('<NoteRef n="4">⁴</NoteRef>');
    expect(body).toContain('<Note n="1">\n  The first note.\n</Note>');
  });

  test('does not take a squared unit for the mark of a note', () => {
    expect(normaliseText('TITLE\n\nAn area of 10 km² in all.', 'pdf-text').body).toContain('10 km² in all.');
  });

  test.each([
    ['a power is no mark, though a note has its number', 'The fund¹ had 2⁵ of y² boats.', ['1']],
    ['the mark after a number is one that counts on', 'The fund¹ had 61² boats.', ['1', '2']],
    ['the mark after a number in a table is one', '| Boats | 61² |\n| Quays | 7² |', ['2', '2']],
    ['a power without a note is none', 'All 2³ boats and 7¹/2 quays.', []],
    ['a mark without a note is one after a word', 'All boats³ and 2019⁷ too.', ['3', '7']],
  ])('%s', (_, words, names) => {
    const { body } = normaliseText(`TITLE\n\n${words}\n\n¹ A note.\n\n² See y⁵.`, 'web-page');
    expect([...body.matchAll(/<NoteRef n="(\w+)">/g)].map(([, name]) => name)).toEqual(names);
  });

  test('makes no link of an address that cannot be one', () => {
    const { body } = normaliseText(
      'TITLE\n\nSee [http://a.org/b\\(n](http://a.org/b n) and <http://c.org/>.',
      'pdf-text',
    );
    expect(body.match(/\]\(/g)).toHaveLength(1);
    expect(body).toContain('[http://c.org/](http://c.org/)');
  });
});

describe('the text of slides', () => {
  const titled = (lines: string[]) => normaliseText(['The title', '', ...lines].join('\n'), 'slides');

  test('records a slide that was built up in steps as repeats', () => {
    const { body, account } = titled([
      'VI. Budget',
      '',
      '1. Increase',
      '',
      'VI. Budget',
      '',
      'VI. Budget',
      '',
      '1. Increase',
      '',
      '2. Reform',
    ]);
    expect(body).toMatch(/## VI\. Budget\n\n1\. Increase\n2\. Reform$/);
    expect(account.omitted).toEqual({ repeat: 'VI. Budget'.length * 2 + '1. Increase'.length });
    expect(account.problems).toEqual([]);
  });

  test('keeps slides apart that share a heading and show something else', () => {
    const { anchors } = titled([
      'I. Need',
      '',
      'Looking Ahead',
      '',
      '1. Europe',
      '',
      'Looking Ahead',
      '',
      '1. Council',
    ]);
    expect(anchors).toEqual(['title', 'item-1', 's-looking-ahead', 'p1', 's-looking-ahead-2', 'p2']);
  });

  test('keeps a slide that shows the words of another as an item of another number', () => {
    const { body, account } = titled(['I. Need', '', '1. One', '', 'I. Need', '', '2. One', '', '3. Three']);
    expect(body.match(/One/g)).toHaveLength(2);
    expect(account.omitted).toEqual({});
  });

  test('goes on with a section that is marked as continued', () => {
    const { body } = titled(['I. Need', '', '1. One', '', 'I. Need (cont.)', '', '2. Two']);
    expect(body).toMatch(/## I\. Need\n\n1\. One\n2\. Two$/);
  });

  test('rejoins items that were torn from their list, and what stands in brackets after them', () => {
    const { body } = titled(['- 1. One', '', '2. Two', '', '(Council, etc.)', '', '3. Three:', 'and its words']);
    expect(body).toMatch(/1\. One\n2\. Two \(Council, etc\.\)\n3\. Three: and its words$/);
  });
});

describe('what the editor decides', () => {
  test('is refused when its words no longer stand there', () => {
    const decisions = [{ do: 'sic', line: 2, words: 'areas', reason }] as const;
    expect(() => normaliseText('Title\nNothing of the kind.', 'hard-wrapped', { decisions })).toThrow(
      '"areas" does not stand on line 2',
    );
  });

  test('is refused when its words stand there twice', () => {
    const decisions = [{ do: 'sic', line: 2, words: 'an', reason }] as const;
    expect(() => normaliseText('Title\nan area and an end.', 'hard-wrapped', { decisions })).toThrow('more than once');
  });

  test('marks the words it names within the words around them', () => {
    const decisions = [{ do: 'sic', line: 2, words: 'an', within: ' an end', reason }] as const;
    const { body } = normaliseText('Title\nan area and an end.', 'hard-wrapped', { decisions });
    expect(body).toContain('an area and <Sic reason="A test.">an</Sic> end');
  });

  test('marks where the source breaks off, within a line and between blocks', () => {
    const decisions = [
      { do: 'gap', line: 3, words: 'as follows,', at: 'after', extent: 'words', reason },
      { do: 'gap', line: 3, words: 'as follows,', at: 'after', extent: 'passage', reason },
    ] as const;
    const { body, account } = normaliseText('TITLE\n\nIt is as follows,\n\nand goes on.', 'pdf-text', { decisions });
    expect(body).toContain('It is as follows,<Gap reason="A test." />\n\n<Gap reason="A test." />\n\nand goes on.');
    expect(account.problems).toEqual([]);
  });

  test('is refused when it decides an anchor that was never published', () => {
    const decisions: Decision[] = [{ do: 'withdraw', anchor: anchorSchema.parse('p9'), reason }];
    expect(() => normaliseText('Title\nWords.', 'hard-wrapped', { decisions })).toThrow(
      'No block was ever published as #p9',
    );
  });

  test('omits lines with a reason and accounts for them', () => {
    const decisions: Decision[] = [
      { do: 'omit', lines: [1, 2], begins: 'Menu', ends: 'Home', why: 'navigation', reason },
    ];
    const { body, account } = normaliseText('Menu\nHome\nTitle\nText.', 'hard-wrapped', { decisions });
    expect(body).not.toContain('Menu');
    expect(account.omitted).toEqual({ navigation: 9 });
  });

  test('supplies a lost heading as the editor’s and prints nothing for it', () => {
    const decisions = [
      { do: 'supply-heading', line: 3, words: '2. Rights', level: 2, text: 'C.', lost: 'Lost.', reason },
    ] as const;
    const { anchors, account } = normaliseText('TITLE\n\n2. Rights\n\nA text.', 'pdf-text', { decisions });
    expect(anchors).toEqual(['title', 'item-c', 'item-c-2', 'p1']);
    expect(account.problems).toEqual([]);
  });
});

describe('a paragraph that begins like a program', () => {
  test.each(['import x from "y"', 'export const a = 1', 'import {a} from "b"', 'export default {}'])(
    'stays a paragraph: %s',
    (line) => {
      const { body, account } = normaliseText(`TITLE\n\n${line}\n\n${line}`, 'pdf-text');
      expect(account.problems).toEqual([]);
      expect(body).not.toMatch(/^(?:import|export)\b/m);
    },
  );
});

describe('what prints nothing', () => {
  test.each([
    ['a soft hyphen on a line of its own', '\u00ad'],
    ['a quoted line with nothing seen', '> \u2060'],
    ['a bullet before a code that is no character', '- \ufffe'],
    ['a sign for a heading before a soft hyphen', '# \u00ad'],
  ])('%s makes no block, and is accounted for', (_, line) => {
    const { body, account } = normaliseText(`A title\n\nOne.\n\n${line}\n\nTwo.\n`, 'web-page');
    expect(body.trim().split('\n').slice(-3)).toEqual(['One.', '', 'Two.']);
    expect(account).toMatchObject({ problems: [], unexplained: 0 });
  });

  test('leaves a number before it, which is printed, as a paragraph', () => {
    const { body } = normaliseText('A title\n\n1. One.\n\n2. \ufffe\n', 'web-page');
    expect(body).toMatch(/\n1\. One\.\n\n2\\\./);
  });
});
