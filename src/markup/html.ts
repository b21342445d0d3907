import type { Heading, Root, RootContent } from 'mdast';
import type { Anchor } from '../records/identifiers.ts';
import { isElement, listBlocks } from './blocks.ts';
import type { Expansion } from './mentions.ts';
import { headingText, Writer, type HtmlOptions } from './writer.ts';

export { paragraphNumber, type HtmlOptions } from './writer.ts';
export { linkedHtml, type Expansion, type FindMentions, type Mention } from './mentions.ts';
export { placeMentions, runsIn } from './runs.ts';

/** A heading of a text, for its table of contents. */
export interface Contents {
  anchor: Anchor;
  depth: number;
  text: string;
}

/** A text as HTML: its title page, the rest, its headings below the title, and the abbreviations it has explained. */
export interface RenderedText {
  front: string;
  body: string;
  contents: Contents[];
  expansions: readonly Expansion[];
}

/** Writes a guarded tree as HTML. */
export function renderText(tree: Root, options: HtmlOptions): RenderedText {
  const writer = new Writer(tree, options);
  const isFront = (node: RootContent) => isElement(node, 'TitlePage');
  return {
    front: writer.html(tree.children.filter(isFront)),
    body: writer.html(tree.children.filter((node) => !isFront(node))),
    contents: listContents(tree, options.anchors),
    expansions: writer.expansions,
  };
}

/**
 * Writes one passage: the section under a heading without the heading itself, or a single block.
 * Throws where the text has no such anchor.
 */
export function renderPassage(tree: Root, anchor: Anchor, options: HtmlOptions): string {
  const block = listBlocks(tree)[options.anchors.indexOf(anchor)];
  if (block === undefined) throw new Error(`The text has no block "${anchor}".`);
  const writer = new Writer(tree, options);
  if (block.type === 'heading') return writer.html(sectionUnder(tree, block));
  if (block.type === 'listItem')
    return writer.html([{ type: 'list', ordered: false, spread: false, children: [block] }]);
  return writer.html([block as RootContent]); // paragraphs, tables and notes may stand at the root
}

/** The headings of a text below its title, in order, with the anchors of its blocks. */
export function listContents(tree: Root, anchors: readonly Anchor[]): Contents[] {
  return listBlocks(tree).flatMap((block, index) => {
    const anchor = anchors[index];
    if (block.type !== 'heading' || block.depth === 1 || anchor === undefined) return [];
    return [{ anchor, depth: block.depth, text: headingText(block) }];
  });
}

function sectionUnder(tree: Root, heading: Heading): RootContent[] {
  const start = tree.children.indexOf(heading) + 1;
  const length = tree.children.slice(start).findIndex((node) => node.type === 'heading' && node.depth <= heading.depth);
  return tree.children.slice(start, length === -1 ? undefined : start + length);
}
