import type { ElementContent } from 'hast';
import type { Direction } from '../records/site-language.ts';
import { element, text } from './hast.ts';

/** What Unicode keeps for scripts from right to left: the default values of Bidi_Class (UAX 9). */
const blocks = String.raw`[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]`;
const backward = String.raw`[\p{L}&&${blocks}]`;
const forward = String.raw`[\p{L}--${blocks}]`;

/** Words joined to a symbol or a name: they begin and end with a letter or figure and have a letter, as `96/C.3` does. */
const edge = String.raw`[[\p{L}\p{N}]--${blocks}]`;
const within = String.raw`[^\s${blocks}]`;
const symbol = String.raw`(?=${within}{0,200}?${forward})${edge}(?:${within}*${edge})?`;

/** Words that run one way, with what stands between them. */
const runs: Readonly<Record<Direction, RegExp>> = {
  rtl: new RegExp(String.raw`${backward}(?:[^\n${forward}]*[${backward}\p{M}])?`, 'gv'),
  ltr: new RegExp(`${symbol}(?: ${symbol})*`, 'gv'),
};
const letters: Readonly<Record<Direction, RegExp>> = { rtl: new RegExp(backward, 'v'), ltr: new RegExp(forward, 'v') };
const letter = /\p{L}/u;

/**
 * Which way words run: the way of their text, unless they begin with letters of the other way and most of their letters
 * are such. A sentence of a text in Hebrew may quote more English than it says in Hebrew, or begin with `IOM`.
 */
export function directionIn(words: string, around: Direction): Direction {
  const other = around === 'ltr' ? 'rtl' : 'ltr';
  const [first] = letter.exec(words) ?? [];
  if (first === undefined || !letters[other].test(first)) return around;
  if (!letters[around].test(words)) return other;
  const ahead = [...words].reduce((sum, sign) => sum + weight(sign, other) - weight(sign, around), 0);
  return ahead > 0 ? other : around;
}

function weight(sign: string, direction: Direction): number {
  return Number(letters[direction].test(sign));
}

/** Words in pieces, those that run the other way apart. */
export function piecesByDirection(words: string, direction: Direction): { words: string; isOther: boolean }[] {
  const pieces: { words: string; isOther: boolean }[] = [];
  let at = 0;
  for (const { 0: run, index } of words.matchAll(runs[direction === 'ltr' ? 'rtl' : 'ltr'])) {
    if (index > at) pieces.push({ words: words.slice(at, index), isOther: false });
    pieces.push({ words: run, isOther: true });
    at = index + run.length;
  }
  return at < words.length || pieces.length === 0 ? [...pieces, { words: words.slice(at), isOther: false }] : pieces;
}

/** Words with those that run the other way kept apart (`bdi`), so that signs and figures beside them stay in their place. */
export function isolate(value: string, direction: Direction): ElementContent[] {
  return piecesByDirection(value, direction).map(({ words, isOther }) =>
    isOther ? element('bdi', {}, [text(words)]) : text(words),
  );
}
