import type { Root } from 'mdast';
import { listBlocks } from '../markup/blocks.ts';
import { textOf } from '../markup/text.ts';
import type { Anchor } from '../records/identifiers.ts';

/**
 * A block of a text: its anchor and its words as printed, without the editor's, and with signs for what is struck out,
 * inserted, raised or lowered.
 */
export interface ParagraphText {
  anchor: Anchor;
  text: string;
}

/** Every block of a text in the order of the text. `anchors` are the record's. */
export function paragraphsOf(tree: Root, anchors: readonly Anchor[]): ParagraphText[] {
  return listBlocks(tree).flatMap((block, index) => {
    const anchor = anchors[index];
    return anchor === undefined ? [] : [{ anchor, text: textOf(block, { signed: true }) }];
  });
}
