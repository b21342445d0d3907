import { signMark } from '../../../src/records/signs.ts';
import { isSpace, printed } from './lines.ts';
import type { PrintedLine, GlyphRun } from './page.ts';

type Style = 'plain' | 'bold' | 'italic';
const signs: Readonly<Record<Style, string>> = { plain: '', bold: '**', italic: '*' };

/**
 * Writes the lines of a block, with signs around words that are set in bold or italic type where most of the block is
 * not: `**The President**: The Council …`. Stops and brackets at their ends stay outside of the signs. A line that prints
 * such signs itself is left as it is, unless they are marks of notes: `the fund*`.
 */
export function emphasise(lines: readonly PrintedLine[]): string[] {
  const most = mostOf(lines.flatMap(({ runs }) => runs));
  return lines.map(({ text, runs }) => {
    if (most !== 'plain' || /[*_`]|\]\(/.test(text.replaceAll(signMark, ''))) return text;
    return groupByStyle(runs)
      .map((group, index, groups) => wrap(group, groups[index - 1], groups[index + 1]))
      .join('');
  });
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

/** Signs stand where a reader of them takes them for such: not within a word. */
function wrap({ text, style, space }: Group, previous: Group | undefined, next: Group | undefined): string {
  const [, before = '', words = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(text) ?? [];
  const glued =
    (before === '' && !space && /[\p{L}\p{N}]$/u.test(previous?.text ?? '')) ||
    (after === '' && next?.space === false && /^[\p{L}\p{N}]/u.test(next.text));
  const marked = text.includes('*') || (next?.space === false && next.text.startsWith('*'));
  const sign = words.length > 1 && !glued && !marked ? signs[style] : '';
  return `${space ? ' ' : ''}${before}${sign}${words}${sign}${after}`;
}

function styleOf({ font }: GlyphRun): Style {
  if (font.bold) return 'bold';
  return font.italic ? 'italic' : 'plain';
}

/** The style of most characters. */
function mostOf(runs: readonly GlyphRun[]): Style {
  const count = (style: Style) =>
    runs.filter((run) => styleOf(run) === style).reduce((sum, { text }) => sum + text.length, 0);
  if (count('bold') > count('plain')) return 'bold';
  return count('italic') > count('plain') ? 'italic' : 'plain';
}
