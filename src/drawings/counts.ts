import { isBefore } from '../records/partial-date.ts';
import type { Observation, Series } from '../records/registers.ts';
import { placeLabels, type Label } from './labels.ts';
import { heightsUpTo, spanOf, type DrawingFrame, type Heights, type TimeAxis } from './time-axis.ts';

/** An observation where it stands: shares of the width from 0 to 100, heights in pixels from the top. */
export interface ObservationMark {
  observation: Observation;
  x: number;
  /** What its date leaves open. */
  from: number;
  to: number;
  y: number;
  /** Where it stands beside a neighbour that it contradicts: a count that should rise falls. */
  contradicts: 'above' | 'below' | undefined;
}

/** What joins two observations of one line. */
export interface Stroke {
  from: ObservationMark;
  to: ObservationMark;
}

/** One line of a series. */
export interface DrawnLine {
  name: string;
  marks: ObservationMark[];
  strokes: Stroke[];
}

/**
 * A drawing of a series. Nothing joins its lines, nor observations of one line that contradict each other or have years
 * without a number between them.
 */
export interface CountDrawing extends Pick<Heights, 'levels'> {
  lines: DrawnLine[];
  labels: Label[];
}

/** Years without a number that a line still bridges. */
const bridged = 2;

/** Places the observations of a series on an axis that holds them. */
export function drawCounts(
  { expected, lines }: Pick<Series, 'expected' | 'lines'>,
  axis: TimeAxis,
  frame: DrawingFrame,
): CountDrawing {
  const values = lines.flatMap(({ observations }) => observations.map(({ value }) => value));
  const { heightOf, levels } = heightsUpTo(Math.max(...values), frame);
  const drawn = lines.map(({ name, observations }): DrawnLine => {
    const marks = observations.map((observation) => markOf(observation, axis, heightOf(observation.value)));
    return {
      name,
      ...joined(
        marks.sort((a, b) => a.x - b.x),
        expected === 'rising',
      ),
    };
  });
  return {
    levels,
    lines: drawn,
    labels: placeLabels(inOrder(drawn).map(labelOf)),
  };
}

function markOf(observation: Observation, axis: TimeAxis, y: number): ObservationMark {
  const { from, to } = spanOf(observation.date);
  const [x, start, end] = [(from + to) / 2, from, to].map(axis.placeOf);
  return { observation, x: x ?? 0, from: start ?? 0, to: end ?? 0, y, contradicts: undefined };
}

function joined(marks: ObservationMark[], rising: boolean): Pick<DrawnLine, 'marks' | 'strokes'> {
  const strokes = marks.slice(1).flatMap((to, at): Stroke[] => {
    const from = marks[at];
    if (from === undefined) return [];
    if (rising && falls(from.observation, to.observation)) {
      from.contradicts = 'above';
      to.contradicts = 'below';
      return [];
    }
    const years = spanOf(to.observation.date).from - spanOf(from.observation.date).to;
    return years > bridged ? [] : [{ from, to }];
  });
  return { marks, strokes };
}

function falls(earlier: Observation, later: Observation): boolean {
  return later.value < earlier.value && isBefore(earlier.date, later.date);
}

/** The marks in the order in which they get their number written: ends of lines, what contradicts, the others. */
function inOrder(lines: readonly DrawnLine[]): ObservationMark[] {
  const all = lines.flatMap(({ marks }) => marks);
  const ends = lines.flatMap(({ marks }) => [marks.at(-1), marks[0]]).filter((mark) => mark !== undefined);
  return [...new Set([...ends, ...all.filter(({ contradicts }) => contradicts !== undefined), ...all])];
}

function labelOf({ x, y, observation, contradicts }: ObservationMark) {
  return { x, y: contradicts === 'below' ? y + 22 : y - 11, text: shortCount(observation) };
}

/** `157`, `≈ 1,100`, `> 8,400`. */
function shortCount({ value, precision }: Observation): string {
  return `${{ exact: '', about: '≈ ', 'more-than': '> ' }[precision]}${value.toLocaleString('en')}`;
}
