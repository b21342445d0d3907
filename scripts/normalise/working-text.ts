import type { Decision, Edition } from '../../src/records/edition.ts';
import type { AccountEntry, RuleName } from '../../src/records/provenance.ts';
import type { CellSpans } from '../../src/records/table-grid.ts';
import type { GapUnit, Part, PartMark } from '../../src/records/transcript.ts';
import { joinLines } from '../language/line-joints.ts';
import type { SourceText } from './source-text.ts';
import type { Unproved } from './unproved.ts';

/** A stretch of one line of the source, without the white space around it. */
export interface Stretch {
  line: number;
  start: number;
  end: number;
  /** Blank lines before it. */
  blanks: number;
  /** Columns between the margin and the words; a tab goes on to the next eighth column. */
  indent: number;
  /** What a decision says of its beginning, if one does. */
  begins?: boolean;
  /** Whether the sign it begins with is a bullet, where that depends on the lines around it. */
  loose?: boolean;
  /** Whether it is the first of a page or slide. */
  top?: boolean;
  /** Whether a line is drawn under it, as under a heading. */
  underlined?: boolean;
  /** The note that it is part of, which stands at the foot of a page. */
  note?: string;
  /** The table that it is a row of, and the cells of the row. */
  row?: TableRow;
  /** Whether it was to be left out, and is kept because nothing proves why: it forms a block of its own. */
  aside?: true;
  /** The part of a document's transcript that it stands in. */
  part?: Exclude<Part, { kind: 'omitted' }>;
}

/** Where the words of a cell stand in the source, and what it covers and holds. */
export interface TableCellPlace extends CellSpans {
  start: number;
  end: number;
  /** Whether it names what stands beside or below it outside of the head of its table. */
  label?: boolean | undefined;
  /** Of a cell that holds a table: its words and tables in their order. */
  holds?: (TableCellPlace | TableRows)[];
}

/** The rows of a table, of which the first, with those that its cells reach, may name the columns. */
export interface TableRows {
  rows: TableCellPlace[][];
  headed: boolean;
}

/** A row of a table: its cells by their place in the source. */
export interface TableRow {
  table: number;
  /** Its place among the rows of the part of a document that it stands in, from 0. */
  index?: number;
  cells: TableCellPlace[];
  /** Of the line under the head of a table: how its columns are set. */
  align?: Align[];
}

export type Align = 'left' | 'center' | 'right' | null;

/** Stretches that form one block: a paragraph, heading or item that was wrapped. */
export interface Segment {
  stretches: Stretch[];
}

/** A stretch of a block and what becomes of it. */
export type Piece =
  | { start: number; end: number; fate: 'kept' }
  | { start: number; end: number; fate: 'normalised'; rule: RuleName; to: string };

/** What a block is. */
export type BlockKind =
  | { type: 'title' }
  | { type: 'heading'; level: number }
  /** `number` is the one printed at its start, in a text that numbers its paragraphs; `quote` says it is set apart. */
  | { type: 'paragraph'; number?: number; quote?: true }
  /** An item of a list: `ordinal` is the printed number, absent for a bullet. */
  | { type: 'item'; level: number; ordinal?: number }
  | { type: 'note'; n: string }
  | ({ type: 'table'; align: Align[] } & TableRows)
  /** A heading the source lost; it has no pieces. */
  | { type: 'supplied-heading'; level: number; text: string; lost: string; reason: string }
  /** A lost passage between blocks, or what stands there without words; it has no pieces. */
  | { type: 'gap'; reason: string; unit?: GapUnit };

export interface WorkingBlock {
  kind: BlockKind;
  /** In the order of the source; none for what the editor supplies. */
  pieces: Piece[];
  front: boolean;
}

/** A mark within a block, by its place in the source. */
export type Mark =
  | PartMark
  | { type: 'noteRef'; start: number; end: number; n: string }
  | { type: 'sic' | 'unclear'; start: number; end: number; reason: string }
  | { type: 'gap'; start: number; end: number; reason: string };

export type Omission = Omit<Extract<AccountEntry, { fate: 'omitted' }>, 'fate' | 'block'>;

/** A text on its way from source to record. Each step returns a new one. */
export interface WorkingText {
  source: SourceText;
  layout: Edition['source']['layout'];
  decisions: readonly Decision[];
  stretches: Stretch[];
  segments: Segment[];
  blocks: WorkingBlock[];
  marks: Mark[];
  omissions: Omission[];
  /** The decisions to keep lines that a rule would have left out, by their place in the edition. */
  heeded: ReadonlySet<number>;
  /** The lines that rules leave out and nothing proves why, so that they are kept, by the offset at which each begins. */
  unproved: ReadonlyMap<number, Unproved>;
  /** White space and empty markers outside blocks. */
  account: AccountEntry[];
}

/** A decision that no longer applies to its source. */
export class DecisionError extends Error {
  readonly index: number;
  constructor(index: number, message: string) {
    super(message);
    this.name = 'DecisionError';
    this.index = index;
  }
}

/** A source text without words, or with nothing but notes and tables. */
export class NoTitleError extends Error {
  constructor() {
    super('No line of the source can be its title.');
    this.name = 'NoTitleError';
  }
}

/** The decisions of one kind, each with its place in the edition. */
export function decisionsTo<Kind extends Decision['do']>(
  decisions: readonly Decision[],
  ...kinds: Kind[]
): { index: number; decision: Extract<Decision, { do: Kind }> }[] {
  return decisions.flatMap((decision, index) =>
    (kinds as string[]).includes(decision.do)
      ? [{ index, decision: decision as Extract<Decision, { do: Kind }> }] // narrowed by the line above
      : [],
  );
}

/** The text of a segment's words, wrapped lines joined as their script joins them. */
export function wordsOf(segment: Segment, text: string): string {
  return joinLines(segment.stretches.map(({ start, end }) => text.slice(start, end)));
}

/** The text of a block as the record will print it. */
export function printed(block: Pick<WorkingBlock, 'pieces'>, text: string): string {
  return block.pieces.map((piece) => (piece.fate === 'kept' ? text.slice(piece.start, piece.end) : piece.to)).join('');
}
