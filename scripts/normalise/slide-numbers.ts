import { readPageNumber } from '../../src/records/in-text/page-numbers.ts';

/**
 * Finds the numbers of slides, with the length of each: "Slide 3" on a line of its own, or the number that some mirrors
 * set before the first words of each slide, where such numbers count on and text stands between them.
 */
export function findSlideNumbers(lines: readonly string[]): Map<number, number> {
  const alone = lines.flatMap((line, index) =>
    readPageNumber(line)?.named === 'slide' ? [[index, line.length] as const] : [],
  );
  if (alone.length > 0) return new Map(alone);
  const run: [number, number][] = [];
  let last: number | undefined;
  for (const [index, line] of lines.entries()) {
    const [, number] = /^(\d{1,3})\s+(?=\p{Lu}|[“"«¿¡])/u.exec(line) ?? [];
    if (number === undefined || Number(number) !== (last === undefined ? Math.min(2, Number(number)) : last + 1))
      continue;
    run.push([index, number.length]);
    last = Number(number);
  }
  const lengths = run.slice(1).map(([index], at) => index - (run[at]?.[0] ?? 0));
  const spread = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return new Map(run.length > 2 && spread >= 2 ? run : []);
}
