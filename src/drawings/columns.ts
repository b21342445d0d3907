import { scaleBand } from 'd3-scale';
import type { Figure } from '../records/budget.ts';
import { majorUnits } from '../records/money.ts';
import { placeLabels, type Label } from './labels.ts';
import type { PartSeries } from './part-series.ts';
import { heightsUpTo, type DrawingFrame, type Heights, type TimeAxis } from './time-axis.ts';

/** A column of a drawing: shares of the width, heights in pixels from the top. */
export interface DrawnColumn {
  figure: Figure;
  x: number;
  width: number;
  y: number;
}

/** The figures of a series as columns, those of one year side by side; amounts are written in millions. */
export interface ColumnDrawing extends Pick<Heights, 'levels'> {
  columns: DrawnColumn[];
  /** The middle of each year without a figure. */
  empty: number[];
  labels: Label[];
}

const million = 1e6;

/** Places the figures of a series on an axis that holds its years. */
export function drawColumns({ rows }: PartSeries, axis: TimeAxis, frame: DrawingFrame): ColumnDrawing {
  const known = new Map(
    rows.flatMap(({ years, id, figures }) => (id === undefined ? [] : [[Number(years), figures] as const])),
  );
  const { heightOf, levels } = heightsUpTo(Math.max(...[...known.values()].flat().map(inMillions)), frame);
  const columns = [...known]
    .flatMap(([year, figures]) => slotsOf(year, figures, axis))
    .map((slot): DrawnColumn => ({ ...slot, y: heightOf(inMillions(slot.figure)) }));
  return {
    levels,
    columns,
    empty: axis.years.filter((year) => !known.has(year)).map((year) => axis.placeOf(year + 0.5)),
    labels: placeLabels(
      columns.map(({ x, width, y, figure }) => ({
        x: x + width / 2,
        y: y - 6,
        text: millionsWords(inMillions(figure)),
      })),
    ),
  };
}

/** The figures of one year side by side in its slot. */
function slotsOf(year: number, figures: readonly Figure[], { placeOf }: TimeAxis): Omit<DrawnColumn, 'y'>[] {
  const slot = scaleBand(figures, [year + 0.08, year + 0.92]).paddingInner(0.08);
  return figures.map((figure) => {
    const from = slot(figure) ?? year;
    const x = placeOf(from);
    return { figure, x, width: placeOf(from + slot.bandwidth()) - x };
  });
}

/** An amount in millions of its currency: `52.229662`. */
function inMillions({ amount }: Figure): number {
  return majorUnits(amount) / million;
}

/** `52.2`, `956`, `1,000`. */
function millionsWords(number: number): string {
  return number.toLocaleString('en', { maximumFractionDigits: 1 });
}
