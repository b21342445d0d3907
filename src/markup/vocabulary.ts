import { gapUnits } from '../records/transcript.ts';

/**
 * The closed vocabulary of a record's text. What is not named here cannot stand in a record.
 * The elements are TEI's and Akoma Ntoso's words for what a transcription marks.
 */
export interface ElementRule {
  /** Whether it stands between blocks, within a line, or both. */
  place: 'flow' | 'text' | 'both';
  /** Of an element that stands in another alone: its name. */
  within?: string;
  /** Of an element that holds these alone: elements by their names, `paragraph`. */
  holds?: readonly string[];
  /** Attribute → whether it must be given. Values are literal strings. */
  attributes: Readonly<Record<string, boolean>>;
  /** Of an attribute that takes none but these: its values, or what these are and how they are written. */
  values?: Readonly<Record<string, readonly string[] | { says: string; form: RegExp }>>;
  /** Whether it holds text. */
  empty: boolean;
  says: string;
}

const several = { says: 'a whole number from 2 to 1000', form: /^(?:[2-9]|[1-9]\d{1,2}|1000)$/ } as const;

export const elements: Readonly<Record<string, ElementRule>> = {
  TitlePage: { place: 'flow', attributes: {}, empty: false, says: 'The title page of the text' },
  Gap: {
    place: 'both',
    attributes: { reason: true, unit: false },
    values: { unit: gapUnits },
    empty: true,
    says: 'The source breaks off or lacks something here, or has a picture, a page or a drawing without words to be read',
  },
  Sic: { place: 'text', attributes: { reason: true }, empty: false, says: 'Printed so in the source' },
  Supplied: { place: 'text', attributes: { reason: true }, empty: false, says: "The editor's words, not the source's" },
  Unclear: {
    place: 'text',
    attributes: { reason: true },
    empty: false,
    says: 'Printed so; what is meant is uncertain',
  },
  Add: { place: 'text', attributes: {}, empty: false, says: 'Inserted in the source, as a change of its text is' },
  Hi: {
    place: 'text',
    attributes: { rend: true },
    values: { rend: ['sup', 'sub'] },
    empty: false,
    says: 'Raised or lowered in the source',
  },
  NoteRef: { place: 'text', attributes: { n: true }, empty: false, says: 'The mark of a note' },
  Note: { place: 'flow', attributes: { n: true }, empty: false, says: 'A note' },
  Table: {
    place: 'flow',
    attributes: {},
    holds: ['Row'],
    empty: false,
    says: 'A table whose cells cover several columns or rows, or hold a table',
  },
  Row: { place: 'flow', within: 'Table', attributes: {}, holds: ['Cell'], empty: false, says: 'A row of a table' },
  Cell: {
    place: 'flow',
    within: 'Row',
    attributes: { cols: false, rows: false, role: false },
    values: { cols: several, rows: several, role: ['label'] },
    holds: ['paragraph', 'Table'],
    empty: false,
    says: 'A cell of a table, how many columns and rows it covers, and whether it names what is beside or below it',
  },
};

/** Markdown constructs a record may use. */
export const markdown: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'break',
  'list',
  'listItem',
  'blockquote',
  'thematicBreak',
  'table',
  'tableRow',
  'tableCell',
  'inlineCode',
  'code',
]);

/** Link schemes that run nothing. */
export const linkSchemes: readonly string[] = ['http:', 'https:', 'mailto:'];
