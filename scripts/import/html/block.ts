import type { OmissionReason, OmissionSign } from '../../../src/records/provenance.ts';
import type { GapUnit, PartCell, PartMark } from '../../../src/records/transcript.ts';
import type { StyledRun } from './runs.ts';

/** Why words are left out. */
export interface LeftOut {
  why: OmissionReason;
  /** What of the file proves why, where the words do not. */
  sign?: OmissionSign;
  note: string;
}

/** What a block of a document is. */
export type HtmlBlockKind =
  /** `rank` tells which headings are alike: 1 to 6 as HTML counts, or a name such as that of a style. */
  | { type: 'heading'; rank: number | string }
  | { type: 'title' }
  | { type: 'paragraph' }
  | { type: 'quote' }
  /** `list` says that the document marks it as an item, so that its level is known. */
  | { type: 'item'; level: number; list: boolean }
  | { type: 'note'; n: string; continues: boolean }
  /** `marks` stand on its rows as the text of a part has them. */
  | { type: 'table'; rows: PartCell[][]; marks: PartMark[]; headed: boolean }
  /** What cannot be transcribed; it has no words. */
  | { type: 'gap'; unit: GapUnit }
  | ({ type: 'omitted' } & LeftOut);

/** A block on its way from a tree of HTML to a transcript. */
export interface HtmlBlock {
  kind: HtmlBlockKind;
  /** The words of every kind but tables. */
  runs: StyledRun[];
  /** The cells around it that stand beside others with words, of tables that only set the text. */
  cells?: readonly object[];
  /** The slide on which it stands, of a presentation. */
  page?: number;
  /** Of a paragraph that a list of a word processor numbers: the level of the list, from 0. Its label stands first. */
  depth?: number;
}
