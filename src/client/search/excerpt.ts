import type { Passage } from './rank.ts';

/** How many words of a passage are shown, and how many of them stand before the first that was found. */
const [longest, before] = [30, 8];

/** A run of words, found or between. */
export interface ExcerptRun {
  text: string;
  isFound: boolean;
}

/** The part of a passage that has most of the found words, as runs: `… of | labour migration | policies …`. */
export function excerptOf({ words, found }: Pick<Passage, 'words' | 'found'>): ExcerptRun[] {
  const start = startOf(words.length, [...found]);
  const end = Math.min(words.length, start + longest);
  const runs: ExcerptRun[] = [];
  for (let at = start; at < end; at += 1) {
    const isFound = found.has(at);
    const last = runs.at(-1);
    if (last?.isFound === isFound) last.text += ` ${words[at] ?? ''}`;
    else runs.push({ text: words[at] ?? '', isFound });
  }
  if (start > 0) runs.unshift({ text: '…', isFound: false });
  if (end < words.length) runs.push({ text: '…', isFound: false });
  return runs;
}

/** Where the window begins: before the found word that has most others within its reach. */
function startOf(length: number, found: readonly number[]): number {
  if (length <= longest) return 0;
  const within = (at: number) => found.filter((other) => other >= at && other < at + longest - before).length;
  const first = found.reduce((best, at) =>
    within(at) > within(best) || (within(at) === within(best) && at < best) ? at : best,
  );
  return first < longest - before ? 0 : Math.min(first - before, length - longest);
}

/**
 * The fragment directive that makes the browser mark the first run of found words: `:~:text=of-,return,-migration`.
 * A word before and after keeps it from an earlier place in the text.
 */
export function textDirective(runs: readonly ExcerptRun[]): string {
  const at = runs.findIndex(({ isFound }) => isFound);
  const run = runs[at];
  if (run === undefined) return '';
  const context = (text: string | undefined) => (text ?? '').split(/\s+/).filter((word) => word !== '' && word !== '…');
  const prefix = context(runs[at - 1]?.text)
    .slice(-3)
    .join(' ');
  const suffix = context(runs[at + 1]?.text)
    .slice(0, 3)
    .join(' ');
  const parts = [prefix && `${encode(prefix)}-`, encode(run.text), suffix && `-${encode(suffix)}`];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}

/**
 * Without the full stop that the index adds to the end of a paragraph, which the page may not have. Hyphens and commas
 * separate the parts of a directive.
 */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/[.,;:]+$/, '')).replaceAll('-', '%2D');
}
