import { toReadingOrder } from './reading-order.ts';
import type { Page, Rule, GlyphRun, SlantedRun } from './page.ts';

/** How the coordinates of a file become those of {@link Page}. */
export interface CoordinateFrame {
  box: Rule;
  /** By how many degrees, clockwise, the page is turned to be read: 0, 90, 180 or 270. */
  turn: number;
}

/** How a page is turned so that most of its characters stand upright, whatever the file says of it. */
export function turnOf(runs: readonly SlantedRun[], declared: number): number {
  const counts = new Map<number, number>();
  for (const { angle, text } of runs) {
    const right = (Math.round(angle / 90) * 90 + 360) % 360;
    if (Math.abs(angle - Math.round(angle / 90) * 90) < 2) counts.set(right, (counts.get(right) ?? 0) + text.length);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined ? declared : most[0];
}

/** Turns what a page holds to the coordinates in which it is read, and sets apart what then stands at an angle. */
export function turned(
  runs: readonly SlantedRun[],
  drawn: { rules: readonly Rule[]; pictures: readonly Rule[] },
  { box, turn }: CoordinateFrame,
): Pick<Page, 'width' | 'height' | 'runs' | 'turned' | 'rules' | 'pictures'> {
  const across = turn % 180 === 0;
  const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
  const place = (x: number, y: number): [number, number] => {
    const [left, up] = [x - box.x0, y - box.y0];
    if (turn === 90) return [up, left];
    if (turn === 180) return [wide - left, up];
    if (turn === 270) return [high - up, wide - left];
    return [left, high - up];
  };
  const moved = runs.map(({ angle, ...run }) => {
    const [x, y] = place(run.x, run.y);
    return { run: { ...run, x, y }, upright: Math.abs(((angle - turn + 540) % 360) - 180) < 5 };
  });
  const turnBox = (each: Rule): Rule => {
    const [[x0, y0], [x1, y1]] = [place(each.x0, each.y0), place(each.x1, each.y1)];
    return { x0: Math.min(x0, x1), x1: Math.max(x0, x1), y0: Math.min(y0, y1), y1: Math.max(y0, y1) };
  };
  const width = across ? wide : high;
  const upright = moved.filter((each) => each.upright).map(({ run }): GlyphRun => run);
  const read = toReadingOrder(
    upright,
    { rules: drawn.rules.map(turnBox), pictures: drawn.pictures.map(turnBox) },
    width,
  );
  return {
    ...{ width, height: across ? high : wide, rules: read.rules, pictures: read.pictures },
    runs: read.runs.map((run) => withBar(run, read.rules)),
    turned: moved.filter((each) => !each.upright).map(({ run }): GlyphRun => run),
  };
}

function withBar(run: GlyphRun, rules: readonly Rule[]): GlyphRun {
  const middle = run.y - 0.3 * run.size;
  const bars = rules.filter(({ x0, x1, y0, y1 }) => x1 - x0 < 3 && y0 < middle && y1 > middle && x1 <= run.x + 1);
  return bars.length === 0 ? run : { ...run, bar: Math.max(...bars.map(({ x0 }) => x0)) };
}
