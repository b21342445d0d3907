import type { FindMentions, Mention } from '../markup/html.ts';
import type { Abbreviated } from './abbreviations.ts';
import type { FoundReference } from './find.ts';
import type { Span } from './referable.ts';

/** What a page of one text, or of passages of several, has linked and expanded so far. */
export type Seen = Set<string>;

/** How a text is read for its page. */
export interface Readers {
  references: (text: string) => readonly FoundReference[];
  abbreviations: (text: string) => readonly Abbreviated[];
  /** What an abbreviation stands for, by its identifier. */
  expansions: ReadonlyMap<string, string>;
}

/**
 * Makes the reader of a page’s texts, run by run in the order of the page: what is named again in a paragraph is linked
 * once there; a body is linked, and an abbreviation expanded, once a page (policy 1.4 and 1.7).
 */
export function pageReader({ references, abbreviations, expansions }: Readers, page: Seen): FindMentions {
  return (text) => {
    const paragraph: Seen = new Set();
    const links = references(text).filter(({ href, firstOnly }) => isNew(firstOnly ? page : paragraph, href));
    const short = abbreviations(text).filter(({ id }) => isNew(page, `abbr ${id}`));
    const expanded = short.map(({ id, start, end }) => ({
      start,
      end,
      expansion: { id, words: expansions.get(id) ?? '' },
    }));
    return merge(
      links.map(({ start, end, href }) => ({ start, end, href })),
      expanded,
    );
  };
}

function isNew(seen: Seen, key: string): boolean {
  const found = !seen.has(key);
  seen.add(key);
  return found;
}

/** Links with the abbreviations within them, and the abbreviations outside of any; one that a link cuts is left alone. */
function merge(links: readonly Mention[], short: readonly Mention[]): Mention[] {
  const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
  const whole = (a: Span, b: Span) => a.start >= b.start && a.end <= b.end;
  const linked = links.map((link) => {
    const within = short.filter((each) => whole(each, link));
    return within.length === 0 ? link : { ...link, within };
  });
  const free = short.filter((each) => !links.some((link) => touches(each, link)));
  return [...linked, ...free].sort((a, b) => a.start - b.start);
}
