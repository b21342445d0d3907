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
const unprinted: string[] = ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'video', 'canvas'];

const attributes = fc.constantFrom(
  '',
  '',
  '',
  ' id="n1"',
  ' href="#n1"',
  ' href="https://example.org/a"',
  ' class="menu"',
  ' class="sr-only"',
  ' aria-hidden="true"',
  ' role="heading"',
  ' colspan="2"',
  ' rowspan="3"',
  ' border="1"',
);

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthIdentifier: 'tree' },
    fc.constantFrom('word', 'word', '1', 'word\n\nword', '   '),
    fc.record({
      name: fc.constantFrom(...printed),
      attributes,
      inner: fc.array(tie('tree'), { maxLength: 5, depthIdentifier: 'tree' }),
    }),
    fc.array(fc.array(tie('tree'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }).map(tableOf),
    fc.record({
      name: fc.constantFrom(...unprinted),
      attributes: fc.constant(''),
      inner: fc.constant<Tree[]>(['word']),
    }),
    fc.record({
      name: fc.constantFrom('p', 'div', 'span'),
      attributes: fc.constantFrom(' hidden', ' style="display:none"', ' style="color: red; visibility:hidden"'),
      inner: fc.constant<Tree[]>(['word']),
    }),
  ),
}));

/** A table of so many rows of cells, with a caption over it. */
function tableOf(rows: Tree[][]): Tree {
  const cell = (inner: Tree, index: number) => ({
    name: 'td',
    attributes: index > 0 ? '' : ' rowspan="2"',
    inner: [inner],
  });
  const inner = rows.map((cells) => ({ name: 'tr', attributes: '', inner: cells.map(cell) }));
  return { name: 'table', attributes: '', inner: [{ name: 'caption', attributes: '', inner: ['word'] }, ...inner] };
}

/** Writes a tree with words that are all different: those a browser prints, and those it does not. */
function write(root: readonly Tree[]): { html: string; shown: string[]; hidden: string[] } {
  const [shown, hidden]: [string[], string[]] = [[], []];
  const writeTree = (node: Tree, isHidden: boolean): string => {
    if (typeof node === 'string') {
      return node.replaceAll('word', () => {
        const word = `w${[...String(shown.length + hidden.length)].map((figure) => 'abcdefghij'[Number(figure)]).join('')}x`;
        (isHidden ? hidden : shown).push(word);
        return word;
      });
    }
    const { name, attributes: written, inner } = node;
    const here = isHidden || unprinted.includes(name) || / hidden|:none|:hidden/.test(written);
    return `<${name}${written}>${inner.map((child) => writeTree(child, here)).join(' ')}</${name}>`;
  };
  return { html: root.map((node) => writeTree(node, false)).join(' '), shown, hidden };
}

function wordsOf(part: Part): string[] {
  const text = wordsOfPart(part).join(' ');
  return text.match(/w[a-j]+x/g) ?? [];
}

test('every word that a page prints stands in exactly one part, and no other word does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 6 }), async (root) => {
      const { html, shown, hidden } = write(root);
      const page = `<!DOCTYPE html><body><h2>Title of it</h2>${html}</body>`;
      const { parts } = transcriptSchema.parse(await transcribeHtml(new TextEncoder().encode(page)));
      const found = parts.flatMap(wordsOf);
      expect([...found].sort()).toEqual([...shown].sort());
      expect(found.filter((word) => hidden.includes(word))).toEqual([]);
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
