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
