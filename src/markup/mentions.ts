import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { element, text } from './hast.ts';

/** Words of a running text that name something the archive has a place for; `start` and `end` in UTF-16 code units. */
export interface Mention {
  start: number;
  end: number;
  /** Address of that place. */
  href: string;
}

/** Finds the mentions in a text, in its order and without overlap. */
export type FindMentions = (text: string) => readonly Mention[];

/** A text with its mentions as links. Not a character of it changes. */
export function linkMentions(value: string, mentions: readonly Mention[]): ElementContent[] {
  const pieces: ElementContent[] = [];
  let at = 0;
  for (const { start, end, href } of mentions) {
    if (start > at) pieces.push(text(value.slice(at, start)));
    pieces.push(element('a', { href }, [text(value.slice(start, end))]));
    at = end;
  }
  if (at < value.length || pieces.length === 0) pieces.push(text(value.slice(at)));
  return pieces;
}

/** The same as HTML, for a text that is no record's. */
export function linkedHtml(value: string, find: FindMentions): string {
  return toHtml({ type: 'root', children: linkMentions(value, find(value)) });
}
