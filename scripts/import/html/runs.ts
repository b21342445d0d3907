import { unbracketRaised } from '../../language/note-signs.ts';

/** How words are printed. */
export interface Look {
  em?: boolean | undefined;
  strong?: boolean | undefined;
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

/**
 * The lines of some runs as a plain text has them: `*words*`, `**words**`, `[words](https://…)`. Lines without words
 * are left out.
 */
export function linesOf(runs: readonly StyledRun[]): string[] {
  return splitLines(runs)
    .map((line) =>
      unbracketRaised(markLine(joinAlike(line)))
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
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
  return (a.em === true) === (b.em === true) && (a.strong === true) === (b.strong === true) && a.href === b.href;
}

/** Marks the words of one line. Neighbouring runs that lead to one address form one link. */
function markLine(runs: readonly StyledRun[]): string {
  let line = '';
  for (let at = 0; at < runs.length;) {
    const href = runs[at]?.href;
    let end = at + 1;
    while (href !== undefined && runs[end]?.href === href) end += 1;
    const before = line;
    const words = runs.slice(at, end);
    const after = runs[end]?.text ?? '';
    const marked = words.map((run, index) =>
      emphasise(
        run,
        index === 0 ? (href === undefined ? before : '') : (words[index - 1]?.text ?? ''),
        words[index + 1]?.text ?? (href === undefined ? after : ''),
      ),
    );
    line += href === undefined ? marked.join('') : link(marked.join(''), href);
    at = end;
  }
  return line;
}

/** Sets asterisks about words where they can be read back: at the bounds of words, and not about a sign or a letter. */
function emphasise({ text, em, strong }: StyledRun, before: string, after: string): string {
  const [, lead = '', words = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const bounded =
    (lead !== '' || !/[\w*]$/.test(before)) && (trail !== '' || !/^[\w*]/.test(after)) && !words.includes('*');
  if (!(em || strong) || !bounded || !/[\p{L}\p{N}]{2}/u.test(words)) return text;
  const sign = strong ? '**' : '*';
  return `${lead}${sign}${words}${sign}${trail}`;
}

function link(marked: string, href: string): string {
  const [, lead = '', words = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(marked) ?? [];
  const bare = words.replaceAll('*', '');
  const same = [href, href.replace(/^(?:https?:\/\/|mailto:)/, '')].some(
    (each) => each.replace(/\/$/, '') === bare.replace(/\/$/, ''),
  );
  return same || bare === '' || /[[\]\\]/.test(words) ? marked : `${lead}[${words}](${href})${trail}`;
}
