import { describe, expect, test } from 'vitest';
import { parseMarkup } from '../../src/markup/parse.ts';

/** Codes and places of what is found, as `m-002 1:1`. */
function found(mdx: string, firstLine = 1): string[] {
  return parseMarkup(mdx, 'content/reports/a.mdx', firstLine).findings.map(
    ({ code, line, column }) => `${code} ${line}:${column}`,
  );
}

describe('a record cannot hold code', () => {
  test.each([
    ['an import', 'Text.\n\nimport { a } from "b"', 'm-002 3:1'],
    ['an export', 'export const a = 1', 'm-002 1:1'],
    ['an expression between blocks', 'Text.\n\n{1 + 1}', 'm-003 3:1'],
    ['an expression within a line', 'Text {process.exit()} text', 'm-003 1:6'],
    ['an attribute that is an expression', 'Text <Sic reason={x}>word</Sic>', 'm-005 1:6'],
    ['attributes that are spread', 'Text <Sic {...x}>word</Sic>', 'm-005 1:6'],
  ])('%s is refused', (_, mdx, finding) => {
    expect(found(mdx)).toEqual([finding]);
  });
});

describe('a record holds the elements of the vocabulary alone', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a style', '<style>{`a`}</style>'],
    ['an HTML element', 'Text <b>word</b>'],
    ['a component', '<Foo reason="x" />'],
    ['a member of an object', '<a.b />'],
    ['a namespace', '<svg:x />'],
    ['a fragment', '<>text</>'],
    ['a name that every object has', 'Text <constructor /> text'],
    ['a prototype', '<__proto__ />'],
    ['an element of a line between blocks', '<Sic reason="x">\n\n- word\n\n</Sic>'],
    ['an element of blocks within a line', 'Text <Note n="1">word</Note>'],
    ['text within an empty element', 'Text <Gap reason="x">word</Gap>'],
  ])('%s is refused as an unknown element', (_, mdx) => {
    expect(found(mdx).map((each) => each.slice(0, 5))).toContain('m-004');
  });

  test('an unknown element is told which are known, and which is near', () => {
    const [finding] = parseMarkup('Text <Suplied reason="x">word</Suplied>', 'a.mdx').findings;
    expect(finding?.message).toBe('The element <Suplied> is not in the vocabulary.');
    expect(finding?.hint).toContain('did you mean "Supplied"?');
  });

  test.each([
    ['an attribute that is not known', 'Text <Sic reason="x" onclick="y">word</Sic>'],
    ['an attribute that is missing', 'Text <Sic>word</Sic>'],
    ['an attribute without a value', 'Text <Sic reason>word</Sic>'],
    ['a value that is not of the list', 'Text <Hi rend="bold">word</Hi>'],
    ['raised words without saying so', 'Text <Hi>word</Hi>'],
    ['an attribute of what has none', 'Text <Add reason="x">word</Add>'],
  ])('%s is refused', (_, mdx) => {
    expect(found(mdx)).toEqual(['m-005 1:6']);
  });

  test.each([
    ['an image', '![words](https://example.org/a.png)', 'm-007 1:1'],
    ['a definition', 'Text.\n\n[a]: https://example.org', 'm-007 3:1'],
    ['the title of a link', 'See [a](https://example.org "title").', 'm-007 1:5'],
    ['the box of a task list', '- [x] text', 'm-007 1:1'],
    ['the language of a code block', '```js\ntext\n```', 'm-007 1:1'],
    ['a comment of HTML', 'Text <!-- comment -->', 'm-001 1:6'],
  ])('%s is refused, since it would be lost or is no text', (_, mdx, finding) => {
    expect(found(mdx)).toEqual([finding]);
  });

  test('every element is allowed where it belongs', () => {
    const mdx = [
      '<TitlePage>\n  # Title\n</TitlePage>',
      'A <Sic reason="x">b</Sic> <Supplied reason="x">c</Supplied> <Unclear reason="x">d</Unclear> <Gap reason="x" />',
      'A<NoteRef n="1">1</NoteRef>',
      'A ~~b~~ <Add>c</Add> 10<Hi rend="sup">6</Hi> CO<Hi rend="sub">2</Hi>',
      '<Note n="1">\n  Text.\n</Note>',
      '<Gap reason="x" />',
    ];
    expect(found(mdx.join('\n\n'))).toEqual([]);
  });
});

/** A table of rows of cells, each as its attributes and what it holds: `[['cols="2"', 'Dues']]`. */
function table(rows: readonly (readonly (readonly [attributes: string, holds: string])[])[]): string {
  const cell = ([attributes, holds]: readonly [string, string]) => `<Cell ${attributes}>\n${holds}\n</Cell>`;
  return `<Table>\n${rows.map((cells) => `<Row>\n${cells.map(cell).join('\n')}\n</Row>`).join('\n')}\n</Table>`;
}

describe('a table with spans holds rows of cells that fit', () => {
  test.each([
    [
      'with spans',
      table([
        [
          ['rows="2" role="label"', 'A'],
          ['cols="2"', 'B'],
        ],
        [
          ['', 'c'],
          ['', 'd'],
        ],
      ]),
    ],
    ['in a cell', table([[['', `Words\n\n${table([[['', 'a']]])}\n\nand words`]]])],
    ['with an empty cell', '<Table>\n<Row>\n<Cell cols="2" />\n</Row>\n</Table>'],
    ['with a row that cells above cover', `${table([[['rows="2"', 'a']]]).replace('</Table>', '<Row />\n</Table>')}`],
    ['in an item', `- Item\n\n  ${table([[['', 'a']]]).replaceAll('\n', '\n  ')}`],
  ])('one %s is allowed', (_, mdx) => {
    expect(found(mdx)).toEqual([]);
  });

  test.each([
    [
      'covers rows below the last',
      table([
        [
          ['rows="2"', 'a'],
          ['', 'b'],
        ],
      ]),
      'm-008 2:1',
    ],
    [
      'covers a place of a cell above',
      table([
        [
          ['', 'a'],
          ['rows="2"', 'b'],
        ],
        [['cols="2"', 'c']],
      ]),
      'm-008 10:1',
    ],
    [
      'leaves a place open',
      table([
        [
          ['', 'a'],
          ['', 'b'],
        ],
        [['', 'c']],
      ]),
      'm-008 10:1',
    ],
    ['leaves a place open beside one that covers two', table([[['cols="3"', 'a']], [['cols="2"', 'c']]]), 'm-008 7:1'],
    ['has no row', '<Table />', 'm-008 1:1'],
    ['has no row but words', '<Table>\n\n</Table>', 'm-008 1:1'],
  ])('one that %s is refused at its row', (_, mdx, finding) => {
    expect(found(mdx)).toEqual([finding]);
  });

  test.each([
    '1',
    '0',
    '-2',
    '2.0',
    '02',
    '+2',
    ' 2',
    '2 ',
    '1e3',
    '0x2',
    '1001',
    '99999999999',
    'Infinity',
    '２',
    '',
    'javascript:alert(1)',
  ])('a cell that covers %j columns or rows is refused', (count) => {
    for (const name of ['cols', 'rows']) expect(found(table([[[`${name}="${count}"`, 'a']]]))).toContain('m-005 3:1');
  });

  test.each([
    ['a value that is an expression', 'cols={2}'],
    ['no value', 'cols'],
    ['another role', 'role="button"'],
    ['a style', 'style="color:red"'],
    ['a handler', 'onclick="x"'],
    ['attributes that are spread', '{...x}'],
    ['one attribute twice', 'role="label" role="label"'],
  ])('a cell with %s is refused', (_, attributes) => {
    expect(found(table([[[attributes, 'a']]]))).toContain('m-005 3:1');
  });

  test.each([
    ['a cell outside of a table', '<Cell>\na\n</Cell>'],
    ['a row outside of a table', '<Row />'],
    ['a cell outside of a row', '<Table>\n<Cell>\na\n</Cell>\n</Table>'],
    ['words between the rows', '<Table>\nwords\n\n<Row>\n<Cell />\n</Row>\n</Table>'],
    ['words between the cells', '<Table>\n<Row>\nwords\n\n<Cell />\n</Row>\n</Table>'],
    ['a list in a cell', table([[['', '- a']]])],
    ['a heading in a cell', table([[['', '# a']]])],
    ['a table of Markdown in a cell', table([[['', '| a |\n| - |\n| b |']]])],
    ['a note in a cell', table([[['', '<Note n="1">\na\n</Note>']]])],
    ['a title page in a table', '<Table>\n<TitlePage>\n# a\n</TitlePage>\n</Table>'],
    ['a cell on one line, which parsers read in two ways', '<Table>\n<Row>\n<Cell>a</Cell>\n</Row>\n</Table>'],
    ['a table within a line', 'Text <Table><Row><Cell>a</Cell></Row></Table> text'],
  ])('%s is refused', (_, mdx) => {
    expect(found(mdx).map((each) => each.slice(0, 5))).toContain('m-004');
  });

  test('what does not fit is said with what there is', () => {
    const [finding] = parseMarkup(table([[['cols="3"', 'a']], [['', 'c']]]), 'a.mdx').findings;
    expect(finding?.message).toBe('The cells of a table do not fit. Its cells cover 1 of 3 columns.');
  });
});

test('words are struck out once', () => {
  expect(found('It ~~was <Add>not ~~all~~</Add> of it~~ so.')).toEqual(['m-007 1:19']);
  expect(found('It ~~was~~ not ~~all~~ so.')).toEqual([]);
});

describe('a link runs nothing', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#115;cript:alert(1)',
    'javascript&colon;alert(1)',
    'java&Tab;script:alert(1)',
    'java&NewLine;script:alert(1)',
    '&#1;javascript:alert(1)',
    '&#x20;javascript:alert(1)',
    '<java\tscript:alert(1)>',
    'java\\script:alert(1)',
    'data:text/html,<b>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'feed:javascript:alert(1)',
    'view-source:https://example.org',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'http:javascript:alert(1)',
    '/relative/',
    '//example.org',
    '#p1',
    '',
  ])('the address %j is refused', (address) => {
    expect(found(`See [this](${address.replace('<b>', '&lt;b&gt;')}) text.`)).toEqual(['m-006 1:5']);
  });

  test.each(['https://example.org/a?b=c#d', 'http://example.org', 'mailto:a@example.org', 'HTTPS://EXAMPLE.ORG'])(
    'the address %j is allowed',
    (address) => {
      expect(found(`See [this](${address}).`)).toEqual([]);
    },
  );

  test.each([
    ['bare', 'See https://example.org/a for more.'],
    ['escaped', 'See https\\://example.org/a for more.'],
    ['with www alone', 'See www.example.org for more.'],
    ['of mail', 'See a@example.org for more.'],
  ])('an address that merely stands in the text is text: %s', (_, mdx) => {
    const { tree } = parseMarkup(mdx, 'a.mdx');
    expect(JSON.stringify(tree)).not.toContain('"link"');
    expect(JSON.stringify(tree)).toContain('example.org');
  });
});

test('every finding of a text is listed, each in its line of the file', () => {
  expect(found('Text {a}.\n\n<b>x</b>\n\n[y](data:z)', 40)).toEqual(['m-003 40:6', 'm-004 42:1', 'm-006 44:1']);
});

test('a text that is no MDX is refused at its place', () => {
  expect(found('Text.\n\nA <5 b.', 10)).toEqual(['m-001 12:3']);
});
