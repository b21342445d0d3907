import { fold } from '../../src/records/fold.ts';
import {
  endsAsEntry,
  headsContentsColumns,
  isContentsName,
  withoutPageNumbers,
} from '../../src/records/in-text/contents-names.ts';
import type { FoundOmissions } from './omit-found.ts';

/** An entry takes so many lines at most, each of so many characters. */
const entryLines = 4;
const entryLength = 200;
/** Of the entries, so many at least are printed again where their text begins. */
const leastPrintedAgain = 0.5;
const shortestEntry = 4;

/**
 * Finds a list of contents (policy 3.6): its heading and the entries below it, which end with the number of a page.
 * Nothing is one unless its entries are printed again where their text begins.
 */
export function findContents(lines: readonly string[]): FoundOmissions {
  const found = new Map<number, { reason: 'contents'; note: string }>();
  for (const [index, line] of lines.entries()) {
    if (found.has(index) || !isContentsName(line)) continue;
    const end = endOfEntries(lines, index + 1);
    if (!arePrintedAgain(lines.slice(index + 1, end), lines.slice(end))) continue;
    for (let at = index; at < end; at += 1)
      found.set(at, { reason: 'contents', note: 'The list of contents of the document.' });
  }
  return found;
}

/** The line after the last that ends with the number of a page, before an entry is printed again without one. */
function endOfEntries(lines: readonly string[], from: number): number {
  const entries = new Set<string>();
  let end = from;
  for (let at = from; at < lines.length && at - end < entryLines; at += 1) {
    const line = lines[at] ?? '';
    const isEnd = endsAsEntry(line);
    if (line.length > entryLength || (!isEnd && entries.has(wordsOf(line)))) break;
    entries.add(wordsOf(line));
    if (isEnd) end = at + 1;
  }
  return end;
}

/** Whether most entries of a list of contents are printed again in a text, without their numbers. */
export function arePrintedAgain(lines: readonly string[], text: readonly string[]): boolean {
  const again = text.map(wordsOf).join('');
  const entries = entriesOf(lines).filter((words) => words.length >= shortestEntry);
  const printed = entries.filter((words) => again.includes(words));
  return printed.length > 1 && printed.length >= entries.length * leastPrintedAgain;
}

/** The words of each entry, which may take several lines, the last with the number. */
function entriesOf(lines: readonly string[]): string[] {
  const entries: string[] = [];
  let words = '';
  for (const line of lines) {
    if (headsContentsColumns(line)) continue;
    words += wordsOf(line);
    if (!endsAsEntry(line)) continue;
    entries.push(words);
    words = '';
  }
  return entries;
}

/** The words of an entry without its number, white space and signs. */
function wordsOf(line: string): string {
  return fold(withoutPageNumbers(line));
}
