import { markWords, type MarkedRun, type MarkedWords } from '../marked-words.ts';
import { isSpace, printed } from './lines.ts';
import type { PrintedLine, GlyphRun } from './page.ts';

type Style = 'plain' | 'strong' | 'emphasis';

/**
 * The words of the lines of a block, with marks on those that are set in bold or italic type where most of the block is
 * not. Stops and brackets at their ends stay outside of the marks.
 */
export function emphasise(lines: readonly PrintedLine[]): MarkedWords[] {
  const most = mostOf(lines.flatMap(({ runs }) => runs));
  return lines.map(({ text, runs }) =>
    most === 'plain'
      ? markWords(
          groupByStyle(runs).flatMap((group, index, groups) => mark(group, groups[index - 1], groups[index + 1])),
        )
      : { text, marks: [] },
  );
}

interface Group {
  style: Style;
  text: string;
  /** Whether a space stands before it. */
  space: boolean;
}

function groupByStyle(runs: readonly GlyphRun[]): Group[] {
  const groups: Group[] = [];
  for (const [index, run] of runs.entries()) {
    const [previous, last] = [runs[index - 1], groups.at(-1)];
    const text = printed(run, runs);
    const space = previous !== undefined && isSpace(run, previous);
    const style = /[\p{L}\d]/u.test(text) ? styleOf(run) : 'plain';
    if (last !== undefined && last.style === style) last.text += `${space ? ' ' : ''}${text}`;
    else groups.push({ style, text, space });
  }
  return groups;
}

/** The runs of a group: whole words are set off, and not a part of one. */
function mark({ text, style, space }: Group, previous: Group | undefined, next: Group | undefined): MarkedRun[] {
  const [, before = '', words = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(text) ?? [];
  const glued =
    (before === '' && !space && /[\p{L}\p{N}]$/u.test(previous?.text ?? '')) ||
    (after === '' && next?.space === false && /^[\p{L}\p{N}]/u.test(next.text));
  const marks = style !== 'plain' && words.length > 1 && !glued ? [{ type: style }] : [];
  return [
    { text: `${space ? ' ' : ''}${before}`, marks: [] },
    { text: words, marks },
    { text: after, marks: [] },
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
