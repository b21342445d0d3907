import { isRaised } from './lines.ts';
import { markOf, marksIn, valueOf } from './note-marks.ts';
import type { PrintedLine, Rule } from './page.ts';

/** A note at the foot of a page, or the rest of one that began on the page before. */
export interface FootNote {
  /** Its number or letter; none where it goes on with the note before it. */
  n?: string;
  lines: PrintedLine[];
}

/** Notes are set in type so much smaller than the text, unless a rule stands above them. */
const smaller = 0.93;

/**
 * Sets apart the notes at the foot of each column of a page: lines in smaller type, or below a short rule, of which the
 * first begins with a mark. Lines above the first mark go on with a note of the page before, if one was open.
 */
export function splitNotes(
  lines: readonly PrintedLine[],
  { size, rules, open }: { size: number; rules: readonly Rule[]; open: boolean },
): { text: PrintedLine[]; notes: FootNote[] } {
  const text: PrintedLine[] = [];
  const notes: FootNote[] = [];
  const marks = marksIn(lines);
  for (const area of byArea(lines)) {
    const start = findStart(area, marks, { size, rules });
    const zone = area.slice(start);
    const first = zone.findIndex((line) => markOf(line, marks) !== undefined);
    const goesOn = (open || notes.length > 0) && start > 0 && isBelowRule(zone[0], area[start - 1], rules);
    const from = first === -1 ? (goesOn ? 0 : zone.length) : goesOn ? 0 : first;
    text.push(...area.slice(0, start), ...zone.slice(0, from));
    notes.push(...gather(zone.slice(from), marks));
  }
  return { text, notes };
}

function byArea(lines: readonly PrintedLine[]): PrintedLine[][] {
  const areas: PrintedLine[][] = [];
  for (const line of lines) {
    if (areas.at(-1)?.[0]?.area === line.area) areas.at(-1)?.push(line);
    else areas.push([line]);
  }
  return areas;
}

/** The first line of the foot of a column: all from there is small, or stands below a short rule at the left. */
function findStart(
  area: readonly PrintedLine[],
  marks: ReadonlySet<string>,
  { size, rules }: { size: number; rules: readonly Rule[] },
): number {
  const small = area.findLastIndex((line) => line.size > smaller * size && !isNoteTag(line)) + 1;
  const ruled = area.findIndex(
    (line, index) => markOf(line, marks) !== undefined && isBelowRule(line, area[index - 1], rules),
  );
  return ruled === -1 || ruled > small ? small : ruled;
}

function isNoteTag({ tag }: PrintedLine): boolean {
  return /^(?:FE)?Note$/.test(tag?.role ?? '');
}

/** Whether a short rule is drawn between two lines, at the left. */
function isBelowRule(line: PrintedLine | undefined, above: PrintedLine | undefined, rules: readonly Rule[]): boolean {
  if (line === undefined) return false;
  const top = above === undefined ? 0 : above.y;
  return rules.some(
    ({ x0, x1, y0, y1 }) =>
      y1 - y0 < 3 && y0 > top && y1 < line.y && x1 - x0 > 30 && x1 - x0 < 320 && Math.abs(x0 - line.x0) < 30,
  );
}

function gather(lines: readonly PrintedLine[], marks: ReadonlySet<string>): FootNote[] {
  const notes: FootNote[] = [];
  let last = 0;
  for (const line of lines) {
    const n = markOf(line, marks);
    const raised = line.runs[0] !== undefined && isRaised(line.runs[0], line.runs);
    const isFirst = notes.every((note) => note.n === undefined);
    if (n !== undefined && (raised || isFirst || isNext(n, last, marks))) {
      notes.push({ n, lines: [line] });
      last = Math.max(last, valueOf(n));
    } else if (notes.length === 0) notes.push({ lines: [line] });
    else notes.at(-1)?.lines.push(line);
  }
  return notes;
}

/** Whether a mark is a sign, or counts on from the last number; the first after signs must mark words on the page. */
function isNext(n: string, last: number, marks: ReadonlySet<string>): boolean {
  const value = valueOf(n);
  if (value === 0 || last === 0) return marks.has(n);
  return value > last && value <= last + 3;
}
