import { fold } from './fold.ts';
import { isContentsName, headsContentsColumns, withoutPageNumbers } from './in-text/contents-names.ts';
import { readPageNumber } from './in-text/page-numbers.ts';

/** A block of a record, with what it is where that matters to a proof. */
export interface KeptBlock {
  anchor: string;
  /** The text as printed. */
  text: string;
  rank?: 'title' | 'heading' | undefined;
}

/** What a record keeps of its source, by which the reason of an omission is proved. All words are folded. */
export interface KeptWords {
  title: string;
  headings: readonly string[];
  /** Every block as a whole. */
  blocks: ReadonlySet<string>;
  /** Every line of the source that is kept as a whole, and the parts of one that stand far apart. */
  lines: ReadonlySet<string>;
  /** Every symbol of a document that its words name: `c10012` for `C/100/12`. */
  symbols: ReadonlySet<string>;
}

/** Matches a word that is the symbol of a document: letters, strokes or stops, and figures. */
const symbol = /^(?=.*\p{L})(?=.*\p{N})[\p{L}\p{N}]+(?:[/.][\p{L}\p{N}.-]+)+$/u;

/** @param lines of the source that are kept */
export function keptWords(lines: readonly string[], blocks: readonly KeptBlock[]): KeptWords {
  const folded = (texts: readonly string[]) => texts.map(fold).filter((words) => words !== '');
  return {
    title: fold(blocks.find(({ rank }) => rank === 'title')?.text ?? ''),
    headings: folded(blocks.filter(({ rank }) => rank !== undefined).map(({ text }) => text)),
    blocks: new Set(folded(blocks.map(({ text }) => text))),
    lines: new Set(folded(lines.flatMap((line) => [line, ...line.split(/\s{3,}/)]))),
    symbols: new Set(folded(lines.flatMap((line) => wordsOf(line).filter((word) => symbol.test(word))))),
  };
}

/** The words of a line, without signs that stand alone. */
function wordsOf(line: string): string[] {
  return line.split(/[\s|]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The number of a print job: `26-01225 (E)`, `GE.18-17194(E)`, `*2601225*`. */
const jobNumber = /^(?:GE\.)?\d{2}-\d{4,6}\b(?: ?\(\w\))?(?: \d{6})*$|^\*[\d ]+\*$/;

/** Whether a line is the number of a print job, which a printer sets at the edge of a page, and nothing else. */
export function isJobNumber(line: string): boolean {
  return jobNumber.test(line.trim());
}

/** From so many letters on, words are told from others that are alike by chance. */
const fewestLetters = 8;
/** A line of more words than this is no head of a page. */
const mostWords = 40;

/**
 * Whether a line at the edge of a page says nothing that the record does not keep: all of it is the number of the page,
 * the number of a print job, words of the title, or what stands as a whole line or block of the record. Several of
 * these may stand side by side: `C/100/12  Report on the quays  3`.
 */
export function isOfPageEdge(line: string, kept: KeptWords): boolean {
  const words = wordsOf(line);
  if (words.length > mostWords) return false;
  const reached = [true, ...words.map(() => false)];
  for (const [from] of words.entries()) {
    if (reached[from] !== true) continue;
    for (let to = from + 1; to <= words.length; to += 1) {
      const atEdge = from === 0 || to === words.length;
      if (isPieceOfEdge(words.slice(from, to).join(' '), atEdge, kept)) reached[to] = true;
    }
  }
  return reached.at(-1) === true;
}

function isPieceOfEdge(piece: string, atEdge: boolean, { title, blocks, lines, symbols }: KeptWords): boolean {
  const words = fold(piece);
  if (isJobNumber(piece) || (atEdge && readPageNumber(piece) !== undefined)) return true;
  if (!/\p{L}/u.test(words)) return false;
  if (blocks.has(words) || lines.has(words) || (symbol.test(piece) && symbols.has(words))) return true;
  return words.length >= fewestLetters && title.includes(words);
}

/** The letters of a label that may stand before the words of an entry, and not in the heading: `III`, `12`. */
const longestLabel = 5;
const shortestHeading = 4;

/** Whether a line of a list of contents, without leaders and numbers, is a heading of the record, a line of one, or what names the list and its columns. */
export function isOfContents(line: string, { headings, blocks }: KeptWords): boolean {
  if (isContentsName(line) || headsContentsColumns(line)) return true;
  const words = fold(withoutPageNumbers(line));
  if (words.length < shortestHeading) return words === '' || headings.includes(words);
  return (
    blocks.has(words) ||
    headings.some((heading) => heading.includes(words)) ||
    headings.some(
      (heading) =>
        heading.length >= shortestHeading && words.endsWith(heading) && words.length - heading.length <= longestLabel,
    )
  );
}

/** Whether a line is another wording of the title: all of it stands in the title, or the title in it. */
export function isOfTitle(line: string, { title }: KeptWords): boolean {
  const words = fold(line);
  return words !== '' && (title.includes(words) || (title.length >= fewestLetters && words.includes(title)));
}
