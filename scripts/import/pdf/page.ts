/** What a page prints, in points from its upper left corner once it is turned as it is read; `y` is a baseline. */

/** The style in which characters are set. */
export interface Font {
  /** The family without its subset, such as `TimesNewRomanPS-BoldMT`. */
  name: string;
  bold: boolean;
  italic: boolean;
}

/** Characters set in one style on one baseline. */
export interface GlyphRun {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  font: Font;
  /** Whether a space is printed before it, and after it. */
  spaced: boolean;
  closed: boolean;
  /** A gap before or after it is a space between words if it is wider, in points: where one is printed there, or none. */
  wordGap: { printed: number; unprinted: number };
  /** Whether the file marks it as none of the text, such as a running head. */
  artifact: boolean;
  /** Whether a line is drawn through it. */
  struck?: true;
  /** Whether a line is drawn just under it that begins and ends with words, and is none of a link. */
  underlined?: true;
  /** Where the nearest line is drawn to its left, from the top down, as between the cells of a table. */
  bar?: number;
  /** The annotation it is of, such as a filled field of a form, as PDF.js names it. */
  annotation?: string;
  /** The place of its block in {@link Page.tags}. */
  tag?: number;
}

/** A run with the angle at which it is set, in degrees. */
export type SlantedRun = GlyphRun & { angle: number };

/** Where a line is drawn on the page, such as the one above notes or between the rows of a table; or a picture is. */
export interface Rule {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

/** A block that the file itself names, with what it says of it, in the order in which it gives them. */
export interface Tag {
  /** The role of the standard structure types (ISO 32000-1, 14.8.4), such as `P`, `H2`, `LI`, `TD`, `Note`. */
  role: string;
  /** How deep in lists: 1 for an item of a list that stands in none. */
  depth: number;
  quoted: boolean;
  cell?: { table: number; row: number; column: number };
}

export interface Page {
  /** Counted from 1. */
  number: number;
  width: number;
  height: number;
  runs: readonly GlyphRun[];
  /** What stands at an angle to the text, such as a stamp on the margin. */
  turned: readonly GlyphRun[];
  rules: readonly Rule[];
  /** Where pictures are, whatever they show: a photograph, a bullet, a background, a scan under the text. */
  pictures: readonly Rule[];
  tags: readonly Tag[];
  /** Whether its text lies invisibly under a picture, as machines leave it that read scans. */
  recognised: boolean;
  /** The words of notes that show on a click alone, and those that are not seen: outside of the page, or not painted. */
  onClick: readonly string[];
  unseen: readonly string[];
  /** The names of the files that are attached to a place on it. */
  attached: readonly string[];
}

/** Words of a line between two wide gaps. */
export interface Cell {
  text: string;
  x0: number;
  x1: number;
  runs: readonly GlyphRun[];
}

/** What stands on one baseline of a column, or of a block that the file names. */
export interface PrintedLine extends Cell {
  page: number;
  y: number;
  /** The size of most of its characters. */
  size: number;
  bold: boolean;
  italic: boolean;
  cells: readonly Cell[];
  artifact: boolean;
  tag?: Tag;
  /** Counts the columns and bands of a page: lines of one area stand under each other. */
  area: number;
  /** Of a row that was put together from blocks beside each other: the lines as the file names them. */
  parts?: PrintedLine[];
}
