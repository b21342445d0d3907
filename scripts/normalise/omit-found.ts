import { decisionsTo, type WorkingText, type Omission, type Stretch } from './working-text.ts';
import { requireRange } from './locate.ts';

/** What a rule found to leave out, by the place of its line among the stretches: all of the line, or its first characters. */
export type FoundOmissions = ReadonlyMap<number, Why>;

type Why = Omit<Omission, 'start' | 'end'> & { length?: number };

/** Takes out the lines that a rule found, but for those that the editor keeps, and those of which nothing proves why. */
export function omitFound(
  working: WorkingText,
  find: (lines: readonly string[], working: WorkingText) => FoundOmissions,
): WorkingText {
  const { source, stretches } = working;
  const found = find(
    stretches.map(({ start, end }) => source.text.slice(start, end)),
    working,
  );
  const wanted = keptLines(working);
  const omissions: Omission[] = [];
  const heeded = new Set(working.heeded);
  const lines = stretches.map((stretch, index): Stretch => {
    const why = found.get(index);
    const keep = wanted.get(stretch.line);
    if (why !== undefined && keep !== undefined) heeded.add(keep);
    if (why === undefined || keep !== undefined) return stretch;
    const unproved = working.unproved.get(stretch.start);
    if (unproved !== undefined) {
      const { start, end } = unproved;
      const beside = [
        [stretch.start, start],
        [end, stretch.end],
      ] as const;
      for (const place of beside) omissions.push(...omissionOf(place, why, source.text));
      return { ...stretch, start, end, aside: true };
    }
    const end = stretch.start + (why.length ?? stretch.end - stretch.start);
    omissions.push(...omissionOf([stretch.start, end], why, source.text));
    const space = source.text.slice(end, stretch.end);
    return { ...stretch, start: stretch.end - space.trimStart().length, top: true };
  });
  const out = ({ start, end }: Stretch) => start === end;
  const all = [...working.omissions, ...omissions];
  return { ...working, omissions: all, heeded, stretches: without(lines, out, true) };
}

/** An omission of what is printed in a place, if anything is. */
function omissionOf([from, to]: readonly [number, number], why: Why, text: string): Omission[] {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const { length: _, ...reason } = why;
  return words.trim() === '' ? [] : [{ start, end: start + words.trim().length, ...reason }];
}

/** The lines that the editor keeps, and by which decision. */
function keptLines({ decisions, source }: WorkingText): Map<number, number> {
  const lines = new Map<number, number>();
  for (const { index, decision } of decisionsTo(decisions, 'keep')) {
    requireRange(source, decision, index);
    for (let line = decision.lines[0]; line <= decision.lines[1]; line += 1) lines.set(line, index);
  }
  return lines;
}

/** The stretches that stay. Where some are taken out, a blank line stands in their place, or the break of a page. */
export function without(
  stretches: readonly Stretch[],
  out: (stretch: Stretch) => boolean,
  breaksPage: boolean,
): Stretch[] {
  const kept: Stretch[] = [];
  let [blanks, top, gone] = [0, false, false];
  for (const stretch of stretches) {
    blanks += stretch.blanks;
    top ||= stretch.top === true;
    if (out(stretch) || stretch.aside === true) {
      gone = true;
      if (stretch.aside === true) kept.push(stretch);
      continue;
    }
    const after = gone ? { blanks: blanks + 1, ...(breaksPage || top ? { top: true } : {}) } : {};
    kept.push({ ...stretch, ...after });
    [blanks, top, gone] = [0, false, false];
  }
  return kept;
}
