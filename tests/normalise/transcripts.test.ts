import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { layRows, placeCells } from '../../src/records/table-grid.ts';
import { spansOf, textOfPart, type Part, type PartCell } from '../../src/records/transcript.ts';
import { parseMarkup } from '../../src/markup/parse.ts';
import { NoTitleError } from '../../scripts/normalise/working-text.ts';
import { normaliseTranscript } from './edition.ts';

describe('a document that was transcribed', () => {
  test('has the blocks that its transcript says', () => {
    const { body, account } = normaliseTranscript([
      { kind: 'omitted', lines: ['Page 1'], page: 1, why: 'page-head', note: 'A page number.' },
      { kind: 'title', lines: ['Report of the', 'Director General'], page: 1 },
      { kind: 'heading', level: 2, lines: ['I. Introduction'], page: 1 },
      { kind: 'paragraph', lines: ['The Council met.²'], page: 1 },
      { kind: 'item', level: 1, lines: ['• First,'], page: 1 },
      { kind: 'item', level: 2, lines: ['(a) below it;'], page: 1 },
      { kind: 'quote', lines: ['“Words of another.”'], page: 1 },
      { kind: 'note', n: '2', lines: ['²See the', 'report.'], page: 1 },
      {
        kind: 'table',
        headed: true,
        rows: [
          ['', 'CHF'],
          ['Staff', '5 000'],
          ['Other', ''],
        ],
        page: 2,
      },
    ]);
    expect(body).toBe(
      [
        '<TitlePage>\n  # Report of the Director General\n</TitlePage>',
        '## I. Introduction',
        'The Council met.<NoteRef n="2">²</NoteRef>',
        '- First,\n  - (a) below it;',
        '> “Words of another.”',
        '<Note n="2">\n  See the report.\n</Note>',
        '|       | CHF   |\n| ----- | ----- |\n| Staff | 5 000 |\n| Other |       |',
      ].join('\n\n'),
    );
    expect(account.omitted).toEqual({ 'page-head': 6 });
  });

  test('keeps once what stands at the edge of its pages and is nowhere else, beside a paragraph that goes on', () => {
    const head = (page: number, line: string) => ({
      kind: 'omitted' as const,
      lines: [line],
      page,
      why: 'page-head' as const,
      note: 'The head of a page.',
    });
    const { body, account } = normaliseTranscript([
      { kind: 'title', lines: ['A speech'], page: 1 },
      { kind: 'paragraph', lines: ['The Council noted that'], page: 1 },
      head(2, 'Harbour Board 2'),
      { kind: 'paragraph', lines: ['dues were due, and'], page: 2, continues: true },
      head(3, 'Harbour Board 3'),
      { kind: 'paragraph', lines: ['adjourned.'], page: 3, continues: true },
    ]);
    expect(body).toBe(
      '<TitlePage>\n  # A speech\n</TitlePage>\n\nThe Council noted that dues were due, and adjourned.\n\nHarbour Board',
    );
    expect(account).toMatchObject({ unexplained: 0, problems: [], omitted: { 'page-head': 16 } });
  });

  test('keeps a list of which nothing is a heading, whatever it was taken for', () => {
    const { body, account } = normaliseTranscript([
      { kind: 'title', lines: ['The budget'] },
      {
        kind: 'omitted',
        lines: ['Legal services .... 612', 'Operations .... 734'],
        why: 'contents',
        note: 'Contents.',
      },
      { kind: 'omitted', lines: ['Geneva, 5 May 2017'], why: 'imprint', note: 'An imprint.' },
      { kind: 'paragraph', lines: ['The Council met.'] },
    ]);
    expect(body).toContain('Legal services .... 612\n\nOperations .... 734\n\nGeneva, 5 May 2017');
    expect(account).toMatchObject({ unexplained: 0, problems: [], omitted: {} });
  });

  test('sets items of one level side by side where their list begins below it, as under a numbered paragraph', () => {
    const numbered = (n: number): Part => ({
      kind: 'item',
      level: 1,
      lines: [`${n}. The Council met in the morning of the first day and heard the Chair.`],
    });
    const { body } = normaliseTranscript([
      { kind: 'title', lines: ['A report'] },
      ...[1, 2, 3].flatMap((n): Part[] => [numbered(n), { kind: 'paragraph', lines: ['It then went on.'] }]),
      numbered(4),
      { kind: 'item', level: 2, lines: ['(a) to adopt it;'] },
      { kind: 'item', level: 2, lines: ['(b) to note:'] },
      { kind: 'item', level: 4, lines: ['(i) this;'] },
      { kind: 'item', level: 4, lines: ['(ii) that;'] },
      { kind: 'item', level: 2, lines: ['(c) to close.'] },
    ]);
    expect(body).toContain('- (a) to adopt it;\n- (b) to note:\n  - (i) this;\n  - (ii) that;\n- (c) to close.');
  });

  test('links the notes that letters and asterisks mark', () => {
    const { body } = normaliseTranscript([
      { kind: 'title', lines: ['A speech'] },
      {
        kind: 'paragraph',
        lines: ['The Councilᵃ met* in great haste.'],
        marks: [{ type: 'emphasis', start: 21, end: 33 }],
      },
      { kind: 'note', n: 'a', lines: ['a Its tenth session.'] },
      { kind: 'note', n: 'asterisk', lines: ['* In Lima.'] },
    ]);
    expect(body).toContain(
      'The Council<NoteRef n="a">ᵃ</NoteRef> met<NoteRef n="asterisk">\\*</NoteRef> in _great haste._',
    );
    expect(body).toContain('<Note n="a">\n  Its tenth session.\n</Note>\n\n<Note n="asterisk">\n  In Lima.\n</Note>');
  });

  test('has the marks of its transcript, by their place, and takes no sign that it prints for one', () => {
    const text = 'It *as printed* rejected adopted 10-6 and 10−6';
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const { body, account } = normaliseTranscript([
      { kind: 'title', lines: ['A report'] },
      {
        kind: 'paragraph',
        lines: [text, 'see https://example.org/a'],
        marks: [
          { type: 'delete', ...at('rejected') },
          { type: 'add', ...at('adopted') },
          { type: 'sup', ...at('-6') },
          { type: 'link', url: 'https://example.org/b', ...at('printed') },
        ],
      },
      {
        kind: 'table',
        headed: false,
        rows: [
          ['Dues', 'H2'],
          ['', 'no'],
        ],
        marks: [
          { type: 'sub', start: 6, end: 7 },
          { type: 'delete', start: 0, end: 7 },
        ],
      },
    ]);
    expect(body).toContain(
      'It \\*as [printed](https://example.org/b)\\* ~~rejected~~ <Add>adopted</Add> 10<Hi rend="sup">-6</Hi> and 10−6 ' +
        'see [https://example.org/a](https://example.org/a)',
    );
    expect(body).toContain('| ~~Dues~~ | ~~H<Hi rend="sub">2</Hi>~~ |');
    expect(account.problems).toEqual([]);
  });

  test('has a mark in each block that a decision makes of its words', () => {
    const { body } = normaliseTranscript(
      [
        { kind: 'title', lines: ['A report'] },
        {
          kind: 'paragraph',
          lines: ['It was all struck out then. Not so.'],
          marks: [{ type: 'delete', start: 3, end: 31 }],
        },
      ],
      { decisions: [{ do: 'split', line: 2, words: 'Not so', reason: 'Another paragraph.' }] },
    );
    expect(body).toContain('It ~~was all struck out then.~~\n\n~~Not~~ so.');
  });

  test('is refused where a mark stands on none of its words', () => {
    const mark = { type: 'sup', start: 2, end: 9 } as const;
    expect(() => normaliseTranscript([{ kind: 'title', lines: ['A report'], marks: [mark] }])).toThrow(
      /on none of its/,
    );
  });

  test('goes on with a paragraph over the foot of a page and the head of the next', () => {
    const { body } = normaliseTranscript([
      { kind: 'title', lines: ['A speech'], page: 1 },
      { kind: 'paragraph', lines: ['The Council noted¹ that'], page: 1 },
      { kind: 'note', n: '1', lines: ['1 In its report, which'], page: 1 },
      { kind: 'omitted', lines: ['Page 2'], page: 2, why: 'page-head', note: 'A page number.' },
      { kind: 'paragraph', continues: true, lines: ['migration is as old as humankind.'], page: 2 },
      { kind: 'note', n: '1', continues: true, lines: ['was adopted later.'], page: 2 },
    ]);
    expect(body).toContain('that migration is as old');
    expect(body).toContain('In its report, which was adopted later.');
  });

  test('has one table of what goes on over the break of a page', () => {
    const { body, account } = normaliseTranscript([
      { kind: 'title', lines: ['A budget'], page: 1 },
      {
        kind: 'table',
        headed: true,
        rows: [
          ['Part', 'CHF'],
          ['Staff', '5 000'],
        ],
        page: 1,
      },
      { kind: 'note', n: '1', lines: ['1 Provisional.'], page: 1 },
      { kind: 'omitted', lines: ['Part CHF'], page: 2, why: 'page-head', note: 'The head of the table.' },
      { kind: 'table', headed: false, continues: true, rows: [['Travel', '300']], page: 2 },
    ]);
    expect(body).toContain('| Part   | CHF   |\n| ------ | ----- |\n| Staff  | 5 000 |\n| Travel | 300   |');
    expect(account.problems).toEqual([]);
    expect(account.omitted).toEqual({ 'page-head': 8 });
  });

  test('names the note of a sign, and marks the sign where one note alone begins with it', () => {
    const { body, anchors, account } = normaliseTranscript([
      { kind: 'title', lines: ['A speech'] },
      { kind: 'paragraph', lines: ['The fund,* once closed,† was reopened.†'] },
      { kind: 'note', n: 'asterisk', lines: ['* Set up in 1998.'] },
      { kind: 'note', n: 'dagger', lines: ['† In 2004.'] },
      { kind: 'note', n: 'dagger', lines: ['† In 2006.'] },
    ]);
    expect(body).toContain('The fund,<NoteRef n="asterisk">\\*</NoteRef> once closed,† was reopened.†');
    expect(body).toContain('<Note n="asterisk">\n  Set up in 1998.\n</Note>');
    expect(anchors).toEqual(['title', 'p1', 'note-asterisk', 'note-dagger', 'note-dagger-2']);
    expect(account.problems).toEqual([]);
  });

  test('keeps the number of a paragraph that a text counts through', () => {
    const { body, anchors } = normaliseTranscript([
      { kind: 'title', lines: ['A report'] },
      ...['The Council met in Geneva for three days.', 'It adopted its agenda without a vote.'].map((words, index) => ({
        kind: 'item' as const,
        level: 1,
        lines: [`${index + 1}. ${words}`],
      })),
      { kind: 'heading', level: 2, lines: ['Budget'] },
      { kind: 'item', level: 1, lines: ['3. The budget was then considered at some length.'] },
    ]);
    expect(body).toContain('3\\. The budget');
    expect(anchors).toEqual(['title', 'p1', 'p2', 's-budget', 'p3']);
  });

  test('has a table with a head or without, as its edition decides', () => {
    const rows = [
      ['State', 'Year'],
      ['Chile', '2009'],
    ];
    const parts: Part[] = [
      { kind: 'title', lines: ['A report'] },
      { kind: 'table', headed: false, rows },
      { kind: 'paragraph', lines: ['The end.'] },
    ];
    const table = {
      do: 'table',
      begins: 'State',
      ends: '2009',
      headed: true,
      reason: 'Its first row names them.',
    } as const;
    const decided = (lines: [number, number]) => normaliseTranscript(parts, { decisions: [{ ...table, lines }] });
    expect(normaliseTranscript(parts).body).toContain('|       |      |\n| ----- | ---- |\n| State | Year |');
    const { body, account } = decided([2, 3]);
    expect(account.problems).toEqual([]);
    expect(body).toContain('| State | Year |\n| ----- | ---- |\n| Chile | 2009 |');
  });

  test('has an element for a table whose cells cover several columns or rows', () => {
    const { body, account, anchors } = normaliseTranscript([
      { kind: 'title', lines: ['A budget'] },
      {
        kind: 'table',
        headed: true,
        rows: [
          [
            { holds: ['Member'], rows: 2 },
            { holds: ['Share'], cols: 2 },
          ],
          ['2015', '2016'],
          [{ holds: ['Freeland'], label: true }, '1 200', { holds: [''], rows: 2 }],
          ['Northmark', '800'],
        ],
        marks: [{ type: 'delete', start: 0, end: 6 }],
      },
      { kind: 'paragraph', lines: ['The end.'] },
    ]);
    expect(account).toMatchObject({ unexplained: 0, problems: [] });
    expect(anchors).toEqual(['title', 'p1', 'p2']);
    expect(body.replaceAll(/\n\s*/g, ' ')).toContain(
      '<Table> ' +
        '<Row> <Cell rows="2" role="label"> ~~Member~~ </Cell> <Cell cols="2" role="label"> Share </Cell> </Row> ' +
        '<Row> <Cell role="label"> 2015 </Cell> <Cell role="label"> 2016 </Cell> </Row> ' +
        '<Row> <Cell role="label"> Freeland </Cell> <Cell> 1 200 </Cell> <Cell rows="2" /> </Row> ' +
        '<Row> <Cell> Northmark </Cell> <Cell> 800 </Cell> </Row> ' +
        '</Table> The end.',
    );
  });

  test('has a table in a cell of another, each word once and in its place', () => {
    const { body, account, anchors } = normaliseTranscript([
      { kind: 'title', lines: ['A report'] },
      {
        kind: 'table',
        headed: false,
        rows: [
          [
            'Fleet',
            {
              holds: [
                'As of May:',
                { headed: true, rows: [['Kind', 'Ships'], ['Ferry', '1. 2'], ['Tug']] },
                'Without the navy.¹',
              ],
            },
          ],
        ],
        marks: [{ type: 'add', start: 17, end: 21 }],
      },
      { kind: 'note', n: '1', lines: ['1 Which has none.'] },
    ]);
    expect(account).toMatchObject({ unexplained: 0, problems: [] });
    expect(anchors).toEqual(['title', 'p1', 'note-1']);
    expect(body.replaceAll(/\n\s*/g, ' ')).toContain(
      '<Table> <Row> <Cell> Fleet </Cell> <Cell> As of May: ' +
        '<Table> <Row> <Cell role="label"> <Add>Kind</Add> </Cell> <Cell role="label"> Ships </Cell> </Row> ' +
        '<Row> <Cell> Ferry </Cell> <Cell> 1\\. 2 </Cell> </Row> <Row> <Cell> Tug </Cell> <Cell /> </Row> </Table> ' +
        'Without the navy.<NoteRef n="1">¹</NoteRef> </Cell> </Row> </Table>',
    );
  });

  test('has cells over the rows that are left of a table, and none over those that are not', () => {
    const rows = [
      [{ holds: ['Coast'], rows: 3 }, 'Ferry', '12'],
      ['', ''],
      ['Tug', '3'],
      [{ holds: ['River'], rows: 2 }, 'Barge', '7'],
      ['Punt', '9'],
    ];
    const parts: Part[] = [
      { kind: 'title', lines: ['The fleet'] },
      { kind: 'table', headed: false, rows },
    ];
    const flat = (text: string) => text.replaceAll(/\n\s*/g, ' ');
    const whole = normaliseTranscript(parts);
    expect(whole.account).toMatchObject({ unexplained: 0, problems: [] });
    expect(flat(whole.body)).toContain(
      '<Cell rows="2"> Coast </Cell> <Cell> Ferry </Cell> <Cell> 12 </Cell> </Row> <Row>',
    );
    const cut = normaliseTranscript(parts, {
      decisions: [
        { do: 'omit', lines: [5, 5], begins: 'River', ends: '7', why: 'navigation', reason: 'A row of a menu.' },
      ],
    });
    expect(cut.account.unexplained).toBe(0);
    expect(flat(cut.body)).toContain('<Row> <Cell /> <Cell> Punt </Cell> <Cell> 9 </Cell> </Row> </Table>');
  });

  test('has a table of Markdown where nothing is left of what its cells cover', () => {
    const { body } = normaliseTranscript([
      { kind: 'title', lines: ['The fleet'] },
      { kind: 'table', headed: true, rows: [['Kind', 'Ships'], [{ holds: ['Ferry'], rows: 2 }, '2'], ['']] },
    ]);
    expect(body).toContain('| Kind  | Ships |\n| ----- | ----- |\n| Ferry | 2     |');
  });

  test.each([
    ['covers rows below the last', [[{ holds: ['a'], rows: 2 }]]],
    ['covers a place twice', [['a', { holds: ['b'], rows: 2 }], [{ holds: ['c'], cols: 2 }]]],
    ['does so in a cell', [[{ holds: [{ headed: false, rows: [[{ holds: ['a'], rows: 2 }]] }] }]]],
  ] satisfies [string, PartCell[][]][])('is refused where a cell of a table %s', (_, rows) => {
    expect(() =>
      normaliseTranscript([
        { kind: 'title', lines: ['A'] },
        { kind: 'table', headed: false, rows },
      ]),
    ).toThrow(/not there or not free/);
  });

  test('has a gap where something stands that has no words, between blocks, at the end, and in its account nothing', () => {
    const picture = { kind: 'gap', unit: 'picture', reason: 'Its words are not transcribed.' } as const;
    const { body, account } = normaliseTranscript([
      { kind: 'title', lines: ['Report'] },
      { kind: 'paragraph', lines: ['The letter reads:'] },
      picture,
      picture,
      { kind: 'item', level: 1, lines: ['• First,'] },
      { ...picture, unit: 'page' },
      { kind: 'item', level: 1, lines: ['• then more.'] },
      picture,
    ]);
    const gap = '<Gap reason="Its words are not transcribed." unit="picture" />';
    expect(body.split('\n\n').slice(1)).toEqual([
      'The letter reads:',
      gap,
      gap,
      '- First,',
      '<Gap reason="Its words are not transcribed." unit="page" />',
      '- then more.',
      gap,
    ]);
    expect(account).toMatchObject({ unexplained: 0, problems: [] });
  });

  test('is changed by the decisions of its edition', () => {
    const { body, account } = normaliseTranscript(
      [
        { kind: 'omitted', lines: ['Geneva, 2 December'], why: 'navigation', note: 'Stands beside the text.' },
        { kind: 'title', lines: ['A report'] },
        { kind: 'paragraph', lines: ['Budget'] },
        { kind: 'paragraph', lines: ['The budget grew.'] },
      ],
      {
        decisions: [
          { do: 'keep', lines: [1, 1], begins: 'Geneva', ends: 'December', reason: 'The date of the text.' },
          { do: 'heading', line: 3, words: 'Budget', level: 2, reason: 'It stands over the text on the budget.' },
        ],
      },
    );
    expect(body).toContain('## Budget');
    expect(body).toContain('Geneva, 2 December');
    expect(account.omitted).toEqual({});
  });
});

const words = fc
  .array(
    fc.constantFrom(
      'Council',
      'the',
      'import',
      '{x}',
      '<b>',
      '*a*',
      '[c](https://example.org)',
      '|',
      '1.',
      '•',
      '#',
      '³',
      'a-',
      '>',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((each) => each.join(' '));
const lines = fc.array(words, { minLength: 1, maxLength: 3 });
const plainCell: fc.Arbitrary<PartCell> = fc.oneof(words, fc.constant(''));
const span = fc.option(fc.integer({ min: 2, max: 3 }), { nil: undefined });
const { rows: spannedRows } = fc.letrec<{ rows: PartCell[][]; cell: PartCell }>((tie) => ({
  rows: fc.array(fc.array(tie('cell'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }).map(fitting),
  cell: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    plainCell,
    fc.record({
      holds: fc.array(fc.oneof(words, fc.constant(''), fc.record({ headed: fc.boolean(), rows: tie('rows') })), {
        minLength: 1,
        maxLength: 3,
      }),
      cols: span,
      rows: span,
      label: fc.option(fc.constant(true as const), { nil: undefined }),
    }),
  ),
}));

/** Rows of which each cell covers as much as there is room for. */
function fitting(rows: PartCell[][]): PartCell[][] {
  const laid = layRows(
    placeCells(spansOf(rows).map((row, y) => row.map((spans, x) => ({ ...spans, own: rows[y]?.[x] })))),
  );
  return laid.map((row) =>
    row.map(({ cell, cols, rows: down }) => ({
      holds: typeof cell?.own === 'object' ? cell.own.holds : [cell?.own ?? ''],
      ...(cols > 1 && { cols }),
      ...(down > 1 && { rows: down }),
      ...(typeof cell?.own === 'object' && cell.own.label && { label: true }),
    })),
  );
}

const page = fc.integer({ min: 1, max: 3 });
const bare: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constantFrom('title' as const, 'paragraph' as const, 'quote' as const), lines, page }),
  fc.record({ kind: fc.constant('paragraph' as const), lines, continues: fc.constant(true as const) }),
  fc.record({ kind: fc.constant('heading' as const), lines, level: fc.integer({ min: 2, max: 6 }) }),
  fc.record({ kind: fc.constant('item' as const), lines, level: fc.integer({ min: 1, max: 4 }), page }),
  fc.record({
    kind: fc.constant('note' as const),
    lines: lines.map((each) => ['7 note', ...each]),
    n: fc.constant('7'),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    continues: fc.option(fc.constant(true as const), { nil: undefined }),
    headed: fc.boolean(),
    rows: fc.oneof(
      fc.array(fc.array(plainCell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      spannedRows,
    ),
  }),
  fc.record({
    kind: fc.constant('omitted' as const),
    lines,
    why: fc.constant('navigation' as const),
    note: fc.constant('A menu.'),
  }),
);

const mark = fc.record({
  type: fc.constantFrom('emphasis' as const, 'strong' as const, 'delete' as const, 'add' as const, 'sup' as const),
  start: fc.nat(20),
  length: fc.integer({ min: 1, max: 12 }),
});
const part: fc.Arbitrary<Part> = fc
  .tuple(bare, fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type }))
  .map(([each, all]) => {
    const { length } = textOfPart(each);
    const marks = all.flatMap(({ type, start, length: own }) =>
      start + own > length ? [] : [{ type, start, end: start + own }],
    );
    return each.kind === 'omitted' || marks.length === 0 ? each : { ...each, marks };
  });

const theirs = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

function ours(mdx: string): Root {
  const { tree } = parseMarkup(mdx, 'a.mdx');
  if (tree === undefined) throw new Error('The guard refuses what was written.');
  return tree;
}

/** The tables, rows and cells of a text with their attributes, and its words. */
function shapeOf(node: Nodes): string {
  if (!('children' in node)) return 'value' in node ? node.value : '';
  const inner = node.children.map(shapeOf).join('');
  if (node.type !== 'mdxJsxFlowElement' || !/^(?:Table|Row|Cell)$/.test(node.name ?? '')) return inner;
  const attributes = node.attributes.map((each) => ('name' in each ? `${each.name}=${String(each.value)}` : ''));
  return `<${[node.name, ...attributes].join(' ')}>${inner}</>`;
}

describe('any transcript', () => {
  test('is accounted for to the last character, in a record that two parsers read alike', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        try {
          const { account, body } = normaliseTranscript(parts);
          expect(shapeOf(theirs.parse(body))).toEqual(shapeOf(ours(body)));
          expect(account.problems).toEqual([]);
          expect(account.unexplained).toBe(0);
        } catch (error) {
          if (!(error instanceof NoTitleError)) throw error;
        }
      }),
      { numRuns: 200 },
    );
  });
});
