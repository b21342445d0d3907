import { unprinted } from '../../src/records/provenance.ts';
import { printed, type BlockKind, type WorkingText, type WorkingBlock, type Segment } from './working-text.ts';
import type { Classified } from './layouts/layout.ts';
import { piecesOf } from './pieces.ts';

/** The blocks of segments whose kinds are known, with what becomes of their characters; what is no block goes to the account. */
export function blocksOf(
  working: WorkingText,
  kinds: readonly Classified[],
  front: ReadonlySet<number>,
): Pick<WorkingText, 'blocks' | 'account'> {
  const blocks: WorkingBlock[] = [];
  const account = [...working.account];
  for (const [index, segment] of working.segments.entries()) {
    const known: Classified = kinds[index] ?? { kind: { type: 'paragraph' }, marker: 0 };
    const { kind } = known;
    const start = segment.stretches[0]?.start ?? 0;
    const end = segment.stretches.at(-1)?.end ?? start;
    if (kind.type === 'empty-marker') account.push({ start, end, fate: 'normalised', rule: 'empty-marker', to: '' });
    else {
      const block = { front: front.has(index), ...pieced(segment, known as Known, working) }; // the rest of the union
      if (['paragraph', 'heading', 'item'].includes(kind.type) && printsNothing(block, working.source.text)) {
        // Markdown cannot write a block without words.
        account.push(
          ...block.pieces.map((piece) => ({ rule: 'blank', to: '', ...piece, fate: 'normalised' }) as const),
        );
      } else blocks.push(block);
    }
  }
  return { blocks, account };
}

type Known = Classified & { kind: BlockKind };

/** A number with nothing after it that is printed numbers no item, and is a paragraph of its own. */
function pieced(
  segment: Segment,
  { kind, marker }: Known,
  working: WorkingText,
): Pick<WorkingBlock, 'kind' | 'pieces'> {
  const pieces = piecesOf(segment, marker, kind, working);
  if (kind.type !== 'item' || kind.ordinal === undefined || !printsNothing({ pieces }, working.source.text))
    return { kind, pieces };
  return { kind: { type: 'paragraph' }, pieces: piecesOf(segment, 0, { type: 'paragraph' }, working) };
}

/** Whether a block prints nothing, as a soft hyphen alone does. */
function printsNothing(block: Pick<WorkingBlock, 'pieces'>, text: string): boolean {
  return unprinted.test(printed(block, text));
}
