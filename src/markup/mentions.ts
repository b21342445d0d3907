import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { isolate } from './direction.ts';
import type { Direction } from '../records/site-language.ts';
import { element } from './hast.ts';

/** What an abbreviation stands for: its identifier in the register of terms, and the words. */
export interface Expansion {
  id: string;
  words: string;
}

/** Words of a running text that a reader may follow or need explained; `start` and `end` in UTF-16 code units. */
export interface Mention {
  start: number;
  end: number;
  /** Address of the place that the words name. */
  href?: string;
  /** What an abbreviation stands for. */
  expansion?: Expansion;
  /** Mentions within the words: an abbreviation in a link. */
  within?: readonly Mention[];
}

/** Finds the mentions in a text, in its order and without overlap. */
export type FindMentions = (text: string) => readonly Mention[];

/** A mention whose places are counted from elsewhere. */
export function shiftMention(mention: Mention, by: number): Mention {
  const { start, end, within } = mention;
  const moved = { ...mention, start: start + by, end: end + by };
  return within === undefined ? moved : { ...moved, within: within.map((each) => shiftMention(each, by)) };
}

/** The abbreviations that a mention explains, itself and within it. */
export function expansionsOf({ expansion, within = [] }: Mention): Expansion[] {
  return [...(expansion === undefined ? [] : [expansion]), ...within.flatMap(expansionsOf)];
}

/** A text with its mentions as links and abbreviations, and words that run another way kept apart. Not a character of it changes. */
export function linkMentions(value: string, mentions: readonly Mention[], direction: Direction): ElementContent[] {
  return piecesOf({ value, direction }, mentions, { start: 0, end: value.length });
}

function piecesOf(
  words: { value: string; direction: Direction },
  mentions: readonly Mention[],
  span: { start: number; end: number },
): ElementContent[] {
  const plain = (start: number, end: number) => isolate(words.value.slice(start, end), words.direction);
  const pieces: ElementContent[] = [];
  let at = span.start;
  for (const mention of mentions) {
    if (mention.start > at) pieces.push(...plain(at, mention.start));
    const own = piecesOf(words, mention.within ?? [], mention);
    const expanded = mention.expansion === undefined ? own : [element('abbr', { title: mention.expansion.words }, own)];
    pieces.push(...(mention.href === undefined ? expanded : [element('a', { href: mention.href }, expanded)]));
    at = mention.end;
  }
  if (at < span.end || pieces.length === 0) pieces.push(...plain(at, span.end));
  return pieces;
}

/** The same as HTML, for a text that is no record's. */
export function linkedHtml(value: string, find: FindMentions): string {
  return toHtml({ type: 'root', children: linkMentions(value, find(value), 'ltr') });
}
