import { isElement, listBlocks, type Block } from '../../../src/markup/blocks.ts';
import { parseRecord } from '../../../src/markup/record-file.ts';
import { textOf } from '../../../src/markup/text.ts';
import type { TextBlock } from './guess.ts';

/**
 * The blocks of a generated record (`Normalised.record`), their words as the check of quotes reads them. Throws where
 * the record does not read back, which is a mistake of the normaliser.
 */
export function readBlocks(id: string, record: string): TextBlock[] {
  const { file, findings } = parseRecord('reports', `${id}.mdx`, record);
  if (file === undefined) throw new Error(findings.map(({ message }) => message).join(' '));
  return listBlocks(file.tree).flatMap((block, index) => {
    const anchor = file.record.anchors[index];
    return anchor === undefined ? [] : [{ anchor, kind: kindOf(block), text: textOf(block) }];
  });
}

function kindOf(block: Block): TextBlock['kind'] {
  switch (block.type) {
    case 'heading':
      return block.depth === 1 ? 'title' : 'heading';
    case 'listItem':
      return 'item';
    case 'mdxJsxFlowElement':
      return isElement(block, 'Table') ? 'table' : 'note';
    default:
      return block.type;
  }
}
