import type { Element } from 'xast';
import { childrenOf, textOf, valueOf } from '../office/xml.ts';
import { enough, shorten } from '../shorten.ts';

export interface Comment {
  root: Element;
  author: string;
  /** The beginning of the words it hangs on; `''` where it hangs on none. */
  on: string;
}

/** The comments of a document by their identifiers. */
export type Comments = ReadonlyMap<string, Comment>;

/** Reads the comments of a document, and the words of its text that each hangs on. */
export function readComments(comments: Element | undefined, document: Element): Comments {
  const on = new Map<string, string>();
  const open = new Set<string>();
  walk(document);
  return new Map(
    childrenOf(comments, 'w:comment').map((root) => {
      const id = valueOf(root, 'w:id') ?? '';
      const author = valueOf(root, 'w:author')?.trim() ?? '';
      return [id, { root, author, on: shorten((on.get(id) ?? '').replaceAll(/\s+/g, ' ').trim()) }];
    }),
  );

  function walk(element: Element): void {
    for (const each of childrenOf(element)) {
      const id = valueOf(each, 'w:id') ?? '';
      if (each.name === 'w:commentRangeStart') open.add(id);
      else if (each.name === 'w:commentRangeEnd') open.delete(id);
      else if (each.name === 'w:t') add(textOf(each));
      else walk(each);
      if (each.name === 'w:p') add(' ');
    }
  }

  function add(words: string): void {
    for (const id of open) {
      const all = `${on.get(id) ?? ''}${words}`;
      on.set(id, all);
      if (all.length > 2 * enough) open.delete(id);
    }
  }
}
