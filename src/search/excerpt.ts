import type { MarkedSpan } from './passages.ts';

/** How long the shown part of a passage is, and how much of it stands before the first found word, in letters. */
const [longest, before] = [220, 50];

/** A run of a text, found or between. */
export interface ExcerptRun {
  text: string;
  isFound: boolean;
}

/** The part of a text that has most of the found words, as runs: `… of `, `labour migration`, ` policies …`. */
export function excerptOf(text: string, spans: readonly MarkedSpan[], most = longest): ExcerptRun[] {
  const [start, end] = windowOf(text, spans, most);
  const runs: ExcerptRun[] = [];
  const add = (from: number, to: number, isFound: boolean) => {
    if (from < to) runs.push({ text: text.slice(from, to), isFound });
  };
  let at = start;
  for (const [from, to] of spans) {
    if (from < start || from >= end) continue;
    add(at, from, false);
    add(from, Math.min(to, end), true);
    at = Math.min(to, end);
  }
  add(at, end, false);
  if (start > 0) runs.unshift({ text: '… ', isFound: false });
  if (end < text.length) runs.push({ text: ' …', isFound: false });
  return runs;
}

/** Where the shown part begins and ends: with most of the found words, and at spaces where there are any near. */
function windowOf(text: string, spans: readonly MarkedSpan[], longest: number): MarkedSpan {
  if (text.length <= longest) return [0, text.length];
  const reach = longest - before;
  const within = ([from]: MarkedSpan) =>
    spans.reduce((sum, [start, end]) => sum + (start >= from && end <= from + reach ? end - start : 0), 0);
  const [first] = spans.reduce((best, span) => (within(span) > within(best) ? span : best), spans[0] ?? [0, 0]);
  const wanted = Math.min(first <= reach ? 0 : first - before, text.length - longest);
  const start = wanted === 0 ? 0 : Math.max(wanted, blankBefore(text, wanted + before / 2) + 1);
  const last = Math.min(text.length, start + longest);
  const space = blankBefore(text, last);
  return [start, last === text.length || space < last - before ? last : space];
}

function blankBefore(text: string, at: number): number {
  return Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('\n', at));
}

/**
 * The fragment directive that makes the browser mark the first run of found words: `:~:text=of-,return,-migration`.
 * Three words before and after, whole ones, keep it from an earlier place in the text: those of its line where it has
 * as many, since the page may have others between two lines.
 */
export function textDirective(runs: readonly ExcerptRun[]): string {
  const at = runs.findIndex(({ isFound }) => isFound);
  const found = runs[at]?.text;
  if (found === undefined) return '';
  const textOf = (some: readonly ExcerptRun[]) => some.map(({ text }) => text).join('');
  const [before, after] = [textOf(runs.slice(0, at)), textOf(runs.slice(at + 1))];
  const own = [lastWords(before.replace(/^.*\n/s, '')), firstWords(after.replace(/\n.*/s, ''))];
  const [prefix, suffix] = wordsIn(own.join(' ')).length > 2 ? own : [lastWords(before), firstWords(after)];
  const parts = [prefix && `${encode(prefix)}-`, encode(found), suffix && `-${encode(suffix)}`];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}

const lastWords = (text: string) => wordsIn(text).slice(-3).join(' ');
const firstWords = (text: string) => wordsIn(text).slice(0, 3).join(' ');
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '' && word !== '…');

/** Hyphens and commas separate the parts of a directive; a blank of any kind is one space. */
function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\s+/g, ' ')).replaceAll('-', '%2D');
}
