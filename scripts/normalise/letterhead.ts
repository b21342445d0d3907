import { columnsOf } from '../language/columns.ts';
import { isContentsName } from '../../src/records/in-text/contents-names.ts';
import { isDateOrSymbol } from '../language/dates-and-symbols.ts';
import { readMarker } from '../language/labels.ts';
import { namesDocument, saysRelease } from '../language/title-words.ts';

/** From this many characters on a line is text rather than a title. */
const longestTitle = 250;
/** The title stands among so many lines from the first. */
const coverLines = 6;

/**
 * Which of the first lines of a text is its title: the first, unless it is the letterhead. It is one where a line below
 * has its name within it, as "Report of the Harbour Board" has "Harbour Board", or where a line below begins as the name
 * of a document does ("Minutes of …") and the first does not. The title of a release is the line below what says so.
 * @param lines that may be the title, in order, up to the first that is text
 */
export function titleAmong(lines: readonly string[]): number {
  const end = lines.findIndex((line, index) => index > 0 && !isCoverLine(line));
  const cover = lines.slice(0, end === -1 ? coverLines : Math.min(end, coverLines));
  const [first = ''] = cover;
  const said = cover.findLastIndex(saysRelease);
  const below = said === -1 ? -1 : cover.findIndex((line, index) => index > said && !isDateOrSymbol(line));
  if (below !== -1) return below;
  const naming = cover.findIndex((line, index) => index > 0 && hasWithin(line, first));
  if (naming !== -1) return naming;
  return Math.max(0, namesDocument(first) ? 0 : cover.findIndex(namesDocument));
}

function isCoverLine(line: string): boolean {
  return (
    columnsOf(line) <= longestTitle && !/[.:;]$/.test(line) && readMarker(line).label === 0 && !isContentsName(line)
  );
}

/** Whether a line has a name of several words within it, after other words. */
function hasWithin(line: string, name: string): boolean {
  return spaced(name).trim().includes(' ') && spaced(line).indexOf(spaced(name)) > 0;
}

/** The words of a line in small letters, each between spaces. */
function spaced(line: string): string {
  return ` ${
    line
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
}
