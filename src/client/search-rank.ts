import { distance } from 'fastest-levenshtein';
import type { FoundBlock, FoundPage } from './pagefind.ts';
import { answered, fold, holdsPhrase, type Terms } from './search-terms.ts';

/** A record of the results with what of the search it holds. */
export interface RankedPage {
  page: FoundPage;
  /** The blocks that match, those with most of the words first, otherwise in the order of the text. */
  blocks: FoundBlock[];
  /** How many of the blocks hold as much of the search as the best. */
  full: number;
  /** How much of the search its best block holds: its words, a little more where they follow each other, much more for each phrase. */
  best: number;
  /** The words of the search that it holds anywhere, its title and byline included. */
  holds: Set<string>;
  /** The words of the text that were found in place of a word of the search that no text has. */
  near: string[];
}

/** What a phrase counts among words: more than any number of them. */
export const phraseWorth = 100;

/** Judges one record against a search. */
export function rankPage(page: FoundPage, terms: Terms): RankedPage {
  const words = page.raw_content.split(/\s+/);
  const blocks = page.sub_results
    .filter(({ excerpt }) => excerpt !== '')
    .map((block) => ({ block, ...judge(block, page, words, terms) }));
  const sorted = blocks.toSorted((a, b) => b.worth - a.worth);
  const about = Object.values(page.meta).join(' ').split(/\s+/);
  const found = page.locations.map((at) => words[at] ?? '');
  return {
    page,
    blocks: sorted.map(({ block }) => block),
    full: sorted.filter(({ worth }) => Math.floor(worth) === Math.floor(sorted[0]?.worth ?? 0)).length,
    best: sorted[0]?.worth ?? 0,
    holds: new Set([...found, ...about].flatMap((word) => answered(word, terms.words))),
    near: found.filter((word) => isNear(fold(word), terms.words)),
  };
}

function judge(block: FoundBlock, page: FoundPage, words: readonly string[], { words: asked, phrases }: Terms) {
  const held = new Set(block.locations.flatMap((at) => answered(words[at] ?? '', asked)));
  const text = asked.length < 2 ? [] : wordsOf(block, page, words).map(fold);
  const exact = phrases.filter((phrase) => holdsPhrase(text, phrase)).length;
  const together = asked.length > 1 && holdsPhrase(text, asked) ? 0.5 : 0;
  return { worth: held.size + together + exact * phraseWorth };
}

/** The words of a block: from its anchor to the next. */
function wordsOf({ anchor }: FoundBlock, { anchors }: FoundPage, words: readonly string[]): readonly string[] {
  const starts = anchors.map(({ location }) => location).sort((a, b) => a - b);
  const start = anchor?.location ?? 0;
  return words.slice(
    start,
    starts.find((each) => each > start),
  );
}

/** Whether a word may be what a misspelt one means: at most one letter in four differs. */
export function isNear(word: string, asked: readonly string[]): boolean {
  return asked.some((each) => each.length > 3 && distance(each, word) <= Math.floor(each.length / 4));
}

/** Texts and pages named by the search first, then other records, then bodies, terms and documents. */
function rankOf({ page }: RankedPage, { words }: Terms): number {
  const collection = page.filters['collection']?.[0] ?? '';
  if (['Bodies', 'Terms', 'Documents'].includes(collection)) return 2;
  const title = new Set((page.meta['title'] ?? '').split(/\s+/).flatMap((word) => answered(word, words)));
  return collection === 'Reports and speeches' || title.size === words.length ? 0 : 1;
}

/** Records by how much of the search one block of them holds; equals by their rank, and then as the index had them. */
export function sortPages(pages: readonly RankedPage[], terms: Terms): RankedPage[] {
  return pages.toSorted((a, b) => b.best - a.best || rankOf(a, terms) - rankOf(b, terms));
}
