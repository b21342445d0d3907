import { closest, distance } from 'fastest-levenshtein';

/** Every code a finding may carry. Codes are permanent: one is retired, never given a new meaning. */
export const findingCodes = {
  'r-001': 'The file has no frontmatter, or its YAML cannot be parsed.',
  'r-002': 'A key is not known to the schema.',
  'r-003': 'A value does not have the form the schema asks for.',
  'r-004': 'A date is not quoted, so that parsers disagree about its type.',
  'r-005': 'The file name is not a valid identifier.',
  'r-006': 'The anchors of a record do not match its blocks.',
  'r-007': 'The title differs from the title printed in the text.',
  'r-008': 'Two records share one identifier.',
  'r-009': 'The file name does not agree with what the file holds.',
  'r-010': 'A reference names no person of the register.',
  'r-011': 'A reference names no body of the register.',
  'r-012': 'A reference names no record of the archive.',
  'r-013': 'A reference names no anchor of the record.',
  'r-014': 'A document symbol fits no pattern.',
  'r-015': 'A document symbol is not in the register of documents.',
  'r-016': 'Evidence names no page of the register of references.',
  'r-017': 'A reference names no entry of the register of documents.',
  'r-018': 'One page outside the archive has two entries in the register of references.',
  'r-019': 'No evidence names a page of the register of references.',
  'r-020': 'A person, a body, a term, a series or a meeting has two entries.',
  'r-021': 'The name by which a person is sorted has other words than the name.',
  'm-001': 'The text cannot be parsed as MDX.',
  'm-002': 'An import or export stands in a record.',
  'm-003': 'An expression stands in a record.',
  'm-004': 'An element is not in the vocabulary.',
  'm-005': 'An attribute is not in the vocabulary, or is not a literal.',
  'm-006': 'A link has a scheme other than http, https or mailto.',
  'm-007': 'Raw HTML or another construct outside the vocabulary stands in a record.',
  'm-008': 'The cells of a table do not fit in its rows and columns.',
  'e-001': 'The quoted words do not stand in the paragraph.',
  'e-002': 'A stated value cannot be read from the words quoted for it.',
  'e-003': 'A date, a range or a stated change does not compute.',
  'c-001': 'Sessions of one series are not in the order of their dates.',
  'c-002': 'Two meetings of one body overlap.',
  'c-003': 'Two people hold one office at once.',
  'c-004': 'The role of a speaker does not agree with the offices held at that date.',
  'c-005': 'The weekday printed is not that of the date.',
  'c-006': 'The dates of a meeting disagree: between its sources, or with its session.',
  'c-007': 'A count that should rise falls.',
  'c-008': 'Two budget years give the same figure differently.',
  'c-009': 'A conflict that is listed is none: the check finds nothing there.',
  's-001': 'The bytes of a source text have changed.',
  's-002': 'A decision of an edition no longer applies.',
  's-003': 'A generated file differs from what its source and edition produce.',
  's-004': 'A character of a source text is not accounted for.',
  's-005': 'A source text cannot be decoded.',
  's-006': 'A source text has no line that can be its title.',
  's-007': 'A source text lacks a file that belongs to it, or that file cannot be read.',
  's-008': 'A document cannot be read.',
  'p-001': 'A published anchor would no longer resolve.',
  'p-002': 'An address or anchor is not in the ledger of permalinks.',
  'p-003': 'It is in doubt which block a published anchor marks.',
  'p-004': 'A ledger of permalinks was changed other than by appending to it.',
  'p-005': 'An address is published twice.',
  'p-006': 'A former identifier belongs to another record.',
  'p-007': 'A text does not hold what was published under its former identifiers.',
} as const;

export type FindingCode = keyof typeof findingCodes;

/** The findings that sources which contradict each other can cause: an entry of the register of conflicts answers them. */
export const conflictCodes = ['c-001', 'c-002', 'c-003', 'c-004', 'c-005', 'c-006', 'c-007', 'c-008'] as const;
export type ConflictCode = (typeof conflictCodes)[number];

/** Something wrong in the archive's files, told to the person who can mend it. Lines and columns count from 1. */
export interface Finding {
  code: FindingCode;
  /** Path from the project's root, with forward slashes. */
  path: string;
  line: number;
  column: number;
  /** What was found and what was expected. */
  message: string;
  /** How to mend it. */
  hint?: string | undefined;
  /**
   * What it is found of, where sources may contradict each other: `"sessions/council-108"`, a part of a record as
   * `"calendars/2017#council-108"`, two of them as `"… and …"`. The register of conflicts names it so.
   */
  subject?: string | undefined;
}

/** One line a finding: `r-002 content/sessions/council-96.mdx:4:1 – Unknown key "titel". Did you mean "title"?` */
export function formatFinding({ code, path, line, column, message, hint }: Finding): string {
  return `${code} ${path}:${line}:${column} – ${message}${hint === undefined ? '' : ` ${hint}`}`;
}

/** Where a collection's store holds findings in development: no record has such an identifier. */
export const findingsEntry = '*findings';

/** Thrown where a build cannot go on: carries every finding, not the first alone. */
export class FindingsError extends Error {
  readonly findings: readonly Finding[];
  /** @param outcome what comes of it, such as `Nothing was written.` */
  constructor(findings: readonly Finding[], outcome?: string) {
    super([...findings.map(formatFinding), countFindings(findings), ...(outcome ? [outcome] : [])].join('\n'));
    this.name = 'FindingsError';
    this.findings = findings;
  }
}

/** `3 findings in 2 files.` */
export function countFindings(findings: readonly Finding[]): string {
  const files = new Set(findings.map(({ path }) => path)).size;
  return `${findings.length} finding${findings.length === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}.`;
}

/** Orders findings by file, then by place. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => compareText(a.path, b.path) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );
}

/** Code-unit order: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** So many words are listed at most: the keys of a record, not the people of a register. */
const most = 24;

/**
 * Names what was expected: `Expected one of "a", "b"; did you mean "a"?`, or `There is none.`
 * A word is called near when at most a third of it is mistyped.
 */
export function expectOneOf(given: string, known: readonly string[]): string {
  if (known.length === 0) return 'There is none.';
  const listed = known.length > most ? [...known.slice(0, most), '…'] : known;
  const expected = `Expected one of ${listed.map((word) => (word === '…' ? word : `"${word}"`)).join(', ')}`;
  const nearest = closest(given, known);
  const near = distance(given, nearest) <= Math.max(1, Math.ceil(given.length / 3));
  return near ? `${expected}; did you mean "${nearest}"?` : `${expected}.`;
}
