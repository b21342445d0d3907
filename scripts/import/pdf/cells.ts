import type { Cell, PrintedLine } from './page.ts';

/** Dots that lead from one cell to the next. */
const leader = /\s*(?:[.…·]\s?){4,}\s*/;

/** The cells of a line, without the dots that lead from one to the next: `Osman ..... (Somalia)` has two. */
export function splitLeaders({ cells }: PrintedLine): Cell[] {
  return cells.flatMap((cell) => {
    const pieces = cell.text.split(new RegExp(`(${leader.source})`));
    if (pieces.length < 2) return [cell];
    let at = 0;
    const width = (cell.x1 - cell.x0) / cell.text.length;
    return pieces.flatMap((text) => {
      const x0 = cell.x0 + at * width;
      at += text.length;
      return text === '' || isLeader(text) ? [] : [{ text, x0, x1: cell.x0 + at * width, runs: cell.runs }];
    });
  });
}

export function hasLeader({ text }: PrintedLine): boolean {
  return leader.test(text);
}

function isLeader(text: string): boolean {
  return new RegExp(`^${leader.source}$`).test(text);
}
