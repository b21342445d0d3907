import type { MarkKind } from '../../../src/records/transcript.ts';
import { raisedInBrackets, unbracketRaised } from '../../language/note-signs.ts';
import { markWords, onOneLine, replaceIn, type MarkedWords } from '../marked-words.ts';

/** How words are printed. */
export interface Look {
  em?: boolean | undefined;
  strong?: boolean | undefined;
  /** Struck out. */
  del?: boolean | undefined;
  /** Inserted, as a change of the text. */
  ins?: boolean | undefined;
  height?: 'sup' | 'sub' | undefined;
  underlined?: boolean | undefined;
  /** Where a link leads: an address that begins with http, https or mailto. */
  href?: string | undefined;
  /** Whether the words stand in a link of any kind. */
  linked?: boolean | undefined;
  /** Whether that link leads to a document or recording rather than to a page. */
  toFile?: boolean | undefined;
}

/** Words of one look. A line break is `\n`. */
export interface StyledRun extends Look {
  text: string;
}

const unseen = /[\u00ad\u200b\u2060\ufeff]/g;

/** White space as it is printed: one space; what prints nothing is left out. */
function collapse(text: string): string {
  return text.replaceAll(unseen, '').replaceAll(/[^\S\n]+/g, ' ');
}

/** The text of some runs without marks, in one line. */
export function plainText(runs: readonly StyledRun[]): string {
  return unbracketRaised(collapse(runs.map(({ text }) => text).join('')))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Whether all the words of some runs are printed bold. */
export function isBold(runs: readonly StyledRun[]): boolean {
  return haveLook(runs, 'strong');
}

/** Whether all the words of some runs are underlined, as links are that are none of these. */
export function isUnderlined(runs: readonly StyledRun[]): boolean {
  return haveLook(runs, 'underlined') && linkShare(runs) === 0;
}

/** Whether all the words of some runs are printed in italics. */
export function isItalic(runs: readonly StyledRun[]): boolean {
  return haveLook(runs, 'em');
}

function haveLook(runs: readonly StyledRun[], look: 'em' | 'strong' | 'underlined'): boolean {
  const words = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return words.length > 0 && words.every((run) => run[look] === true);
}

/** How many of the letters and figures of some runs stand in links: 0 to 1. */
export function linkShare(runs: readonly StyledRun[]): number {
  const count = (each: readonly StyledRun[]) =>
    each.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  return count(runs) === 0 ? 0 : count(runs.filter(({ linked }) => linked === true)) / count(runs);
}

/** The lines of some runs, their looks as marks. Lines without words are left out. */
export function linesOf(runs: readonly StyledRun[]): MarkedWords[] {
  return splitLines(runs)
    .map((line) => onOneLine(replaceIn(markLine(joinAlike(line)), raisedInBrackets, '$1')))
    .filter(({ text }) => text !== '');
}

/** Some runs without the looks that set off words and change nothing of what they mean: bold, italic, links. */
export function withoutEmphasis(runs: readonly StyledRun[]): StyledRun[] {
  return runs.map(({ text, del, ins, height }) => ({ text, del, ins, height }));
}

/** Cuts runs at their line breaks. */
export function splitLines(runs: readonly StyledRun[]): StyledRun[][] {
  const lines: StyledRun[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines;
}

/** Joins runs of one look, and a space to the run before it: word processors cut words into many runs. */
function joinAlike(runs: readonly StyledRun[]): StyledRun[] {
  const joined: StyledRun[] = [];
  for (const run of runs) {
    const text = collapse(run.text);
    const last = joined.at(-1);
    if (text === '') continue;
    if (last !== undefined && (isAlike(last, run) || text === ' ')) last.text = collapse(last.text + text);
    else joined.push({ ...run, text });
  }
  return joined.flatMap((run, index) => {
    const next = joined[index + 1];
    return next !== undefined && isAlike(run, next) ? [] : [run];
  });
}

function isAlike(a: Look, b: Look): boolean {
  return (
    a.href === b.href &&
    a.height === b.height &&
    (['em', 'strong', 'del', 'ins'] as const).every((look) => (a[look] === true) === (b[look] === true))
  );
}

/** Marks the words of one line. */
function markLine(runs: readonly StyledRun[]): MarkedWords {
  return markWords(
    runs.map((run, at) => ({
      text: run.text,
      marks: marksOf(run, isSetOff(run.text, runs[at - 1]?.text ?? '', runs[at + 1]?.text ?? '')),
    })),
  );
}

function marksOf({ em, strong, del, ins, height, href }: StyledRun, setsOff: boolean): MarkKind[] {
  return [
    ...(href === undefined ? [] : [{ type: 'link', url: href } as const]),
    ...(del === true ? [{ type: 'delete' } as const] : []),
    ...(ins === true ? [{ type: 'add' } as const] : []),
    ...(strong === true && setsOff ? [{ type: 'strong' } as const] : []),
    ...(em === true && setsOff ? [{ type: 'emphasis' } as const] : []),
    ...(height === undefined ? [] : [{ type: height }]),
  ];
}

/** Whether words are set off where they are bold or in italics: whole words are, and not a sign, a letter or a part of a word. */
function isSetOff(text: string, before: string, after: string): boolean {
  const [, lead = '', words = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const inWord = String.raw`[\p{Lu}\p{Ll}\p{Lo}\p{Nd}_]`; // the raised mark of a note is no part of one
  const isWhole =
    (lead !== '' || !new RegExp(`${inWord}$`, 'u').test(before)) &&
    (trail !== '' || !new RegExp(`^${inWord}`, 'u').test(after));
  return isWhole && /[\p{L}\p{N}]{2}/u.test(words);
}
