import type { Paragraph, Parents, PhrasingContent, RootContent } from 'mdast';
import { elements } from './vocabulary.ts';

/**
 * Puts elements that stand within a line, where they are all of it, into a paragraph: the parser takes each for a block.
 * What holds blocks of its own stays, for the guard to find.
 */
export function putInParagraphs(parent: Parents, mdx: string): void {
  const children: RootContent[] = [];
  let line: { paragraph: Paragraph; end: number; number: number } | undefined;
  for (const child of parent.children) {
    const { position } = child;
    const element = inLine(child);
    if (element === undefined || position?.end.offset === undefined || position.start.offset === undefined) {
      if ('children' in child) putInParagraphs(child, mdx);
      children.push(child);
      line = undefined;
      continue;
    }
    if (line?.number === position.start.line) {
      const between = mdx.slice(line.end, position.start.offset);
      line.paragraph.children.push({ type: 'text', value: between }, element);
    } else {
      line = { paragraph: { type: 'paragraph', children: [element], position }, end: 0, number: 0 };
      children.push(line.paragraph);
    }
    [line.end, line.number] = [position.end.offset, position.end.line];
  }
  parent.children = children as typeof parent.children; // blocks give way to blocks
}

/** A block that the vocabulary has within lines only, as that; none where it holds blocks. */
function inLine(node: RootContent): PhrasingContent | undefined {
  if (node.type !== 'mdxJsxFlowElement' || elements[node.name ?? '']?.place !== 'text') return undefined;
  if (node.position?.start.line !== node.position?.end.line) return undefined;
  const [only] = node.children;
  const words = only?.type === 'paragraph' ? only.children : node.children;
  return { ...node, type: 'mdxJsxTextElement', children: words as PhrasingContent[] }; // one line holds no blocks
}
