import type { Align, TableRow, Stretch } from './working-text.ts';
import { readMarker } from '../language/labels.ts';

/** A line as a row of a table: the places of its cells, and how they are parted. */
export interface Parted {
  cells: TableRow['cells'];
  by: 'bars' | 'tabs' | 'spaces' | 'dots';
  align?: Align[];
}

const separators = {
  tabs: /\s*\t\s*/g,
  dots: /\s*(?:[.·…_]\s?){4,}\s*/g,
  spaces: /\s{2,}/g,
} as const;

/** Parts a line into cells; `undefined` for a line that is no row of a table. */
export function partLine(stretch: Stretch, text: string): Parted | undefined {
  const line = text.slice(stretch.start, stretch.end);
  if (stretch.note !== undefined || line.length > 2000) return undefined;
  const bars = partByBars(stretch, line);
  if (bars !== undefined) return bars;
  const { bullet, label } = readMarker(line);
  for (const by of ['dots', 'tabs', 'spaces'] as const) {
    const from = by === 'dots' ? 0 : bullet + label;
    const cells = cutAt(line, separators[by], from, stretch.start);
    const marked = bullet > 0 || (label > 0 && by !== 'dots');
    if (cells.length > 1 && !marked && cells.every(({ start, end }) => end > start)) return { cells, by };
  }
  return undefined;
}

/** `| 2010 | 39,388,000 |`; the line under the head, `|---|---:|`, has no cells and says how columns are set. */
function partByBars(stretch: Stretch, line: string): Parted | undefined {
  if (!line.includes('|') && !/^\+[-=+\s]+\+$/.test(line)) return undefined;
  if (/^[\s|:+=-]+$/.test(line) && /-|=/.test(line)) {
    const align = line.split('|').filter((part) => part.trim() !== '');
    return { cells: [], by: 'bars', align: align.map((part) => alignOf(part.trim())) };
  }
  const from = line.startsWith('|') ? 1 : 0;
  const to = line.endsWith('|') && line.length > 1 ? line.length - 1 : line.length;
  const cells = cutAt(line.slice(0, to), /\|/g, from, stretch.start).map(({ start, end }) => {
    const cell = line.slice(start - stretch.start, end - stretch.start);
    return {
      start: start + (cell.length - cell.trimStart().length),
      end: Math.max(start, end - (cell.length - cell.trimEnd().length)),
    };
  });
  return { cells: cells.map(({ start, end }) => ({ start: Math.min(start, end), end })), by: 'bars' };
}

function alignOf(sign: string): Align {
  if (sign.endsWith(':')) return sign.startsWith(':') ? 'center' : 'right';
  return sign.startsWith(':') ? 'left' : null;
}

function cutAt(line: string, separator: RegExp, from: number, offset: number): TableRow['cells'] {
  const cells: TableRow['cells'] = [];
  let start = from;
  for (const match of line.slice(from).matchAll(separator)) {
    cells.push({ start: offset + start, end: offset + from + match.index });
    start = from + match.index + match[0].length;
  }
  return [...cells, { start: offset + start, end: offset + line.length }];
}
