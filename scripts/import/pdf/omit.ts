import { endsAsEntry, headsContentsColumns, isContentsName } from '../../../src/records/in-text/contents-names.ts';
import { isJobNumber } from '../../../src/records/kept-words.ts';
import { arePrintedAgain } from '../../normalise/contents.ts';
import { hasLeader } from './cells.ts';
import type { PrintedLine, Page } from './page.ts';

/** How many lines a list of contents has at least. */
const fewestEntries = 3;

/**
 * The lines of the lists of contents: entries that lead with dots to the number of a page, the title above them and what
 * stands between them. Where nothing calls them so, their words are printed again: else they list something else, such as
 * amounts.
 */
export function findContents(lines: readonly PrintedLine[]): ReadonlySet<PrintedLine> {
  const lists = findLists(lines);
  const listed = new Set(lists.flatMap(({ title, entries }) => [...title, ...entries]));
  const text = lines.filter((line) => !listed.has(line)).map((line) => line.text);
  const isContents = ({ title, entries }: List) =>
    title.length > 0 ||
    entries.some(isNamed) ||
    arePrintedAgain(
      entries.map((line) => line.text),
      text,
    );
  return new Set(lists.filter(isContents).flatMap(({ title, entries }) => [...title, ...entries]));
}

interface List {
  title: PrintedLine[];
  entries: PrintedLine[];
}

/** What looks like a list of contents. Some documents have two, one after the other. */
function findLists(lines: readonly PrintedLine[]): List[] {
  const found: List[] = [];
  const plain = findPlainEntries(lines);
  const isEntry = (line: PrintedLine) =>
    isNamed(line) || plain.has(line) || (hasLeader(line) && endsAsEntry(line.text.trimEnd()));
  for (let from = 0; from < lines.length; from += 1) {
    if (!lines.slice(from, from + 1).some(isEntry)) continue;
    let last = from;
    for (let to = from + 1; to < lines.length && to - last <= 3; to += 1) {
      const line = lines[to];
      if (line !== undefined && isEntry(line)) last = to;
    }
    const entries = lines.slice(from, last + 1);
    if (entries.filter(isEntry).length >= fewestEntries) found.push({ title: titleAbove(lines, from), entries });
    from = last;
  }
  return found;
}

function isNamed({ tag }: PrintedLine): boolean {
  return tag?.role === 'TOCI';
}

/** Whether a line stands over a list of contents: its name, or the heads of its columns. */
function headsContents(text: string): boolean {
  return isContentsName(text) || headsContentsColumns(text);
}

/** Entries without dots: lines below the title of a list of contents that end with numbers, each as high as the last. */
function findPlainEntries(lines: readonly PrintedLine[]): ReadonlySet<PrintedLine> {
  const found = new Set<PrintedLine>();
  const title = lines.findIndex(({ text }) => headsContents(text.trim()));
  let last = 1;
  for (const line of title === -1 ? [] : lines.slice(title + 1)) {
    const cell = line.cells.length > 1 ? line.cells.at(-1)?.text : undefined;
    const page = /^\d{1,4}$/.test(cell ?? '') ? Number(cell) : 0;
    if (page < last) return found;
    found.add(line);
    last = page;
  }
  return found;
}

/** The lines above the first entry, up to the title of the list, if one stands near. */
function titleAbove(lines: readonly PrintedLine[], from: number): PrintedLine[] {
  const near = lines.slice(Math.max(0, from - 4), from);
  const title = near.findIndex(({ text }) => headsContents(text.trim()));
  return title === -1 ? [] : near.slice(title);
}

/** What stands at the very foot of the first page and is the number of a print job, or none of the text as the file says. */
export function findImprint(lines: readonly PrintedLine[], page: Page): ReadonlySet<PrintedLine> {
  const low = lines.filter(({ y }) => y > 0.6 * page.height).sort((a, b) => b.y - a.y);
  const end = low.findIndex((line) => !line.artifact && !isJobNumber(line.text));
  return new Set(end === -1 ? low : low.slice(0, end));
}
