import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { readTexts } from '../../scripts/oracle/texts.ts';
import { readWords } from '../../scripts/oracle/words.ts';
import { searched } from '../archives/searched.ts';
import { atRoot, readBuilt, type Built } from './built.ts';

/** The words of each block of a page that is searched for, as the page prints them. */
function blocksOf(page: string): string[][] {
  const blocks: string[] = [];
  visit(fromHtml(page), false, -1);
  return blocks.map(wordsOf).filter((words) => words.length > 0);

  function visit(node: Nodes, searchedFor: boolean, block: number): void {
    if (node.type === 'text' && searchedFor && block >= 0) blocks[block] += node.value;
    if (node.type === 'comment' || !('children' in node)) return;
    const { dataSearchBody, dataSearchIgnore, dataSearchTitle, id } = propertiesOf(node);
    if (dataSearchIgnore !== undefined) return;
    const isBlock = dataSearchTitle !== undefined || (isHeading(node) && id !== undefined);
    const own = isBlock ? blocks.push('') - 1 : block;
    const parts = isNoteMark(node) || (node.type === 'element' && ['br', 'p', 'td', 'th'].includes(node.tagName));
    const within = searchedFor || dataSearchBody !== undefined;
    if (parts && own >= 0) blocks[own] += '\n';
    if (!isNoteMark(node)) for (const child of node.children) visit(child, within, own);
    if (parts && own >= 0) blocks[own] += '\n';
  }
}

function propertiesOf(node: Nodes): Element['properties'] {
  return node.type === 'element' ? node.properties : {};
}

function isHeading(node: Nodes): boolean {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName);
}

function isNoteMark(node: Nodes): boolean {
  const { className } = propertiesOf(node);
  return Array.isArray(className) && className.includes('noteref');
}

function wordsOf(block: string): string[] {
  return readWords(block).words.map(({ word }) => word);
}

async function expectSameBlocks(built: Built, contentDir: string): Promise<number> {
  const texts = await readTexts(contentDir);
  for (const { id, blocks } of texts) {
    const read = blocks.map(wordsOf).filter((words) => words.length > 0);
    expect(read, id).toEqual(blocksOf(readBuilt(built, `reports/${id}/`)));
  }
  return texts.length;
}

test('the oracle reads from the files of the archive the blocks that its pages print', async () => {
  expect(await expectSameBlocks(atRoot, 'content')).toBe(5);
  expect(await expectSameBlocks(searched, searched.content)).toBe(16);
});
