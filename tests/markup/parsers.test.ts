import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@mdx-js/mdx';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { listBlocks } from '../../src/markup/blocks.ts';
import { parseRecord } from '../../src/markup/record-file.ts';
import { textOf } from '../../src/markup/text.ts';
import { collectionNames } from '../../src/records/collections.ts';

const records = collectionNames.flatMap((collection) =>
  readdirSync(join('content', collection))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => ({ collection, path: `content/${collection}/${name}` })),
);

test('there are records to read', () => {
  expect(records.length).toBeGreaterThanOrEqual(5);
});

describe.each(records)('$path', ({ collection, path }) => {
  const { file, findings } = parseRecord(collection, path, readFileSync(path, 'utf8'));
  if (file === undefined) throw new Error(findings.map(({ message }) => message).join('\n'));

  test('is MDX that the compiler of @astrojs/mdx accepts', async () => {
    const compiled = await compile(file.body, { remarkPlugins: [remarkGfm] });
    expect(String(compiled)).toContain('function MDXContent');
  });

  test('is read alike by the parser of the site and by the parser of the normaliser', () => {
    const theirs = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(file.body);
    expect(outline(file.tree)).toEqual(outline(theirs));
    expect(text(file.tree)).toBe(text(theirs));
  });
});

/** Every block, its kind and its words. */
function outline(tree: Root): string[] {
  return listBlocks(tree).map((block) => {
    const kind = 'name' in block ? block.name : block.type === 'heading' ? `heading ${block.depth}` : block.type;
    return `${kind}: ${textOf(block, { supplied: true })}`;
  });
}

/** Every character of text, in order, whatever stands around it. */
function text(node: Nodes): string {
  if ('children' in node) return node.children.map(text).join('');
  return 'value' in node ? node.value : '';
}
