import type { OmissionReason, OmissionSign } from '../../../src/records/provenance.ts';
import { headingLabelOf, isLabel } from '../../language/labels.ts';
import { joinLines } from '../../language/line-joints.ts';
import type { PrintedLine } from './page.ts';
import type { Table } from './table.ts';

/** What stands together on a page, as it is being recognised. */
export interface PdfBlock {
  kind: 'title' | 'heading' | 'paragraph' | 'quote' | 'item' | 'note' | 'table' | 'omitted';
  page: number;
  lines: PrintedLine[];
  /** Of a heading from 2, of an item from 1. */
  level?: number;
  /** Of a note. */
  n?: string;
  continues?: true;
  table?: Table;
  why?: OmissionReason;
  /** What of the file proves why. */
  sign?: OmissionSign;
}

/** The words of a block on one line. */
export function textOf({ lines }: Pick<PdfBlock, 'lines'>): string {
  return joinLines(lines.map(({ text }) => text));
}

/** Whether all words of a block are bold; the label before them may be in another style. */
export function isBold({ lines }: Pick<PdfBlock, 'lines'>): boolean {
  return lines.every(({ bold, runs }, index) => {
    const [label, ...words] = runs;
    if (bold || index > 0 || label === undefined || words.length === 0) return bold;
    return isLabel(label.text.trim(), headingLabelOf) && words.every(({ font }) => font.bold);
  });
}

/** Where the middle of the first line of a block stands. */
export function middleOf(block: PdfBlock | undefined): number {
  const [line] = block?.lines ?? [];
  return line === undefined ? NaN : (line.x0 + line.x1) / 2;
}

/** What most of a document's text looks like. */
export interface BodyType {
  /** Of its type, in points. */
  size: number;
  bold: boolean;
  italic: boolean;
  /** From one line to the next. */
  leading: number;
}
