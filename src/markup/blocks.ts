import type { Heading, ListItem, Nodes, Paragraph, Root, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';

/** A part of a text with an anchor of its own: a heading, paragraph, list item, table or note. */
export type Block = Heading | Paragraph | ListItem | Table | MdxJsxFlowElement;

/** Nodes that only hold blocks. */
const containers = new Set(['root', 'list', 'blockquote']);

/** Every block of a text in document order. A paragraph that is the body of an item or note is not counted again. */
export function listBlocks(tree: Root): Block[] {
  const blocks: Block[] = [];
  visit(tree, false);
  return blocks;

  function visit(node: Nodes, inBlock: boolean): void {
    if (isBlock(node) && !(inBlock && node.type === 'paragraph')) blocks.push(node);
    if (!('children' in node) || isElement(node, 'Table')) return;
    const within = node.type === 'listItem' || isElement(node, 'Note') || (inBlock && !containers.has(node.type));
    if (within || containers.has(node.type) || isElement(node, 'TitlePage')) {
      for (const child of node.children) visit(child, within || inBlock);
    }
  }
}

export function isElement(node: Nodes, name: string): node is MdxJsxFlowElement {
  return node.type === 'mdxJsxFlowElement' && node.name === name;
}

function isBlock(node: Nodes): node is Block {
  return (
    ['heading', 'paragraph', 'listItem', 'table'].includes(node.type) ||
    isElement(node, 'Note') ||
    isElement(node, 'Table')
  );
}
