/**
 * The closed vocabulary of a record's text. What is not named here cannot stand in a record.
 * The elements are TEI's and Akoma Ntoso's words for what a transcription marks.
 */
export interface ElementRule {
  /** Whether it stands between blocks, within a line, or both. */
  place: 'flow' | 'text' | 'both';
  /** Attribute → whether it must be given. Values are literal strings. */
  attributes: Readonly<Record<string, boolean>>;
  /** Of an attribute that takes none but these: its values. */
  values?: Readonly<Record<string, readonly string[]>>;
  /** Whether it holds text. */
  empty: boolean;
  says: string;
}

export const elements: Readonly<Record<string, ElementRule>> = {
  TitlePage: { place: 'flow', attributes: {}, empty: false, says: 'The title page of the text' },
  Gap: {
    place: 'both',
    attributes: { reason: true },
    empty: true,
    says: 'The source breaks off or lacks something here',
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
