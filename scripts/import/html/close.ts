import { deepestItem } from '../../../src/records/transcript.ts';
import { signOfName } from '../../../src/records/signs.ts';
import { noteNumberAt } from '../../language/note-signs.ts';
import type { HtmlBlock, HtmlBlockKind, LeftOut } from './block.ts';
import { plainText, splitLines, type Look, type StyledRun } from './runs.ts';

/** What surrounds words on their way into a block. */
export interface Surroundings extends Look {
  /** Whether line breaks and spaces are printed as they are written. */
  pre?: boolean;
  quote?: boolean;
  /** Of a heading: 1 to 6 as HTML counts. */
  rank?: number | 'title';
  /** How many lists stand around. */
  lists: number;
  /** The item, or note, that the words belong to, and whether its first block is listed; `printed` where no list is. */
  item?: { marker: string; begun: boolean; printed?: true };
  note?: { n: string; begun: boolean };
  omission?: LeftOut | undefined;
  /** The cells around the words that stand beside others with words, the innermost last. */
  cells?: readonly object[];
  /** Whether several cells of the row that is read have words. */
  beside?: boolean;
  depth?: number;
  page?: number;
}

/** Makes blocks of the words of one place: an empty line within them, as of two line breaks, begins a new block. */
export function closeRuns(runs: readonly StyledRun[], place: Surroundings): HtmlBlock[] {
  const about = {
    ...(place.page !== undefined && { page: place.page }),
    ...(place.depth !== undefined && { depth: place.depth }),
    ...(place.cells !== undefined && { cells: place.cells }),
  };
  return paragraphsOf(runs, place.rank !== undefined).map((words) => {
    const kind = kindOf(place);
    if (kind.type === 'note' && !kind.continues) return { kind, runs: numbered(words, kind.n), ...about };
    const marker = kind.type === 'omitted' ? '' : takeMarker(place);
    return { kind, runs: marker === '' ? words : [{ text: marker }, ...words], ...about };
  });
}

function paragraphsOf(runs: readonly StyledRun[], isHeading: boolean): StyledRun[][] {
  if (isHeading) return plainText(runs) === '' ? [] : [[...runs]];
  const paragraphs: StyledRun[][] = [[]];
  for (const line of splitLines(runs)) {
    const open = paragraphs.at(-1);
    if (plainText(line) === '') paragraphs.push([]);
    else open?.push(...(open.length > 0 ? [{ text: '\n' }] : []), ...line);
  }
  return paragraphs.filter((words) => words.length > 0);
}

function kindOf({ omission, rank, note, item, lists, quote }: Surroundings): HtmlBlockKind {
  if (omission !== undefined) return { type: 'omitted', ...omission };
  if (note !== undefined) {
    const continues = note.begun;
    note.begun = true;
    return { type: 'note', n: note.n, continues };
  }
  if (rank !== undefined) return rank === 'title' ? { type: 'title' } : { type: 'heading', rank };
  if (item !== undefined && !item.begun && item.printed !== true)
    return { type: 'item', level: Math.min(Math.max(lists, 1), deepestItem), list: true };
  return { type: quote === true ? 'quote' : 'paragraph' };
}

/** The marker of an item before its first words; a bullet before a heading is none of its words. */
function takeMarker({ item, rank, note }: Surroundings): string {
  if (item === undefined || item.begun) return '';
  item.begun = true;
  if (note !== undefined) return '';
  return rank === undefined || item.marker !== '• ' ? item.marker : '';
}

/** The words of a note after its number or sign, however that is written: `[1]`, `¹`, `1.`, `*`. */
function numbered(words: readonly StyledRun[], n: string): StyledRun[] {
  const rest = words.map((run) => ({ ...run }));
  const [label, sign] = [noteNumberAt(n), signOfName(n)];
  const first = rest.findIndex(({ text }) => text.trim() !== '');
  const upTo = [1, 2, 3].find(
    (count) => label.test(textOf(rest.slice(first, first + count))) && !isOpen(rest.slice(first, first + count)),
  );
  if (first === -1 || upTo === undefined) return [{ text: `${sign} ` }, ...rest];
  const head = textOf(rest.slice(first, first + upTo)).replace(label, '');
  return [{ text: `${sign} ` }, { ...rest[first + upTo - 1], text: head }, ...rest.slice(first + upTo)];
}

function textOf(runs: readonly StyledRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Whether a bracket is still open at the end of some runs. */
function isOpen(runs: readonly StyledRun[]): boolean {
  return /[[(][^\])]*$/.test(textOf(runs));
}
