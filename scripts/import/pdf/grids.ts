import type { Rule } from './page.ts';
import { isLevel, isUpright, meet } from './rules.ts';

/** Edges so near, in points, are one: borders are drawn side by side, or cell by cell. */
const near = 3;
/** A side is drawn of which so much is, as a share, and is not where so little is; between these nothing is certain. */
const [drawn, undrawn] = [0.8, 0.3];
/** A page with more rules has a drawing, such as a map or a chart. */
const mostRules = 5000;

/** A table as its borders draw it, in points from the upper left corner of its page. */
export interface Grid {
  /** Where its columns and rows begin, and the last one ends. */
  xs: readonly number[];
  ys: readonly number[];
  cells: readonly GridCell[];
}

/** A cell: its first row and column, from 0, and how many of each it covers. */
export interface GridCell {
  row: number;
  column: number;
  cols: number;
  rows: number;
}

/**
 * The tables of a page about which a border is drawn, and between all their cells: where none is drawn between two
 * places, one cell covers both. Where it is not certain what a cell covers, there is none.
 */
export function findGrids(rules: readonly Rule[]): Grid[] {
  return rules.length > mostRules ? [] : gather(rules).flatMap((own) => readGrid(own) ?? []);
}

/** Groups rules that touch or cross each other. */
function gather(rules: readonly Rule[]): Rule[][] {
  const left = new Set(rules);
  return rules.flatMap((rule) => {
    if (!left.delete(rule)) return [];
    const group = [rule];
    for (const member of group) {
      for (const other of left) if (meet(member, other) && left.delete(other)) group.push(other);
    }
    return [group];
  });
}

/** A rule along its own direction. */
interface Side {
  at: number;
  from: number;
  to: number;
}

function readGrid(rules: readonly Rule[]): Grid | undefined {
  const level = rules.filter(isLevel).map(({ x0, x1, y0, y1 }): Side => ({ at: (y0 + y1) / 2, from: x0, to: x1 }));
  const upright = rules.filter(isUpright).map(({ x0, x1, y0, y1 }): Side => ({ at: (x0 + x1) / 2, from: y0, to: y1 }));
  const [allX, allY] = [edgesOf(upright), edgesOf(level)];
  const [xs, ys] = [bordersOf(upright, allX, allY), bordersOf(level, allY, allX)];
  const [left, above] = [sharesOf(upright, xs, ys), sharesOf(level, ys, xs)]; // by edge, then by place along it
  const isSure = [left, above].every((edges) => edges.flat().every((share) => share <= undrawn || share >= drawn));
  const isFramed = [left, above].every((edges) => [edges[0], edges.at(-1)].every((edge) => edge?.every(isDrawn)));
  const cells = isSure && isFramed ? cellsOf(left, above) : undefined;
  return cells === undefined ? undefined : { xs, ys, cells };
}

function isDrawn(share: number): boolean {
  return share >= drawn;
}

/** The places at which sides stand. */
function edgesOf(sides: readonly Side[]): number[] {
  const edges: number[] = [];
  for (const { at } of sides.toSorted((a, b) => a.at - b.at))
    if (at - (edges.at(-1) ?? -Infinity) > near) edges.push(at);
  return edges;
}

/** The edges along which the side of a place is drawn, as an underline within a cell is not. */
function bordersOf(sides: readonly Side[], edges: readonly number[], across: readonly number[]): number[] {
  const shares = sharesOf(sides, edges, across);
  return edges.filter((_, index) => shares[index]?.some(isDrawn));
}

/** Of each edge how much is drawn between each two that cross it, as a share. */
function sharesOf(sides: readonly Side[], edges: readonly number[], across: readonly number[]): number[][] {
  return edges.map((edge) => {
    const own = sides.filter(({ at }) => Math.abs(at - edge) <= near).toSorted((a, b) => a.from - b.from);
    return across.slice(1).map((end, index) => {
      const start = across[index] ?? end;
      let [covered, reached] = [0, start];
      for (const { from, to } of own) {
        covered += Math.max(0, Math.min(to, end) - Math.max(from, reached));
        reached = Math.max(reached, to);
      }
      return covered / (end - start);
    });
  });
}

/** The cells between edges; none where what no border parts is no rectangle. */
function cellsOf(left: readonly number[][], above: readonly number[][]): GridCell[] | undefined {
  const [width, height] = [left.length - 1, above.length - 1];
  const isParted = (edges: readonly number[][], edge: number, place: number) => isDrawn(edges[edge]?.[place] ?? 1);
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (taken.has(row * width + column)) continue;
      let [cols, rows] = [1, 1];
      while (!isParted(left, column + cols, row)) cols += 1;
      while (!isParted(above, row + rows, column)) rows += 1;
      for (let y = row; y < row + rows; y += 1) {
        for (let x = column; x < column + cols; x += 1) {
          const isEnd = isParted(left, x + 1, y) === (x + 1 === column + cols);
          const isFoot = isParted(above, y + 1, x) === (y + 1 === row + rows);
          if (!isEnd || !isFoot || taken.has(y * width + x)) return undefined;
          taken.add(y * width + x);
        }
      }
      cells.push({ row, column, cols, rows });
    }
  }
  return width > 1 && height > 1 ? cells : undefined;
}
