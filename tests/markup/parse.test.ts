import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../../src/markup/parse.ts';
import { textOf } from '../../src/markup/text.ts';

describe('parsing the text of a record', () => {
  it.each(['export "\\', 'export </Sic>\\', '\n\nimport ]`a\n\n\\'])('refuses %j and lives', (mdx) => {
    expect(parseMarkup(mdx, 'text.mdx').findings).not.toEqual([]);
  });

  it('leaves an address that was not written as a link as text', () => {
    const { tree } = parseMarkup('See http://a.org/ and b@c.org, www.d.org.', 'text.mdx');
    const [paragraph] = tree?.children ?? [];
    const kinds = paragraph !== undefined && 'children' in paragraph ? paragraph.children.map(({ type }) => type) : [];
    expect(new Set(kinds)).toEqual(new Set(['text']));
    expect(paragraph === undefined ? '' : textOf(paragraph)).toBe('See http://a.org/ and b@c.org, www.d.org.');
  });

  it('names the place of what it cannot parse', () => {
    const [finding] = parseMarkup('Words.\n\nOpen <Sic reason="x">here.', 'content/a.mdx', 10).findings;
    expect(finding).toMatchObject({ code: 'm-001', path: 'content/a.mdx', line: 12 });
  });
});
