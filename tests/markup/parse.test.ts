import { describe, expect, test } from 'vitest';
import { parseMarkup } from '../../src/markup/parse.ts';
import { textOf } from '../../src/markup/text.ts';

describe('parsing the text of a record', () => {
  test.each(['export "\\', 'export </Sic>\\', '\n\nimport ]`a\n\n\\'])('refuses %j and lives', (mdx) => {
    expect(parseMarkup(mdx, 'text.mdx').findings).not.toEqual([]);
  });

  test('leaves an address that was not written as a link as text', () => {
    const { tree } = parseMarkup('See http://a.org/ and b@c.org, www.d.org.', 'text.mdx');
    const [paragraph] = tree?.children ?? [];
    const kinds = paragraph !== undefined && 'children' in paragraph ? paragraph.children.map(({ type }) => type) : [];
    expect(new Set(kinds)).toEqual(new Set(['text']));
    expect(paragraph === undefined ? '' : textOf(paragraph)).toBe('See http://a.org/ and b@c.org, www.d.org.');
  });

  test('names the place of what it cannot parse', () => {
    const [finding] = parseMarkup('Words.\n\nOpen <Sic reason="x">here.', 'content/a.mdx', 10).findings;
    expect(finding).toMatchObject({ code: 'm-001', path: 'content/a.mdx', line: 12 });
  });

  test('takes a mark that is all of a paragraph for words in it, and parts what the parser parts', () => {
    const { tree } = parseMarkup('<Unclear reason="x">21 October</Unclear> <Sic reason="y">2015</Sic>', 'a.mdx');
    expect(tree?.children.map((child) => [child.type, textOf(child)])).toEqual([['paragraph', '21 October 2015']]);
    const { findings } = parseMarkup('<Sic reason="x">\n\n- an item\n\n</Sic>', 'a.mdx');
    expect(findings.map(({ message }) => message)).toEqual(['<Sic> cannot stand between blocks.']);
  });
});
