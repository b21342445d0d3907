import bidiFactory from 'bidi-js';
import { gatherRows, isSpace } from './lines.ts';
import type { GlyphRun, Page, Rule } from './page.ts';

const bidi = bidiFactory();

/** Words further apart, in ems, are of two columns, each with an order of its own. */
const widestGap = 1;

/** How a sign runs: letters from the left or from the right, a mark on one, figures, or neither. */
export type LineDirection = 'left' | 'right' | 'figures' | 'neither';

/** How the first sign of some runs. */
export function directionOf(text: string): LineDirection {
  const type = bidi.getBidiCharTypeName(text.charAt(0));
  if (type === 'L') return 'left';
  if (type === 'R' || type === 'AL' || type === 'NSM') return 'right';
  return type === 'EN' || type === 'AN' ? 'figures' : 'neither';
}

/**
 * Puts a page with letters from the right into the order in which it is read, which then goes from the left: a page mostly
 * of such letters is mirrored, and words that run against their line are turned round where they stand (UAX 9, L2).
 * Some files name brackets by how they look, others by what they mean: they become such as open before they close.
 */
export function toReadingOrder(
  runs: readonly GlyphRun[],
  { rules, pictures }: { rules: readonly Rule[]; pictures: readonly Rule[] },
  width: number,
): Pick<Page, 'runs' | 'rules' | 'pictures'> {
  const count = (direction: LineDirection) =>
    runs.reduce((sum, { text }) => sum + [...text].filter((sign) => directionOf(sign) === direction).length, 0);
  const right = count('right');
  if (right === 0) return { runs, rules, pictures };
  const fromRight = right > count('left');
  const placed = fromRight ? runs.map((run) => flip(run, width)) : runs;
  const rows = gatherRows(placed).flatMap(partColumns);
  const looks = fromRight && namesByLook(rows);
  const mirror = (box: Rule): Rule => ({ ...box, x0: width - box.x1, x1: width - box.x0 });
  return {
    runs: rows.flatMap((row) => orderRow(row, { fromRight, looks })),
    rules: fromRight ? rules.map(mirror) : rules,
    pictures: fromRight ? pictures.map(mirror) : pictures,
  };
}

/** Mirrors a run between two places on its line, of which only the sum matters. */
function flip(run: GlyphRun, ends: number): GlyphRun {
  return { ...run, x: ends - (run.x + run.width), spaced: run.closed, closed: run.spaced };
}

function partColumns(row: readonly GlyphRun[]): GlyphRun[][] {
  const columns: GlyphRun[][] = [];
  for (const [index, run] of row.entries()) {
    const last = row[index - 1];
    if (last === undefined || run.x - (last.x + last.width) > widestGap * run.size) columns.push([run]);
    else columns.at(-1)?.push(run);
  }
  return columns;
}

/** Whether more brackets of a page close before they open than the other way round. */
function namesByLook(rows: readonly (readonly GlyphRun[])[]): boolean {
  let [open, crossed] = [0, 0];
  for (const row of rows) {
    const brackets = row.flatMap(({ text }) => [...text].filter((sign) => /[()[\]]/.test(sign)));
    if (/[([]/.test(brackets[0] ?? '')) open += 1;
    else if (brackets.length > 0) crossed += 1;
  }
  return crossed > open;
}

function orderRow(row: readonly GlyphRun[], { fromRight, looks }: { fromRight: boolean; looks: boolean }): GlyphRun[] {
  const texts = row.map((run, index) => {
    const [before, text] = [row[index - 1], looks ? mirrored(run.text) : run.text];
    return before !== undefined && isSpace(run, before) ? ` ${text}` : text;
  });
  const { levels } = bidi.getEmbeddingLevels(texts.join(''), fromRight ? 'rtl' : 'ltr');
  let place = 0;
  const levelled = row.map((run, index) => {
    place += texts[index]?.length ?? 0;
    const level = levels[place - run.text.length] ?? 0;
    return { run: looks && level % 2 === 1 ? { ...run, text: mirrored(run.text) } : run, level };
  });
  const lowest = fromRight ? 1 : 0;
  const highest = Math.max(...levelled.map(({ level }) => level));
  for (let level = lowest + 1; level <= highest; level += 1) {
    for (let from = 0; from < levelled.length; from += 1) {
      let to = from;
      while ((levelled[to]?.level ?? -1) >= level) to += 1;
      const stretch = levelled.slice(from, to);
      const ends = stretch.flatMap(({ run }) => [run.x, run.x + run.width]);
      for (const each of stretch) each.run = flip(each.run, Math.min(...ends) + Math.max(...ends));
      levelled.splice(from, stretch.length, ...stretch.reverse());
      from = to;
    }
  }
  return levelled.map(({ run }) => run);
}

function mirrored(text: string): string {
  return [...text].map((sign) => bidi.getMirroredCharacter(sign) ?? sign).join('');
}
