import type { AccountEntry } from '../../src/records/provenance.ts';
import { columnsOf } from '../language/columns.ts';
import type { Doubt, TextBlock } from '../import/draft/guess.ts';

/** A text beside what became of it. */
export interface Review {
  text: string;
  /** Its lines, in offsets of the text. */
  lines: readonly { number: number; start: number; end: number }[];
  account: readonly AccountEntry[];
  blocks: readonly TextBlock[];
  doubts: readonly Doubt[];
}

/** How the review is shown. `style` colours words where the terminal shows colours. */
export interface ReviewScreen {
  width: number;
  style: (colour: 'dim' | 'red' | 'cyan' | 'bold', words: string) => string;
}

/** What became of a line takes so many columns, where so many are left for its words; on a narrower screen each takes half. */
const fateWidth = 34;
const wordsWidth = 24;
const narrowest = 8;

/**
 * The lines of a terminal that show a source line by line, wrapped to the width, and beside each what it became: its
 * block and kind where one begins, the rule or the reason of what is left out; the doubts at the end.
 * @returns e.g. `  23 │ Director General’s Report to … │ #title title`
 */
export function reviewLines(
  { text, lines, account, blocks, doubts }: Review,
  { width, style }: ReviewScreen,
): string[] {
  const kinds = new Map(blocks.map(({ anchor, kind }) => [String(anchor), kind]));
  const digits = String(lines.length).length;
  const room = width - digits - 7;
  const beside = room < fateWidth + wordsWidth ? Math.max(narrowest, Math.floor(room / 2)) : fateWidth;
  const words = Math.max(narrowest, room - beside);
  const fates = fatesByLine(lines, account);
  let before = '';
  const rows = lines.flatMap(({ number, start, end }, index) => {
    const entries = (fates[index] ?? []).toSorted((a, b) => Number(a.fate !== 'kept') - Number(b.fate !== 'kept'));
    const said = entries.map((entry) => describe(entry, kinds));
    const fate = [...new Set(said)].join('; ');
    const shown = fate === before && fate !== '' ? ['″'] : wrap(fate, beside);
    if (fate !== '') before = fate;
    const omitted = (fates[index] ?? []).some((entry) => entry.fate === 'omitted');
    const source = wrap(printable(text.slice(start, end)), words);
    return Array.from({ length: Math.max(source.length, shown.length, 1) }, (_, row) => {
      const left = padded(source[row] ?? '', words);
      const label = row === 0 ? String(number).padStart(digits) : ' '.repeat(digits);
      const right = shown[row] ?? '';
      return `${style('dim', label)} │ ${omitted ? style('dim', left) : left} │ ${style(omitted ? 'red' : 'cyan', right)}`.trimEnd();
    });
  });
  const listed = doubts.map(
    ({ topic, says, anchor }) => `  ${topic}${anchor === undefined ? '' : ` (#${anchor})`}: ${printable(says)}`,
  );
  return [
    ...rows,
    '',
    ...(listed.length === 0
      ? ['Nothing is in doubt.']
      : [style('bold', 'What to look at, the most important first:'), ...listed]),
  ];
}

/** The entries that touch each line, but for the white space around its words. */
function fatesByLine(lines: Review['lines'], account: readonly AccountEntry[]): AccountEntry[][] {
  let first = 0;
  return lines.map(({ start, end }) => {
    while ((account[first]?.end ?? Infinity) <= start) first += 1;
    const touching: AccountEntry[] = [];
    for (let at = first; (account[at]?.start ?? Infinity) < end; at += 1) {
      const entry = account[at];
      if (entry !== undefined && !isSpace(entry)) touching.push(entry);
    }
    return touching;
  });
}

const spaces = new Set(['blank', 'spaces', 'line-joined']);

function isSpace(entry: AccountEntry): boolean {
  return entry.fate === 'normalised' && spaces.has(entry.rule);
}

function describe(entry: AccountEntry, kinds: ReadonlyMap<string, string>): string {
  if (entry.fate === 'kept') return `#${entry.block} ${kinds.get(entry.block) ?? ''}`.trim();
  return entry.fate === 'omitted' ? `omitted: ${entry.reason}` : entry.rule;
}

/** Signs that would move the cursor or turn the line around are shown as a dot. */
function printable(words: string): string {
  return words.replaceAll('\t', '  ').replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '·');
}

/** Words with spaces after them up to a width in columns: a letter of Chinese takes two. */
function padded(words: string, width: number): string {
  return words + ' '.repeat(Math.max(0, width - columnsOf(words)));
}

/** Breaks words into rows of a width in columns, at spaces where there are any. */
function wrap(words: string, width: number): string[] {
  const rows: string[] = [];
  let rest = [...words.trimEnd()];
  for (let most = fitting(rest, width); most < rest.length; most = fitting(rest, width)) {
    const space = rest.slice(0, most + 1).lastIndexOf(' ');
    rows.push(rest.slice(0, space > 0 ? space : most).join(''));
    rest = rest.slice(space > 0 ? space + 1 : most);
  }
  return [...rows, rest.join('')];
}

/** How many signs stand in a width; marks stay with their letter. */
function fitting(signs: readonly string[], width: number): number {
  let column = 0;
  for (const [at, sign] of signs.entries()) {
    column += columnsOf(sign);
    if (column > width) return Math.max(1, at);
  }
  return signs.length;
}
