import { openingWords } from '../../src/records/permalink.ts';
import type { Fate } from '../permalinks/align.ts';
import type { Redescribed } from '../permalinks/descriptions.ts';
import type { Publication } from '../permalinks/publish.ts';

const hows = { same: 'the same', alike: 'alike', place: 'alone in its place', decision: 'decided in the edition' };

/**
 * What is published of a ledger's addresses that is not as it was, a line each: what was decided of blocks, with how
 * sure it is, and what is said of all else.
 */
export function changeLines(
  ledger: string,
  { blocks, fates }: Publication,
  redescribed: readonly Redescribed[],
): string[] {
  const lines = fates.flatMap((fate) => {
    const words = describe(fate, blocks);
    return words === undefined ? [] : [`  #${fate.anchor} ${words} (${Math.round(fate.confidence * 100)} per cent)`];
  });
  const known = new Set(fates.map(({ anchor }) => String(anchor)));
  const added =
    fates.length === 0 ? [] : blocks.filter(({ anchor }) => !known.has(anchor)).map(({ anchor }) => `#${anchor}`);
  if (added.length > 0) lines.push(`  new: ${added.join(', ')}`);
  for (const { address, before, now } of redescribed) {
    const words = openingWords(now.text);
    if (before === undefined) continue;
    lines.push(
      `  ${address} ${before.words === words ? `"${words}" was changed` : `"${before.words}" is now "${words}"`}`,
    );
  }
  return lines.length === 0 ? [] : [`${ledger}:`, ...lines];
}

function describe(fate: Fate, blocks: Publication['blocks']): string | undefined {
  switch (fate.fate) {
    case 'kept':
      return fate.how === 'same' ? undefined : `kept: ${hows[fate.how]}`;
    case 'merged':
      return `joined to #${blocks[fate.index]?.anchor ?? ''}`;
    case 'withdrawn':
      return `withdrawn, nearest #${fate.near === undefined ? 'none' : (blocks[fate.near]?.anchor ?? '')}: ${fate.reason}`;
    case 'doubtful':
      return 'in doubt';
  }
}
