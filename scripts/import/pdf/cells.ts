import { cutCell } from './lines.ts';
import type { Cell, PrintedLine } from './page.ts';

/** Dots that lead from one cell to the next. */
const leader = /\s*(?:[.…·]\s?){4,}\s*/;

/** The cells of a line, without the dots that lead from one to the next: `Osman ..... (Somalia)` has two. */
export function splitLeaders({ cells }: PrintedLine): Cell[] {
  return cells.flatMap((cell) => {
    const leaders = [...cell.text.matchAll(new RegExp(leader.source, 'g'))];
    if (leaders.length === 0) return [cell];
    const starts = [0, ...leaders.map(({ 0: dots, index }) => index + dots.length)];
    const ends = [...leaders.map(({ index }) => index), cell.text.length];
    return starts.flatMap((start, index) => {
      const end = ends[index] ?? start;
      return start < end ? [cutCell(cell, start, end)] : [];
    });
  });
}

export function hasLeader({ text }: PrintedLine): boolean {
  return leader.test(text);
}
