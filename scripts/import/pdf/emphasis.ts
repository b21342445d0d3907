import { jointOf } from '../../language/line-joints.ts';
import type { MarkKind } from '../../../src/records/transcript.ts';
import { joinMarked, markWords, type MarkedRun, type MarkedWords } from '../marked-words.ts';
import { printRuns } from './lines.ts';
import type { Cell, GlyphRun } from './page.ts';
import type { RowCell } from './table.ts';

type Style = 'plain' | 'strong' | 'emphasis';

/**
 * The words of the lines of a block, with marks on those that are set in bold or italic type where most of the block is
 * not; stops and brackets at their ends stay outside of these. All that is struck out is marked so.
 *
 * @param isSetOff whether bold and italic type sets words off, as it does in running text
 */
export function markLines(lines: readonly Cell[], isSetOff: boolean): MarkedWords[] {
  const isPlain = isSetOff && mostOf(lines.flatMap(({ runs }) => runs)) === 'plain';
  return lines.map((line) => markLine(line, isPlain));
}

/** The words of a cell of a table, on one line, with the marks that those of a block have. */
export function markCell({ lines }: RowCell): MarkedWords {
  const marked = markLines(lines.flat(), true);
  const printed = lines.map((pieces) => joinMarked(marked.splice(0, pieces.length), ' '));
  return printed.reduce((before, line) => joinMarked([before, line], jointOf(before.text, line.text, false)), {
    ...{ text: '', marks: [] },
  });
}

function markLine({ text, runs }: Cell, isPlain: boolean): MarkedWords {
  if (!isPlain && !runs.some(({ struck }) => struck)) return { text, marks: [] };
  const groups = groupByLook(runs, (run) => (isPlain ? styleOf(run) : 'plain'));
  return markWords(groups.flatMap((group, index) => mark(group, groups[index - 1], groups[index + 1])));
}

interface Group {
  style: Style;
  struck: boolean;
  text: string;
  /** Whether a space stands before it. */
  space: boolean;
}

function groupByLook(runs: readonly GlyphRun[], styleIn: (run: GlyphRun) => Style): Group[] {
  const groups: Group[] = [];
  for (const { run, text, space } of printRuns(runs)) {
    const last = groups.at(-1);
    const style = /[\p{L}\d]/u.test(text) ? styleIn(run) : 'plain';
    const struck = run.struck === true;
    if (last !== undefined && last.style === style && last.struck === struck) last.text += `${space}${text}`;
    else groups.push({ style, struck, text, space: space === ' ' });
  }
  return groups;
}

/** The runs of a group: whole words are set off, and not a part of one; what is struck out is so to the letter. */
function mark(group: Group, previous: Group | undefined, next: Group | undefined): MarkedRun[] {
  const { text, style, space } = group;
  const [, before = '', words = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(text) ?? [];
  const glued =
    (before === '' && !space && /[\p{L}\p{N}]$/u.test(previous?.text ?? '')) ||
    (after === '' && next?.space === false && /^[\p{L}\p{N}]/u.test(next.text));
  const struck: MarkKind[] = group.struck ? [{ type: 'delete' }] : [];
  const setOff: MarkKind[] = style !== 'plain' && words.length > 1 && !glued ? [{ type: style }] : [];
  return [
    ...(space ? [{ text: ' ', marks: group.struck && previous?.struck === true ? struck : [] }] : []),
    { text: before, marks: struck },
    { text: words, marks: [...struck, ...setOff] },
    { text: after, marks: struck },
  ];
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
