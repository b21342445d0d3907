import { noteStart } from '../../language/note-signs.ts';
import { isRaised } from './lines.ts';
import { figuresIn, markOf, marksIn, valueOf } from './note-marks.ts';
import { isBelowRule } from './note-rules.ts';
import type { PrintedLine, Rule } from './page.ts';

/** A note at the foot of a page, or the rest of one that began on the page before. */
export interface FootNote {
  /** Its number or letter; none where it goes on with the note before it. */
  n?: string;
  lines: PrintedLine[];
}

/** Notes are set in type so much smaller than the text, unless a rule stands above them. */
const smaller = 0.93;

/** What is known of a page where its notes are looked for. */
interface Foot {
  /** The place of the line of its column from which all are in smaller type. */
  small: number;
  rules: readonly Rule[];
  /** The marks that stand in the text, raised or as signs; and those that may, as figures on the line. */
  marks: ReadonlySet<string>;
  figures: ReadonlySet<string>;
}

/**
 * Sets apart the notes at the foot of each column of a page: lines in smaller type, or below a rule that stands alone, of
 * which the first begins with a mark that stands in the text. Lines above the first mark go on with a note of the page
 * before, if one was open.
 */
export function splitNotes(
  lines: readonly PrintedLine[],
  { size, rules, open }: { size: number; rules: readonly Rule[]; open: boolean },
): { text: PrintedLine[]; notes: FootNote[] } {
  const text: PrintedLine[] = [];
  const notes: FootNote[] = [];
  const marks = marksIn(lines);
  const foot = { rules, marks, figures: figuresIn(lines) };
  for (const area of byArea(lines)) {
    const small = area.findLastIndex((line) => line.size > smaller * size && !isNoteTag(line)) + 1;
    const first = area.findIndex((_, index) => beginsNote(area, index, { ...foot, small }));
    const ruled = area.findIndex((_, index) => index >= small && index > 0 && isBelowRule(area, index, rules));
    const goesOn = (open || notes.length > 0) && ruled !== -1 && (first === -1 || ruled < first);
    const from = goesOn ? ruled : first === -1 ? area.length : first;
    text.push(...area.slice(0, from));
    notes.push(...gather(area.slice(from), marks));
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

/**
 * Whether notes begin with a line of a column. In type as large as the text its mark must be raised, or stand raised in
 * the text, and a rule above it: numbered paragraphs may stand below a table. In smaller type that goes on to the foot one of the
 * two will do, or a number without a stop, unless it is a row of a table.
 */
function beginsNote(area: readonly PrintedLine[], index: number, { small, rules, marks, figures }: Foot): boolean {
  const line = area[index];
  const n = line && markOf(line, marks);
  if (line === undefined || n === undefined) return false;
  const below = area.slice(index + 1);
  if (below.some((other) => other.size <= smaller * line.size && markOf(other, marks) === n)) return false;
  const raised = isRaisedStart(line);
  const told = raised || marks.has(n);
  if (index < small) return told && isBelowRule(area, index, rules);
  if (raised || isNoteTag(line)) return true;
  const stopped = noteStart(line.text)?.stop !== '';
  return !isRowWith(line) && (told || !stopped || figures.has(n) || isBelowRule(area, index, rules));
}

function isRaisedStart({ runs }: PrintedLine): boolean {
  return runs[0] !== undefined && isRaised(runs[0], runs);
}

/** Whether a line has cells besides what may be a mark and the words of a note. */
function isRowWith({ cells: [first, ...others] }: PrintedLine): boolean {
  return others.length > (/\s/.test(first?.text ?? '') ? 0 : 1);
}

function isNoteTag({ tag }: PrintedLine): boolean {
  return /^(?:FE)?Note$/.test(tag?.role ?? '');
}

function gather(lines: readonly PrintedLine[], marks: ReadonlySet<string>): FootNote[] {
  const notes: FootNote[] = [];
  let last = 0;
  for (const line of lines) {
    const n = markOf(line, marks);
    const raised = isRaisedStart(line);
    const isFirst = notes.every((note) => note.n === undefined);
    if (n !== undefined && (raised || isFirst || isNext(n, last, marks))) {
      notes.push({ n, lines: [line] });
      last = Math.max(last, valueOf(n, last));
    } else if (notes.length === 0) notes.push({ lines: [line] });
    else notes.at(-1)?.lines.push(line);
  }
  return notes;
}

/** Whether a mark is a sign, or counts on from the last number; the first after signs must mark words on the page. */
function isNext(n: string, last: number, marks: ReadonlySet<string>): boolean {
  const value = valueOf(n, last);
  if (value === 0 || last === 0) return marks.has(n);
  return value > last && value <= last + 3;
}
