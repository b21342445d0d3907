import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { describe, expect, test } from 'vitest';
import { flow, phrase } from '../../scripts/normalise/inline-tree.ts';
import { serialiseText } from '../../scripts/normalise/serialise.ts';
import { renderPassage } from '../../src/markup/html.ts';
import { parseMarkup } from '../../src/markup/parse.ts';
import { textOf } from '../../src/markup/text.ts';
import { anchorSchema } from '../../src/records/identifiers.ts';
import { anchorsOf, rendered, shown, tagsOf } from './rendered.ts';

/** Every tag that `src/markup/html.ts` may write, whatever a text holds. */
const vocabulary = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol li blockquote hr br div table caption thead tbody tr th td em strong del ins sup sub code pre a span'.split(
    ' ',
  ),
);

function paragraph(value: string): Root {
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] };
}

/** A table of one cell. */
function tableOf(attributes: Record<string, string>, holds: RootContent[]): MdxJsxFlowElement {
  return flow('Table', {}, [flow('Row', {}, [flow('Cell', attributes, holds)])]);
}

describe('any text', () => {
  const dangerous = fc.constantFrom(
    ...'<>{}[]()!&;#*_~`|\\-+=:/."\'^$@ 1a“–…é语'.split(''),
    ...[
      'javascript:',
      'import ',
      'export ',
      'www.',
      'https://a.b',
      'x@y.org',
      '<script>',
      '&lt;',
      '&#106;',
      '{alert(1)}',
    ],
    ...[
      '- ',
      '1. ',
      '[ ] ',
      '[^1]',
      '<!--',
      '-->',
      '---',
      '```',
      '</p>',
      '](',
      'onclick=',
      '\u00a0',
      '\u2028',
      '\u200b',
    ],
  );
  // Blocks of a record are one line without control characters, and the first is a title, never a byte order mark.
  const line = fc
    .oneof(
      fc.array(dangerous, { maxLength: 16 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => text.isWellFormed()),
    )
    .map((text) => text.replaceAll(/[\u0000-\u001f\u007f\ufeff]+/g, ' ').replaceAll(/^ +| +$/g, ''))
    .filter((text) => text !== '');

  test('comes back intact from MDX and HTML, and nothing of it becomes a tag', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { body } = rendered(serialiseText(paragraph(text)));
        expect(shown(body)).toBe(`${text}\n`);
        expect(tagsOf(body).filter((tag) => !/^\/?bdi$/.test(tag))).toEqual(['p', 'a', '/a', '/p']);
      }),
      { numRuns: 4000 },
    );
  });

  test('comes back intact from a list, a table and a heading', () => {
    fc.assert(
      fc.property(line, (text) => {
        const cell = { type: 'text', value: text } as const;
        const tree: Root = {
          type: 'root',
          children: [
            { type: 'heading', depth: 2, children: [cell] },
            {
              type: 'list',
              ordered: false,
              spread: false,
              children: [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [cell] }] }],
            },
            { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [cell] }] }] },
            tableOf({ cols: '2' }, [
              { type: 'paragraph', children: [cell] },
              tableOf({ role: 'label' }, [{ type: 'paragraph', children: [cell] }]),
            ]),
          ],
        };
        const { body } = rendered(serialiseText(tree));
        expect(shown(body).split('\n')).toEqual([text, text, text, `${text}${text}`, '']);
        expect(tagsOf(body)).not.toContain('script');
      }),
      { numRuns: 1500 },
    );
  });

  test('that is MDX of its own is refused or comes out in the tags of the vocabulary', () => {
    const written = fc.array(
      fc.oneof(
        dangerous,
        fc.constantFrom('\n', '\n\n', '# ', '<Sic reason="x">', '</Sic>', '<Note n="1">', '<img src=x>'),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(written, (parts) => {
        const { tree, findings } = parseMarkup(parts.join(''), 'text.mdx');
        if (tree === undefined) {
          expect(findings).not.toEqual([]);
          return;
        }
        const { front, body } = rendered(parts.join(''));
        for (const tag of tagsOf(front + body)) expect(vocabulary).toContain(tag.replace('/', ''));
        for (const [, href = ''] of (front + body).matchAll(/href="([^"]*)"/g)) {
          expect(href).toMatch(/^(?:#|\/about\/|https?:|mailto:)/);
        }
      }),
      { numRuns: 4000 },
    );
  });
});

describe('the text stands as printed', () => {
  test.each(['“Quoted” – and ‘so’ …', '"Straight" -- and \'so\' ...', '(c) 1/2 --- x', 'A & B', '1. not a list'])(
    '%s',
    (text) => {
      expect(shown(rendered(serialiseText(paragraph(text))).body)).toBe(`${text}\n`);
    },
  );
});

describe('what words mean by how they are set', () => {
  test('what is struck out, inserted, raised and lowered has its element of HTML', () => {
    const mdx = 'It ~~rejected~~ <Add>adopted</Add> 10<Hi rend="sup">-6</Hi> t of CO<Hi rend="sub">2</Hi>.';
    expect(rendered(mdx).body).toContain(
      'It <del>rejected</del> <ins>adopted</ins> 10<sup>-6</sup> t of CO<sub>2</sub>.',
    );
  });

  test('marks about parts of words, signs and other marks read back from what is written', () => {
    const words = fc.constantFrom('a', 'of ', ' b', '(c)', '*', '~', '_', '“d”', '1', '.', '<', '|', 'é');
    const leaf: fc.Arbitrary<PhrasingContent> = words.map((value) => ({ type: 'text', value }));
    const around = (children: PhrasingContent[]): fc.Arbitrary<PhrasingContent> =>
      fc.constantFrom<PhrasingContent>(
        { type: 'delete', children },
        phrase('Add', {}, children),
        phrase('Hi', { rend: 'sup' }, children),
        phrase('Hi', { rend: 'sub' }, children),
      );
    const mark = leaf.chain((inner) => around([inner]));
    const nested = fc
      .tuple(leaf, mark)
      .chain((inner) => around(inner))
      .filter((node) => node.type !== 'delete' || node.children.every(({ type }) => type !== 'delete'));
    fc.assert(
      fc.property(fc.array(fc.oneof(leaf, mark, nested), { minLength: 1, maxLength: 6 }), (children) => {
        fc.pre(children.every(({ type }, index) => type !== 'delete' || children[index + 1]?.type !== 'delete'));
        const line: PhrasingContent[] = [{ type: 'text', value: 'x' }, ...children, { type: 'text', value: 'y' }];
        const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: line }] };
        const read = parseMarkup(serialiseText(tree), 'text.mdx').tree ?? { type: 'root', children: [] };
        expect(textOf(read, { signed: true })).toBe(textOf(tree, { signed: true }));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('blocks', () => {
  test('a paragraph bears its anchor, a link to itself and a title for a search result', () => {
    expect(rendered('## Budget\n\nText.').body).toBe(
      '<h2 id="s-0">Budget<a class="self" href="#s-0" aria-label="Link to this heading"></a></h2>\n' +
        '<p id="p2" data-search-title="Paragraph 2, Budget">' +
        '<a class="n" href="#p2" data-n="2" aria-label="Paragraph 2"></a>Text.</p>\n',
    );
  });

  test('beneath a title of the page its own title is lower, and where nobody searches its blocks have no titles', () => {
    expect(rendered('# Report\n\n## Budget\n\nText.', { titleLevel: 3, titled: false }).body).toBe(
      '<h3 id="title">Report<a class="self" href="#title" aria-label="Link to this heading"></a></h3>\n' +
        '<h2 id="s-1">Budget<a class="self" href="#s-1" aria-label="Link to this heading"></a></h2>\n' +
        '<p id="p3"><a class="n" href="#p3" data-n="3" aria-label="Paragraph 3"></a>Text.</p>\n',
    );
  });

  test('each item of a list is a block, a nested one too, and its further paragraphs are not', () => {
    const { body } = rendered('- One.\n\n  More of one.\n\n  - Nested.\n- Two.');
    expect([...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['p1', 'p2', 'p3']);
    expect(body).toContain('<p>More of one.</p>');
  });

  test('an ordered list keeps the number it begins with', () => {
    expect(rendered('4. Four.\n5. Five.').body).toMatch(/^<ol start="4"><li id="p1"/);
  });

  test('the alignment of a table is a class, since the policy of the site forbids inline styles', () => {
    const { body } = rendered('| a | b |\n| - | -: |\n| 1 | 2 |');
    expect(body).toContain('<th class="align-right" scope="col">b</th>');
    expect(body).toContain('<td class="align-right">2</td>');
    expect(body).not.toContain('style=');
  });

  test('a table without a head comes out without one', () => {
    const { body } = rendered('|   |   |\n| - | - |\n| 1 | 2 |');
    expect(body).toContain('<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>');
  });

  test('cells cover their columns and rows, and labels say what they name', () => {
    const cell = (words: string, attributes = '') => `<Cell ${attributes}>\n${words}\n</Cell>\n`;
    const row = (...cells: string[]) => `<Row>\n${cells.join('')}</Row>\n`;
    const label = 'role="label"';
    const { body } = rendered(
      `<Table>\n${row(cell('a', `rows="2" ${label}`), cell('b', `cols="2" ${label}`))}${row(cell('c', label), '<Cell />')}` +
        `${row(cell('d', label), cell('**e**'), cell('f'))}</Table>\n`,
    );
    expect(body).toContain(
      '<table><thead><tr><th rowspan="2" scope="col">a</th><th colspan="2" scope="col">b</th></tr><tr><th scope="col">c</th><td></td></tr></thead>' +
        '<tbody><tr><th scope="row">d</th><td><strong>e</strong></td><td>f</td></tr></tbody></table>',
    );
    expect(body).not.toContain('style');
    const across = rendered(
      `<Table>\n${row(cell('a', `rows="2" ${label}`), cell('b', label))}${row(cell('c'))}</Table>\n`,
    );
    expect(across.body).toContain(
      '<table><tbody><tr><th rowspan="2" scope="col">a</th><th scope="col">b</th></tr><tr><td>c</td></tr></tbody></table>',
    );
  });

  test('the paragraphs of a cell are its lines', () => {
    const { body } = rendered('<Table>\n<Row>\n<Cell>\na\n\n_b_ c\n</Cell>\n</Row>\n</Table>\n');
    expect(body).toContain('<td>a<br><em>b</em> c</td>');
  });

  test('an empty corner of a table heads nothing', () => {
    const { body } = rendered('|  | Votes |\n| --- | --- |\n| Chile | 1 |');
    expect(body).toContain('<thead><tr><td></td><th scope="col">Votes</th></tr></thead>');
  });

  test('the title page comes out apart from the text, and the contents without the title', () => {
    const { front, body, contents } = rendered('<TitlePage>\n  # Title\n</TitlePage>\n\n## One\n\n### Two\n\nText.');
    expect(shown(front)).toBe('Title\n');
    expect(shown(body)).toBe('One\nTwo\nText.\n');
    expect(contents.map(({ depth, text }) => [depth, text])).toEqual([
      [2, 'One'],
      [3, 'Two'],
    ]);
  });
});

describe('marks of the editor', () => {
  test.each([
    ['Sic', 'A <Sic reason="why">wrod</Sic> b', 'A wrod[sic] b\n'],
    ['Unclear', 'A <Unclear reason="why">wrod</Unclear> b', 'A wrod[?] b\n'],
    ['Supplied', 'A <Supplied reason="why">word</Supplied> b', 'A [word] b\n'],
    ['Gap', 'A <Gap reason="why" /> b', 'A […] b\n'],
  ])('%s shows what is printed and the sign, and leads to the reason', (_, mdx, expected) => {
    const { body } = rendered(mdx);
    expect(shown(body)).toBe(expected);
    expect(body).toMatch(/title="[^"]*why"/);
  });

  test('every sign is kept out of the search index', () => {
    const { body } = rendered('A <Sic reason="x">b</Sic> <Supplied reason="x">c</Supplied> <Gap reason="x" />');
    const signs = [...body.matchAll(/<(?:a class="mark"|span class="supplied")[^>]*>/g)].map(([tag]) => tag);
    expect(signs).toHaveLength(3);
    for (const sign of signs) expect(sign).toContain('data-search-ignore="all"');
  });

  test('a reason cannot leave its attribute', () => {
    const { body } = rendered("A <Sic reason='\"><script>alert(1)</script>'>b</Sic>");
    expect(body).toContain('title="&#x22;><script>alert(1)</script>"');
  });

  test('the mark of a note leads to the note, and the note back to the first mark alone', () => {
    const { body } = rendered(
      'A<NoteRef n="1">1</NoteRef> b<NoteRef n="1">1</NoteRef>\n\n<Note n="1">\n  Text.\n</Note>',
    );
    expect(body.match(/id="ref-1"/g)).toHaveLength(1);
    expect(body.match(/href="#note-1"/g)).toHaveLength(3); // two marks, and the note's link to itself
    expect(body).toContain('href="#ref-1" role="doc-backlink" aria-label="Back to the mark of note 1"');
    expect(body.match(/role="doc-noteref"/g)).toHaveLength(2);
  });

  test('a note that asterisks mark is read by them, though no address holds them', () => {
    const { body } = rendered('A<NoteRef n="asterisk2">\\*\\*</NoteRef>\n\n<Note n="asterisk2">\n  Text.\n</Note>');
    expect(body).toContain('href="#note-asterisk2"');
    expect(body).toContain('aria-label="Back to the mark of note asterisk2"');
  });

  test('the mark of a note that the source lost says so', () => {
    expect(shown(rendered('A<NoteRef n="4">4</NoteRef> b').body)).toBe('A4[note lost] b\n');
  });
});

describe('a passage', () => {
  const mdx = '# Title\n\n## One\n\nFirst.\n\n### Deeper\n\n- Item.\n\n## Two\n\nLast.';
  const { tree } = parseMarkup(mdx, 'text.mdx');
  if (tree === undefined) throw new Error('The text of this test has findings.');
  const anchors = anchorsOf(tree);
  const options = { anchors, policy: '/policy/', address: '/reports/a/' };
  const passage = (anchor: string) => renderPassage(tree, anchorSchema.parse(anchor), options);

  test('under a heading runs to the next heading of its level, with what is below it', () => {
    expect(shown(passage('s-1'))).toBe('First.\nDeeper\nItem.\n');
  });

  test('can be a single paragraph or a single item', () => {
    expect(shown(passage('p7'))).toBe('Last.\n');
    expect(passage('p5')).toMatch(/^<ul><li>.*Item\.<\/li><\/ul>\n$/);
  });

  test('links to its blocks in the record and bears none of their ids', () => {
    expect(passage('s-1')).toContain('href="/reports/a/#p3"');
    expect(passage('s-1')).not.toContain(' id=');
    expect(passage('s-1')).not.toContain('data-search-title');
  });

  test('that the text does not have is refused', () => {
    expect(() => passage('p99')).toThrow('no block "p99"');
  });
});
