import type { PdfBlock } from './block.ts';
import type { GlyphRun } from './page.ts';

/** An address, which is underlined as a link is. */
const address = /^(?:https?:|www\.)|^\S+@\S+$/i;
/** What opens and closes words that are named, as a term is where it is defined. */
const [opening, closing] = [/["“«„‘']$/, /^["”»“’']/];

/**
 * The runs that a document underlines as inserted: in a paragraph, or a cell of a table, in which words are struck out and
 * underlined ones stand in their place, right beside them. Where the same could be said otherwise they are none: an
 * underline that goes on under what is struck out, an address, the name of a term, and what heads its paragraph.
 */
export function findInserted(blocks: readonly PdfBlock[]): ReadonlySet<GlyphRun> {
  return new Set(textsOf(blocks).flatMap(insertedIn));
}

/** The runs of each text that stands by itself: of a block with what goes on with it, or of a cell. */
function textsOf(blocks: readonly PdfBlock[]): GlyphRun[][] {
  const texts: GlyphRun[][] = [];
  const open = new Map<PdfBlock['kind'], GlyphRun[]>();
  for (const { kind, lines, table, continues } of blocks) {
    if (table !== undefined) {
      const cells = table.rows.flatMap((row) => row.cells);
      texts.push(...cells.map((cell) => cell.lines.flat().flatMap(({ runs }) => runs)));
      continue;
    }
    const text = (continues && open.get(kind)) || [];
    text.push(...lines.flatMap(({ runs }) => runs));
    if (!continues || !open.has(kind)) texts.push(text);
    open.set(kind, text);
  }
  return texts;
}

function insertedIn(runs: readonly GlyphRun[]): GlyphRun[] {
  if (!runs.some(({ struck }) => struck) || !runs.some(({ underlined }) => underlined)) return [];
  const words = runs.filter((run) => run.struck || run.underlined || /[\p{L}\p{N}]/u.test(run.text));
  const replaces = (stretch: readonly GlyphRun[]) =>
    [words[words.indexOf(stretch[0] as GlyphRun) - 1], words[words.indexOf(stretch.at(-1) as GlyphRun) + 1]].some(
      (run) => run?.struck,
    );
  const stretches = underlinedIn(runs).filter((stretch) => isInsertion(stretch, runs));
  return stretches.some(replaces) ? stretches.flat() : [];
}

/** The stretches of runs under which a line goes on. */
function underlinedIn(runs: readonly GlyphRun[]): GlyphRun[][] {
  const stretches: GlyphRun[][] = [];
  for (const [index, run] of runs.entries()) {
    if (!run.underlined) continue;
    if (runs[index - 1]?.underlined) stretches.at(-1)?.push(run);
    else stretches.push([run]);
  }
  return stretches;
}

/** Whether an underline says of words in an amended text that they are inserted, as far as they say it. */
function isInsertion(stretch: readonly GlyphRun[], runs: readonly GlyphRun[]): boolean {
  const words = stretch
    .map(({ text }) => text)
    .join(' ')
    .trim();
  const first = runs.indexOf(stretch[0] as GlyphRun);
  const [before, after] = [runs[first - 1], runs[first + stretch.length]];
  const isNamed = opening.test(before?.text ?? '') && closing.test(after?.text ?? '');
  const isHead = before === undefined && /[.:–—]$/.test(words);
  return (
    /[\p{L}\p{N}]/u.test(words) && !stretch.some(({ struck }) => struck) && !address.test(words) && !isNamed && !isHead
  );
}
