import { expect, test } from 'vitest';
import { listBlocks } from '../../src/markup/blocks.ts';
import { parseMarkup } from '../../src/markup/parse.ts';
import { textOf, type TextOptions } from '../../src/markup/text.ts';

function texts(mdx: string, options?: TextOptions): string[] {
  const { tree, findings } = parseMarkup(mdx, 'text.mdx');
  if (tree === undefined) throw new Error(JSON.stringify(findings));
  return listBlocks(tree).map((block) => textOf(block, options));
}

test('blocks come in the order of the text: headings, paragraphs, items, tables and notes', () => {
  const mdx = [
    '<TitlePage>\n  # Title\n\n  Geneva\n</TitlePage>',
    '## One',
    'Text.',
    '- Item.\n  - Nested.',
    '> Quoted.',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    '<Note n="1">\n  A note.\n</Note>',
    '<Gap reason="Lost." />',
  ];
  expect(texts(mdx.join('\n\n'))).toEqual([
    'Title',
    'Geneva',
    'One',
    'Text.',
    'Item.',
    'Nested.',
    'Quoted.',
    'a b 1 2',
    'A note.',
  ]);
});

test('the text of a block has no sign of the editor, and supplied words only when they are asked for', () => {
  const mdx = 'A <Sic reason="x">wrod</Sic> <Supplied reason="y">or two</Supplied> more <Gap reason="z" />';
  expect(texts(mdx)).toEqual(['A wrod more']);
  expect(texts(mdx, { supplied: true })).toEqual(['A wrod or two more']);
});

test('emphasis, links and code are read as their words', () => {
  expect(texts('A **strong** _word_, ~~struck~~, [linked](https://example.org) and `code`.')).toEqual([
    'A strong word, struck, linked and code.',
  ]);
});

test('what is struck out, inserted, raised or lowered is told by signs where these are asked for', () => {
  const mdx = [
    'It ~~rejected~~ <Add>adopted</Add> it.',
    '10<Hi rend="sup">−6</Hi> m<Hi rend="sup">2</Hi> of CO<Hi rend="sub">2</Hi>, x<Hi rend="sup">a/b</Hi>, v<Hi rend="sub">avg</Hi>',
    '~~A <Hi rend="sup">2</Hi> B~~',
  ].join('\n\n');
  expect(texts(mdx)).toEqual(['It rejected adopted it.', '10−6 m2 of CO2, xa/b, vavg', 'A 2 B']);
  expect(texts(mdx, { signed: true })).toEqual([
    'It [struck out: rejected] [inserted: adopted] it.',
    '10⁻⁶ m² of CO₂, x^(a/b), v_(avg)',
    '[struck out: A ² B]',
  ]);
});

test('lines of a paragraph are joined by one space', () => {
  expect(texts('One\ntwo\\\nthree.')).toEqual(['One two three.']);
});

test('the item around a nested list is its own words alone', () => {
  expect(texts('- Outer.\n\n  More.\n\n  - Inner.')).toEqual(['Outer. More.', 'Inner.']);
});
