import { bulletStart, looseBulletStart } from '../../src/records/signs.ts';
import type { WorkingText } from './working-text.ts';
import { endsClause } from '../language/phrases.ts';

/** How many lines two items may stand apart and still be of one list. */
const nearby = 4;

/**
 * Says which dashes and letters o at the start of a line are bullets (policy 3.2): those that come in twos or more,
 * each after a blank line, the end of a clause or another item. In prose a line may begin with a dash.
 */
export function findBullets(working: WorkingText): WorkingText {
  const lines = working.stretches.map(({ start, end }) => working.source.text.slice(start, end));
  const signs = lines.map((line) => looseBulletStart.exec(line)?.[0].trim());
  const loose = new Set<number>();
  for (const [index, sign] of signs.entries()) {
    if (sign === undefined) continue;
    const previous = lastLike(sign, index, loose);
    const follows = previous !== undefined && isWrapped(previous, index);
    const deeper = (working.stretches[index]?.indent ?? 0) > 1 + (working.stretches[index - 1]?.indent ?? Infinity);
    const apart =
      index === 0 || deeper || (working.stretches[index]?.blanks ?? 0) > 0 || mayPrecede(lines[index - 1] ?? '');
    const another = previous !== undefined || signs.slice(index + 1, index + 1 + nearby).includes(sign);
    if (follows || (apart && another)) loose.add(index);
  }
  const stretches = working.stretches.map((stretch, index) =>
    loose.has(index) ? { ...stretch, loose: true } : stretch,
  );
  return { ...working, stretches };

  function lastLike(sign: string, index: number, found: ReadonlySet<number>): number | undefined {
    for (let at = index - 1; at >= Math.max(0, index - nearby); at -= 1)
      if (found.has(at) && signs[at] === sign) return at;
    return undefined;
  }

  /** Whether only the lines that an item goes on with, set in deeper than its sign, stand between. */
  function isWrapped(from: number, to: number): boolean {
    const [item, next] = [working.stretches[from], working.stretches[to]];
    const between = working.stretches.slice(from + 1, to);
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
