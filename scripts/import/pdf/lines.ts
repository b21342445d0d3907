import { endsWord, lower, raise, raisedDigits, raiseMark } from '../../language/note-signs.ts';
import type { Cell, PrintedLine, Page, GlyphRun, Tag } from './page.ts';
import { median, modeOf } from './measure.ts';

/** A gap between words this wide, in ems, may part columns or cells. */
const wideGap = 1;

/** What is raised or lowered on a line is set in type that is so small at most, as a share of the type beside it. */
const smallType = 0.9;
/**
 * How far apart, in ems of the larger type, the baselines of two runs of one line may be: less than half a line where they
 * are alike, since close lines are two; more than half where the smaller is raised or lowered. What is lowered and stands
 * apart from the words may begin the next line.
 */
const drift = { alike: 0.42, raised: 0.55, lowered: 0.55, loweredApart: 0.3 };
/** What is lowered stands so near to the words it is of, in ems: closer than a word does. */
const closeBy = 0.3;
/** What is raised or lowered is so at least, in ems, since type of other sizes is set on a baseline but roughly. */
const least = { raised: 0.15, lowered: 0.1 };
/** And is raised by no more: beyond it is of the line above. */
const mostRaised = 1;

/** Puts runs on their lines, from the top down; words far apart on a line stay one line of several cells. */
export function gatherLines(
  runs: readonly GlyphRun[],
  page: Page,
  { tag, area }: { tag?: Tag; area: number },
): PrintedLine[] {
  return gatherRows(runs).map((row) => lineOf(row, page.number, { area, ...(tag === undefined ? {} : { tag }) }));
}

/** Groups runs by baseline, each group from left to right. */
export function gatherRows(runs: readonly GlyphRun[]): GlyphRun[][] {
  const rows: GlyphRun[][] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.slice(-4).findLast((each) => each.some((other) => areLevel(run, other)));
    if (row !== undefined && row.every((other) => !overlap(run, other))) row.push(run);
    else rows.push([run]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

/** Whether two runs stand on one line; the smaller may be raised or lowered, by more where it stands close by. */
function areLevel(a: GlyphRun, b: GlyphRun): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const above = (large.y - small.y) / large.size;
  if (small.size > smallType * large.size) return Math.abs(above) <= drift.alike;
  const apart = Math.max(small.x - large.x - large.width, large.x - small.x - small.width);
  return above <= drift.raised && -above <= (apart < closeBy * large.size ? drift.lowered : drift.loweredApart);
}

function overlap(a: GlyphRun, b: GlyphRun): boolean {
  const shared = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  return shared > 0.5 * Math.min(a.width, b.width) && shared > 0.3 * Math.min(a.size, b.size);
}

/** Makes a line of the runs on one baseline, from left to right. */
export function lineOf(
  row: readonly GlyphRun[],
  page: number,
  { area, tag }: { tag?: Tag; area: number },
): PrintedLine {
  const size = modeOf(row, (run) => run.size) ?? 0;
  const plain = row.filter((run) => !isRaised(run, row));
  const cells = splitCells(row, size);
  return {
    ...{ page, area, cells, size, ...(tag === undefined ? {} : { tag }) },
    ...joinRuns(row),
    y: modeOf(plain, (run) => run.y) ?? row[0]?.y ?? 0,
    bold: plain.every(({ font, text }) => font.bold || !/[\p{L}\p{N}]/u.test(text)),
    italic: plain.every(({ font, text }) => font.italic || !/[\p{L}\p{N}]/u.test(text)),
    artifact: row.every(({ artifact }) => artifact),
  };
}

/** Splits a line where gaps are wider than those between its words; where it is justified these may be wide. */
function splitCells(row: readonly GlyphRun[], size: number): Cell[] {
  const gaps = row.slice(1).map((run, index) => gapBefore(run, row[index]));
  const between = gaps.filter((gap) => gap > 0.15 * size); // words, and no parts of one
  const widest = Math.max(wideGap * size, between.length > 3 ? 1.6 * (median(between) ?? 0) : 0);
  const cells: GlyphRun[][] = [];
  for (const [index, run] of row.entries()) {
    if (index === 0 || (gaps[index - 1] ?? 0) > widest || isBarred(run, row[index - 1])) cells.push([run]);
    else cells.at(-1)?.push(run);
  }
  return cells.map((runs) => joinRuns(runs));
}

/** Parts a cell where a gap between its runs is wider than some points. */
export function partCell(cell: Cell, gap: number): Cell[] {
  const pieces: GlyphRun[][] = [];
  for (const [index, run] of cell.runs.entries()) {
    if (index === 0 || gapBefore(run, cell.runs[index - 1]) > gap) pieces.push([run]);
    else pieces.at(-1)?.push(run);
  }
  return pieces.length < 2 ? [cell] : pieces.map((runs) => joinRuns(runs));
}

/** Whether a line is drawn between two runs, from the top down. */
function isBarred({ bar }: GlyphRun, previous: GlyphRun | undefined): boolean {
  return bar !== undefined && previous !== undefined && bar > previous.x + 0.8 * previous.width;
}

function gapBefore(run: GlyphRun, previous: GlyphRun | undefined): number {
  return previous === undefined ? 0 : run.x - (previous.x + previous.width);
}

/** Joins runs to text, with spaces between words. */
function joinRuns(runs: readonly GlyphRun[]): Cell {
  const text = printRuns(runs).map((each) => `${each.space}${each.text}`);
  const last = runs.at(-1);
  return { text: text.join(''), runs, x0: runs[0]?.x ?? 0, x1: last === undefined ? 0 : last.x + last.width };
}

/** A part of a cell, between two places in its words. */
export function cutCell({ runs }: Cell, from: number, to: number): Cell {
  let end = 0;
  return joinRuns(
    printRuns(runs).flatMap(({ run, text, space }) => {
      const start = end + space.length;
      end = start + text.length;
      const [first, last] = [Math.max(from, start) - start, Math.min(to, end) - start];
      if (first >= last) return [];
      const width = run.width / text.length;
      const own = { text: text.slice(first, last), x: run.x + first * width, width: (last - first) * width };
      return [last - first === text.length ? run : { ...run, ...own }];
    }),
  );
}

/** The words of a run on its line, and the space before them, if one is there. */
export interface PrintedRun {
  run: GlyphRun;
  text: string;
  space: '' | ' ';
  /** Whether they are raised or lowered, where no sign of theirs says it. */
  height?: 'sup' | 'sub';
}

/** The words of runs on one line, each with what stands between it and the one before. */

export function printRuns(runs: readonly GlyphRun[]): PrintedRun[] {
  let before = '';
  return runs.map((run, index) => {
    const previous = runs[index - 1];
    const space = previous !== undefined && isSpace(run, previous) ? ' ' : '';
    const own = printed(run, runs, before);
    before += `${space}${own.text}`;
    return { run, space, ...own };
  });
}

/** Whether the gap between two runs is as wide as one between words. */
export function isSpace(run: GlyphRun, previous: GlyphRun): boolean {
  const kind = run.spaced || previous.closed ? 'printed' : 'unprinted';
  return gapBefore(run, previous) > Math.max(run.wordGap[kind], previous.wordGap[kind]);
}

/**
 * The words of a run as they are printed: `¹²` for small raised figures, `ᵃ` for a letter that marks a note, the letters of a
 * ligature each. What is raised or lowered and has no such signs says so, but for the end of a word, as of `96th`. `before`
 * is what stands before it on the line.
 */
function printed(run: GlyphRun, row: readonly GlyphRun[], before: string): Pick<PrintedRun, 'text' | 'height'> {
  const text = run.text.replaceAll(/[\ufb00-\ufb06\u2000-\u200a\u202f]/g, (sign) => sign.normalize('NFKC'));
  const isWord = before === '' || endsWord(text, before) || !/[\p{L}\p{N}]/u.test(text);
  const isSmall = run.size <= smallType * (modeOf(row, ({ size }) => size) ?? 0);
  const height = (name: 'sup' | 'sub') => (isSmall && !isWord ? { text, height: name } : { text });
  if (isLowered(run, row)) {
    const lowered = lower(text);
    return lowered === undefined ? height('sub') : { text: lowered };
  }
  if (!isRaised(run, row)) return { text };
  if (/^[\d,\s]+$/.test(text)) return { text: raisedDigits(text) };
  const mark = /^\p{Ll}+$/u.test(text) ? (before === '' ? raise(text, before) : raiseMark(text, before)) : undefined;
  return mark === undefined ? height('sup') : { text: mark };
}

/** Whether a run is smaller than its line and stands below its baseline. */
function isLowered(run: GlyphRun, row: readonly GlyphRun[]): boolean {
  return row.some((other) => run.size <= smallType * other.size && run.y - other.y >= least.lowered * other.size);
}

/** Whether a run is smaller than its line and stands above its baseline. */
export function isRaised(run: GlyphRun, row: readonly GlyphRun[]): boolean {
  return row.some((other) => {
    const above = (other.y - run.y) / other.size;
    return run.size <= smallType * other.size && above >= least.raised && above < mostRaised;
  });
}
