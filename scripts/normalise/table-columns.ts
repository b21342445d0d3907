import type { Stretch } from './working-text.ts';
import type { Parted } from './table-rows.ts';

/**
 * Whether lines with wide spaces form columns: three spaces part all cells, or the cells stand below each other, or they
 * are figures. Prose that is set to fill its lines has wide spaces too.
 */
export function areColumns(run: readonly Parted[], stretches: readonly Stretch[], text: string): boolean {
  const columns = (run[0]?.cells ?? []).slice(1).map((_, index) => index + 1);
  const inLine = columns.every((column) => isLined(run, stretches, column));
  return run.every(isWide) || (inLine && run.some(isWide)) || haveFigures(run, text);
}

/** Whether three spaces at least part the cells of a row. */
function isWide({ cells }: Parted): boolean {
  return cells.slice(1).every((cell, index) => cell.start - (cells[index]?.end ?? 0) > 2);
}

/** Whether most cells but the first of three columns or more hold figures. */
function haveFigures(run: readonly Parted[], text: string): boolean {
  const cells = run.flatMap((row) => row.cells.slice(1));
  const figures = cells.filter(({ start, end }) => end - start <= 24 && /\d/.test(text.slice(start, end)));
  return (run[0]?.cells.length ?? 0) > 2 && figures.length > cells.length / 2;
}

/** Whether the cells of a column begin or end at one place, give or take a character. */
function isLined(run: readonly Parted[], stretches: readonly Stretch[], column: number): boolean {
  return even('start') || even('end');

  function even(side: 'start' | 'end'): boolean {
    const places = run.map(({ cells }, index) => {
      const { start = 0, indent = 0 } = stretches[index] ?? {};
      return (cells[column]?.[side] ?? 0) - start + indent;
    });
    return places.every((place) => Math.abs(place - (places[0] ?? 0)) <= 1);
  }
}
