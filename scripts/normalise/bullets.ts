import { bulletStart, looseBulletStart } from '../../src/records/signs.ts';
import type { WorkingText } from './working-text.ts';
import { endsClause } from '../language/phrases.ts';

/** How many lines two items may stand apart and still be of one list. */
const nearby = 4;

/**
 * Says which dashes and letters o at the start of a line are bullets (manual 3.2): those that come in twos or more,
 * each after a blank line, the end of a clause or another item. In prose a line may begin with a dash.
 */
export function findBullets(draft: WorkingText): WorkingText {
  const lines = draft.stretches.map(({ start, end }) => draft.source.text.slice(start, end));
  const signs = lines.map((line) => looseBulletStart.exec(line)?.[0].trim());
  const loose = new Set<number>();
  for (const [index, sign] of signs.entries()) {
    if (sign === undefined) continue;
    const previous = lastLike(sign, index, loose);
    const follows = previous !== undefined && isWrapped(previous, index);
    const deeper = (draft.stretches[index]?.indent ?? 0) > 1 + (draft.stretches[index - 1]?.indent ?? Infinity);
    const apart =
      index === 0 || deeper || (draft.stretches[index]?.blanks ?? 0) > 0 || mayPrecede(lines[index - 1] ?? '');
    const another = previous !== undefined || signs.slice(index + 1, index + 1 + nearby).includes(sign);
    if (follows || (apart && another)) loose.add(index);
  }
  const stretches = draft.stretches.map((stretch, index) => (loose.has(index) ? { ...stretch, loose: true } : stretch));
  return { ...draft, stretches };

  function lastLike(sign: string, index: number, found: ReadonlySet<number>): number | undefined {
    for (let at = index - 1; at >= Math.max(0, index - nearby); at -= 1)
      if (found.has(at) && signs[at] === sign) return at;
    return undefined;
  }

  /** Whether only the lines that an item goes on with, set in deeper than its sign, stand between. */
  function isWrapped(from: number, to: number): boolean {
    const [item, next] = [draft.stretches[from], draft.stretches[to]];
    const between = draft.stretches.slice(from + 1, to);
    return (
      item?.indent === next?.indent &&
      between.every(({ indent, blanks }) => blanks === 0 && indent > (item?.indent ?? 0))
    );
  }
}

/** Whether an item may follow a line: the end of a clause, or an item of the list above. */
function mayPrecede(line: string): boolean {
  return endsClause(line) || bulletStart.test(line);
}
