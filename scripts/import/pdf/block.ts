import type { OmissionReason } from '../../../src/records/provenance.ts';
import type { Line } from './page.ts';
import type { Table } from './tables.ts';

/** What stands together on a page, as it is being recognised. */
export interface Block {
  kind: 'title' | 'heading' | 'paragraph' | 'quote' | 'item' | 'note' | 'table' | 'omitted';
  page: number;
  lines: Line[];
  /** Of a heading from 2, of an item from 1. */
  level?: number;
  /** Of a note. */
  n?: string;
  continues?: true;
  table?: Table;
  why?: OmissionReason;
}

/** The words of a block on one line. */
export function textOf({ lines }: Pick<Block, 'lines'>): string {
  return lines.map(({ text }) => text).join(' ');
}

/** What most of a document's text looks like. */
export interface Body {
  /** Of its type, in points. */
  size: number;
  bold: boolean;
  italic: boolean;
  /** From one line to the next. */
  leading: number;
}
