import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transcribeHtml } from '../transcribe.ts';
import { transcriptSchema, wordsOfPart, type Part } from '../../../src/records/transcript.ts';

/** A tree of HTML: words, or an element with what stands in it. */
type Tree = string | { name: string; attributes: string; inner: Tree[] };

const printed = [
  'div p span b i em a ul ol li table tbody tr td th h1 h2 h3 h6 blockquote pre br hr sup sub q dl dt dd',
  'nav header footer main article aside form section figure figcaption caption center font label details summary address',
]
  .join(' ')
  .split(' ');
const unprinted: string[] = ['template', 'noscript', 'iframe', 'video', 'canvas'];

const attributes = fc.constantFrom(
  '',
  '',
  '',
  ' id="n1"',
  ' href="#n1"',
  ' href="https://example.org/a"',
  ' class="menu"',
  ' class="sr-only"',
  ' title="word"',
  ' aria-label="word word"',
  ' aria-hidden="true"',
  ' role="heading"',
  ' colspan="2"',
  ' rowspan="3"',
  ' border="1"',
);

const hiding = [' hidden', ' style="display:none"', ' style="color: red; visibility:hidden"'];
const paragraph: Tree = { name: 'p', attributes: '', inner: ['word'] };
const listItem: Tree = { name: 'li', attributes: ' title="word"', inner: ['word'] };
const picture: Tree = { name: 'img', attributes: ' alt="word"', inner: [] };
/** A list to choose from, whose first entry is shown. */
const choice: Tree = {
  name: 'select',
  attributes: '',
  inner: ['', ' hidden'].map((attributes) => ({ name: 'option', attributes, inner: ['word'] })),
};

/** Elements that show something else than words, of which an attribute says some. */
const others: Tree[] = [
  'video title="word"',
  'iframe hidden title="word"',
  'svg aria-label="word" hidden',
  'button title="word"',
].map((start) => ({ name: start.split(' ')[0] ?? '', attributes: start.replace(/^\S+/, ''), inner: [] }));

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthIdentifier: 'tree' },
    fc.constantFrom('word', 'word', '1', 'word\n\nword', '   '),
    fc.record({
      name: fc.constantFrom(...printed),
      attributes,
      inner: fc.array(tie('tree'), { maxLength: 5, depthIdentifier: 'tree' }),
    }),
    fc
      .tuple(
        fc.array(fc.array(tie('tree'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', '', 'row', 'cell'),
      )
      .map(([rows, hides]) => tableOf(rows, hides)),
    fc.record({
      name: fc.constantFrom(...unprinted),
      attributes: fc.constant(''),
      inner: fc.constant<Tree[]>(['word']),
    }),
    fc.record({
      name: fc.constantFrom('div', 'ul'),
      attributes: fc.constantFrom(...hiding),
      inner: fc.array(
        fc.constantFrom<Tree>('word', paragraph, picture, { name: 'ul', attributes: '', inner: [listItem] }),
        { maxLength: 3 },
      ),
    }),
    fc.record({
      name: fc.constant('span'),
      attributes: fc.constantFrom(...hiding),
      inner: fc.array(fc.constantFrom<Tree>('word', picture, choice), { maxLength: 3 }),
    }),
    fc.constantFrom<Tree>(picture, choice, ...others),
  ),
}));

/** A table of so many rows of cells, with a caption over it; the second row is hidden, or the second cells. */
function tableOf(rows: Tree[][], hides: string): Tree {
  const cell = (words: Tree, index: number) => ({
    name: 'td',
    attributes: index > 0 ? (hides === 'cell' && index === 1 ? ' hidden' : '') : ' rowspan="2"',
    inner: hides === '' ? [words] : [paragraph],
  });
  const inner = rows.map((cells, index) => ({
    name: 'tr',
    attributes: hides === 'row' && index === 1 ? ' hidden' : '',
    inner: cells.map(cell),
  }));
  return { name: 'table', attributes: '', inner: [{ name: 'caption', attributes: '', inner: ['word'] }, ...inner] };
}

/** Elements that a parser drops or closes early where they stand badly, so that nothing that they say can be told. */
const isDropped = /^(?:p|a|b|i|em|sup|sub|li|d[td]|h\d|t(?:able|body|r|d|h)|caption|form|option|label|br|hr)$/;

/** Writes a tree with words that are all different: those a browser prints, and those it does not show. */
function write(root: readonly Tree[]): { html: string; shown: string[]; hidden: string[] } {
  const [shown, hidden]: [string[], string[]] = [[], []];
  const writeWords = (text: string, isHidden: boolean): string =>
    text.replaceAll('word', () => {
      const word = `w${[...String(shown.length + hidden.length)].map((figure) => 'abcdefghij'[Number(figure)]).join('')}x`;
      (isHidden ? hidden : shown).push(word);
      return word;
    });
  const writeTree = (node: Tree, isHidden: boolean): string => {
    if (typeof node === 'string') return writeWords(node, isHidden);
    const { name, attributes, inner } = node;
    const written = isDropped.test(name) && /word|sr-only/.test(attributes) ? '' : attributes;
    const here = isHidden || unprinted.includes(name) || / hidden|:none|:hidden|sr-only/.test(written);
    const said = writeWords(written, true);
    return `<${name}${said}>${inner.map((child) => writeTree(child, here)).join(' ')}</${name}>`;
  };
  return { html: root.map((node) => writeTree(node, false)).join(' '), shown, hidden };
}

function wordsOf(part: Part): string[] {
  const text = wordsOfPart(part).join(' ');
  return text.match(/w[a-j]+x/g) ?? [];
}

test('every word of a page stands in exactly one part: one that it does not show, in an omitted part', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 6 }), async (root) => {
      const { html, shown, hidden } = write(root);
      const page = `<!DOCTYPE html><body><h2>Title of it</h2>${html}</body>`;
      const { parts } = transcriptSchema.parse(await transcribeHtml(new TextEncoder().encode(page)));
      const found = parts.flatMap(wordsOf);
      expect([...found].sort()).toEqual([...shown, ...hidden].sort());
      const text = parts.filter(({ kind }) => kind !== 'omitted').flatMap(wordsOf);
      expect(text.filter((word) => hidden.includes(word))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('the same page gives the same transcript', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 4 }), async (root) => {
      const bytes = new TextEncoder().encode(`<h1>Title</h1>${write(root).html}`);
      expect(JSON.stringify(await transcribeHtml(bytes))).toBe(JSON.stringify(await transcribeHtml(bytes)));
    }),
    { numRuns: 30 },
  );
});
