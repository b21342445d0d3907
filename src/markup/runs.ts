import type { Nodes, Text } from 'mdast';
import type { Anchor } from '../records/identifiers.ts';
import { shiftMention, type Mention } from './mentions.ts';

/** A stretch of running text that is read as one: a paragraph, or a cell of a table. */
export interface Run {
  /** The block it stands in. */
  anchor: Anchor | undefined;
  /** Its words. A note’s mark is left out; what is lost, and code, are U+FFFC, so that no reading reaches over them. */
  text: string;
  /** The texts of it that may hold a link, each with its place. Those within a link or code are none. */
  pieces: readonly { node: Text; start: number }[];
}

/** The runs of some blocks, in the order of the text. Headings have none: nothing is linked in them. */
export function runsIn(nodes: readonly Nodes[], anchors: ReadonlyMap<Nodes, Anchor>): Run[] {
  const runs: Run[] = [];
  const visit = (node: Nodes, around: Anchor | undefined) => {
    const anchor = anchors.get(node) ?? around;
    if (node.type === 'heading') return;
    if (node.type === 'paragraph' || node.type === 'tableCell') runs.push(runOf(node, anchor));
    else if ('children' in node) for (const child of node.children) visit(child, anchor);
  };
  for (const node of nodes) visit(node, undefined);
  return runs;
}

function runOf(block: Nodes, anchor: Anchor | undefined): Run {
  const pieces: { node: Text; start: number }[] = [];
  let text = '';
  const visit = (node: Nodes, linked: boolean) => {
    if (node.type === 'text') {
      if (!linked) pieces.push({ node, start: text.length });
      text += node.value;
    } else if (node.type === 'break') text += '\n';
    else if (node.type === 'mdxJsxTextElement' && node.name === 'NoteRef') return;
    else if ('children' in node && node.children.length > 0) {
      for (const child of node.children) visit(child, linked || node.type === 'link');
    } else text += '\ufffc';
  };
  visit(block, false);
  return { anchor, text, pieces };
}

/** The mentions of a run by the text that holds each whole; one that a mark or emphasis cuts in two is no link. */
export function placeMentions({ pieces }: Run, mentions: readonly Mention[]): { node: Text; mention: Mention }[] {
  return mentions.flatMap((mention) => {
    const piece = pieces.findLast(({ start }) => start <= mention.start);
    if (piece === undefined || mention.end > piece.start + piece.node.value.length) return [];
    return [{ node: piece.node, mention: shiftMention(mention, -piece.start) }];
  });
}
