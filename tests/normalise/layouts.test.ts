import { describe, expect, test } from 'vitest';
import { layouts } from '../../src/records/edition.ts';
import { normaliseText, type Decided } from './edition.ts';

const long =
  'The work of the Organization goes on in many countries at once, and its Members have asked for more of it';
const body = (lines: string[], layout: Parameters<typeof normaliseText>[1]) => {
  const { body, account } = normaliseText(lines.join('\n'), layout);
  expect(account.problems).toEqual([]);
  expect(account.unexplained).toBe(0);
  return body.split('\n\n').slice(1);
};

describe('the menu of a website', () => {
  const menu = [
    '-',
    'Who we are',
    'WHO WE AREThe body that',
    '-',
    'Our work',
    'Our workAs the',
    'Get help',
    'Get help',
    '- Data',
  ];

  test('is left out when its entries stand twice, up to its last item', () => {
    const { body, account } = normaliseText([...menu, 'The title', `${long}.`].join('\n'), 'web-page');
    expect(body).toMatch(/^<TitlePage>\n {2}# The title\n<\/TitlePage>/);
    expect(account.omitted['navigation']).toBeGreaterThan(50);
  });

  test('stays when the editor keeps it', () => {
    const keep: Decided = { do: 'keep', lines: [1, 9], begins: '-', ends: '- Data', reason: 'A text about menus.' };
    const { account } = normaliseText([...menu, 'The title'].join('\n'), 'web-page', { decisions: [keep] });
    expect(account.omitted).toEqual({});
  });
});

test.each(layouts)('a line with 100,000 spaces costs a text of the layout %s no more than a moment', (layout) => {
  const before = process.cpuUsage();
  body(['A title', '', `The Council met.${' '.repeat(100_000)}It rose.`, '', `${long}.`], layout);
  // Microseconds of work, which a busy machine does not make more: a step for each pair of spaces would take minutes.
  expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
});

describe('the title', () => {
  const report = 'Report of the Harbour Board on the second part of its tenth session, held in Lima in May 2018';
  const front = (lines: string[]) => normaliseText(lines.join('\n'), 'web-page').body.split('</TitlePage>')[0];

  test('stands below the letterhead whose name it has within it', () => {
    expect(front(['| | HB/10/3 |', '', 'Harbour Board', report, '', `${long}.`])).toBe(
      `<TitlePage>\n  Harbour Board\n\n  # ${report}\n`,
    );
  });

  test('stands below the letterhead where it says what the document is', () => {
    const cover = ['Harbour Board', 'Tenth session', 'Report of the Chair on the quays', '', `${long}.`];
    expect(front(cover)).toContain('Tenth session\n\n  # Report of the Chair on the quays');
    expect(front(['Statement by the Chair', 'Report of the Board', '', `${long}.`])).toContain('# Statement');
  });

  test('is the first line where the next is a sentence, begins alike or does not name it', () => {
    for (const next of [`The Harbour Board met. ${long}.`, 'Harbour Board of Lima', 'Rules of the harbour']) {
      expect(front(['Harbour Board', next, '', `${long}.`])).toMatch(/^<TitlePage>\n {2}# Harbour Board\n/);
    }
  });
});

describe('headings', () => {
  test('are no dates, symbols, forms of address, captions, names in a row or signatures', () => {
    const lines = [
      'Title',
      '',
      '27 Nov 2018',
      '',
      `${long}.`,
      '',
      'C/109/3',
      '',
      `${long}.`,
      '',
      'Table 2. Members',
      '',
      `${long}.`,
    ];
    const names = ['Austria', 'Belgium', 'Chile', 'Denmark', `${long}.`, 'Ann Example', 'Director General'];
    expect(body([...lines, '', ...names], 'web-page').filter((block) => block.startsWith('#'))).toEqual([]);
  });

  test('stand at levels by their labels, capitals at the top', () => {
    const lines = ['I – SESSIONS', `${long}.`, 'Rule 1', `${long}.`, 'II – AGENDA', 'Rule 2', `${long}.`];
    expect(body(['Rules', ...lines], 'web-page').filter((block) => block.startsWith('#'))).toEqual([
      '## I – SESSIONS',
      '### Rule 1',
      '## II – AGENDA',
      '### Rule 2',
    ]);
    const pdf = ['TITLE OF IT', '', 'REPORT', '', '(a) Challenges', '', `${long}.`, '', 'ELECTION', '', `${long}.`];
    expect(body(pdf, 'pdf-text').filter((block) => block.startsWith('#'))).toEqual([
      '## REPORT',
      '### (a) Challenges',
      '## ELECTION',
    ]);
  });

  test('may be underlined', () => {
    expect(body(['Title', '', 'What we did', '===========', `${long}.`], 'hard-wrapped')[0]).toBe('## What we did');
  });

  test('and titles go on where a line breaks off after a word that ends no phrase', () => {
    const { record } = normaliseText('REPORT ON THE\n103RD SESSION\n\nDRAFT\n\nA text.', 'pdf-text');
    expect(record).toContain('title: "REPORT ON THE 103RD SESSION"');
    const spanish = normaliseText('DISCURSO ANTE LA\nCENTÉSIMA REUNIÓN\n\nUn texto.', 'hard-wrapped');
    expect(spanish.record).toContain('title: "DISCURSO ANTE LA CENTÉSIMA REUNIÓN"');
  });
});

test('the name above the signature of a message heads nothing', () => {
  const lines = [
    'Report',
    `${long}.`,
    'The harbour',
    `${long}.`,
    'Thank you.',
    'Amaro Reed',
    '--',
    'Press Office',
    'Quay 4',
  ];
  expect(body(lines, 'web-page')).toEqual([
    expect.any(String),
    '## The harbour',
    expect.any(String),
    'Thank you.',
    'Amaro Reed',
    'Press Office',
    'Quay 4',
  ]);
});

describe('the title page', () => {
  test('has the short lines before the title and the date after it', () => {
    const lines = [
      'C/106/54',
      '',
      'COUNCIL',
      '',
      'REPORT ON THE SESSION',
      '',
      'Geneva, 9 January 2017',
      '',
      `${long}.`,
    ];
    const { body } = normaliseText(lines.join('\n'), 'pdf-text');
    const page = ['C/106/54', '', '  COUNCIL', '', '  # REPORT ON THE SESSION', '', '  Geneva, 9 January 2017'];
    expect(body).toContain(`<TitlePage>\n  ${page.join('\n')}\n</TitlePage>`);
  });
});

describe('paragraphs that print running numbers', () => {
  const lines = ['Minutes', 'Opening', `1. ${long}.`, `2. ${long}.`, 'Budget', `3. ${long}:`, '(a) one;', '(b) two.'];

  test('keep them, and they go on over headings', () => {
    expect(body(lines, 'web-page')).toEqual([
      '## Opening',
      `1\\. ${long}.`,
      `2\\. ${long}.`,
      '## Budget',
      `3\\. ${long}:`,
      '- (a) one;\n- (b) two.',
    ]);
  });

  test('are told from a list that stands by itself', () => {
    expect(body(['Title', 'Three things:', '1. one', '2. two', '3. three'], 'web-page')).toEqual([
      'Three things:',
      '1. one\n2. two\n3. three',
    ]);
  });
});

describe('lists', () => {
  test('are nested by their signs and by how far they are set in', () => {
    const lines = ['• First:', '    o one', '    o two', '• Second', '(i) a', '(ii) b', '• Third'];
    expect(body(['Title', '', ...lines], 'web-page')).toEqual([
      '- First:\n  - one\n  - two\n- Second\n  - (i) a\n  - (ii) b\n- Third',
    ]);
  });

  test('are nested below an item that announces what semicolons part', () => {
    const lines = [
      '- The Committee meets at the request of:',
      '- the Council;',
      '- its Chair.',
      '- It is open to all.',
    ];
    expect(body(['Title', ...lines], 'web-page')).toEqual([
      '- The Committee meets at the request of:\n  - the Council;\n  - its Chair.\n- It is open to all.',
    ]);
  });

  test('have dashes for bullets where several follow the ends of clauses, not where prose begins a line with one', () => {
    expect(body(['Title', '', 'Three things:', '', '– one;', '– two.'], 'hard-wrapped')[1]).toBe('- one;\n- two.');
    expect(
      body(['A title of this', '', 'The forum and the others', '– and what they did –', 'go on.'], 'hard-wrapped'),
    ).toEqual(['The forum and the others – and what they did – go on.']);
  });

  test('have items whose sign stands on a line of its own', () => {
    expect(body(['TITLE', '', '•', 'The first', '•', 'The second'], 'pdf-text')).toEqual(['- The first\n- The second']);
  });
});

describe('quotations', () => {
  test('are paragraphs set in between quotation marks, or lines after a sign', () => {
    const lines = ['   “The figures”, said one,', '   “are all we have.”', '', `${long}.`];
    expect(body(['Title', '', `${long}.`, '', ...lines], 'hard-wrapped')[1]).toBe(
      '> “The figures”, said one, “are all we have.”',
    );
    expect(body(['Title', '', '> No core, no periphery.'], 'web-page')).toEqual(['> No core, no periphery.']);
  });
});

describe('slides', () => {
  test('may have their number before their first words', () => {
    const lines = ['The title', '1 Why?', 'Trust', '2 How?', 'By talk', '3 Thank you'];
    expect(body(lines, 'slides')).toEqual(['## Why?', '- Trust', '## How?', '- By talk', '## Thank you']);
  });

  test('begin after their numbers, which are left out', () => {
    const lines = ['Slide 1', 'The title', 'Slide 2', 'Why it works', 'Trust', 'Slide 3', 'Questions?'];
    const { body, account } = normaliseText(lines.join('\n'), 'slides');
    expect(body).toBe('<TitlePage>\n  # The title\n</TitlePage>\n\n## Why it works\n\n- Trust\n\n## Questions?');
    expect(account.omitted).toEqual({ 'page-head': 21 });
  });

  test('with an outline of their parts have it as a list', () => {
    const lines = ['The title', '', 'I. One', 'II. Two', '', 'Words', '', 'I. One', 'A point', 'II. Two'];
    expect(body(lines, 'slides').filter((block) => block.startsWith('#'))).toEqual(['## I. One', '## II. Two']);
  });
});
