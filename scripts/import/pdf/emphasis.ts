import { jointOf } from '../../language/line-joints.ts';
import type { MarkKind } from '../../../src/records/transcript.ts';
import { joinMarked, markWords, type MarkedRun, type MarkedWords } from '../marked-words.ts';
import { printRuns } from './lines.ts';
import type { Cell, GlyphRun } from './page.ts';
import type { RowCell } from './table.ts';

type Style = 'plain' | 'strong' | 'emphasis';

/** What is known of the runs of a block besides how they are set. */
interface Looks {
  /** Whether bold and italic type sets words off, as it does in running text. */
  isSetOff: boolean;
  /** The runs that are inserted. */
  inserted: ReadonlySet<GlyphRun>;
}

/**
 * The words of the lines of a block, with `\n` between two, and with marks on those that are set in bold or italic type
 * where most of the block is not; stops and brackets at their ends stay outside of these. All that is struck out is marked
 * so, and what is inserted, or raised or lowered and no sign says it.
 */
export function markLines(lines: readonly Cell[], looks: Looks): MarkedWords {
  return joinMarked(marksOf(lines, looks), '\n');
}

/** The words of a cell of a table, on one line, with the marks that those of a block have. */
export function markCell({ lines }: RowCell, inserted: ReadonlySet<GlyphRun>): MarkedWords {
  const marked = marksOf(lines.flat(), { isSetOff: true, inserted });
  const whole = lines.map((pieces) => joinMarked(marked.splice(0, pieces.length), ' '));
  return joinMarked(whole, (before, after) => jointOf(before, after, false));
}

function marksOf(lines: readonly Cell[], { isSetOff, inserted }: Looks): MarkedWords[] {
  const isPlain = isSetOff && mostOf(lines.flatMap(({ runs }) => runs)) === 'plain';
  return lines.map(({ runs }) => {
    const groups = groupByLook(runs, { isPlain, inserted });
    return markWords(groups.flatMap((group, index) => mark(group, groups[index - 1], groups[index + 1])));
  });
}

interface Group {
  style: Style;
  /** What is marked to the letter. */
  marks: readonly MarkKind['type'][];
  text: string;
  /** The space that stands before it. */
  space: '' | ' ';
}

function groupByLook(
  runs: readonly GlyphRun[],
  { isPlain, inserted }: { isPlain: boolean; inserted: ReadonlySet<GlyphRun> },
): Group[] {
  const groups: Group[] = [];
  for (const { run, text, space, height } of printRuns(runs)) {
    const last = groups.at(-1);
    const style = isPlain && /[\p{L}\d]/u.test(text) ? styleOf(run) : 'plain';
    const marks = [
      ...(run.struck ? ['delete' as const] : []),
      ...(inserted.has(run) ? ['add' as const] : []),
      ...(height ? [height] : []),
    ];
    if (last !== undefined && last.style === style && last.marks.join() === marks.join())
      last.text += `${space}${text}`;
    else groups.push({ style, marks, text, space });
  }
  return groups;
}

/** The runs of a group: whole words are set off, and not a part of one; other marks are so to the letter. */
function mark(group: Group, previous: Group | undefined, next: Group | undefined): MarkedRun[] {
  const { text, style, space } = group;
  const [, before = '', words = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(text) ?? [];
  const glued =
    (before === '' && space === '' && /[\p{L}\p{N}]$/u.test(previous?.text ?? '')) ||
    (after === '' && next?.space === '' && /^[\p{L}\p{N}]/u.test(next.text));
  const marks = group.marks.map((type) => ({ type }) as MarkKind);
  const setOff: MarkKind[] = style !== 'plain' && words.length > 1 && !glued ? [{ type: style }] : [];
  const pieces: MarkedRun[] = [
    { text: space, marks: marks.filter(({ type }) => previous?.marks.includes(type)) },
    { text: before, marks },
    { text: words, marks: [...marks, ...setOff] },
    { text: after, marks },
  ];
  return pieces.filter((piece) => piece.text !== '');
}

function styleOf({ font }: GlyphRun): Style {
  if (font.bold) return 'strong';
  return font.italic ? 'emphasis' : 'plain';
}

/** The style of most characters. */
function mostOf(runs: readonly GlyphRun[]): Style {
  const count = (style: Style) =>
    runs.filter((run) => styleOf(run) === style).reduce((sum, { text }) => sum + text.length, 0);
  if (count('strong') > count('plain')) return 'strong';
  return count('emphasis') > count('plain') ? 'emphasis' : 'plain';
}
