import type { Candidate } from './find.ts';
import type { FoundPage } from './pagefind.ts';
import { fold } from '../../records/fold.ts';
import { answered, holdsPhrase, mainWords, type Terms } from './terms.ts';

/** A search in every way in which it is said, its own first, and what each of its words is worth. */
export interface Asked {
  said: readonly Terms[];
  weights: ReadonlyMap<string, number>;
}

/** A part of a record with an address of its own, or its beginning, that has words of the search. */
export interface Passage {
  title: string;
  /** Absent where the part is the record itself. */
  anchor?: string;
  /** Its words as printed. */
  words: readonly string[];
  /** Which of them answer the search. */
  found: ReadonlySet<number>;
  /** How much of the search it holds: see `worthOf`. */
  worth: number;
  /** The share of the words that matter that it has itself, each counted alike. */
  held: number;
}

/** A record of the results with what of the search it holds. */
export interface RankedPage {
  page: FoundPage;
  /** The parts that match, those with most of the search first, otherwise in the order of the text. */
  blocks: Passage[];
  /** How many of them hold as many words of the search as the best. */
  full: number;
  /** How much of the search it holds: its best part, and a little for what all of it has. */
  best: number;
  /** The words of the search that it holds anywhere, its title and byline included. */
  holds: Set<string>;
  /** Whether nothing of it is left without what the search shuts out. */
  isShutOut: boolean;
}

/** What a phrase counts: more than any words. */
export const phraseWorth = 100;

/** Shares of a search: words that follow each other, another way of saying it, the rest of the record, its title. */
const [together, otherwise, whole, named] = [0.2, 0.95, 0.3, 0.9];

/** Judges one record against a search. */
export function rankPage(page: FoundPage, { places }: Pick<Candidate, 'places'>, asked: Asked): RankedPage {
  const words = page.raw_content.split(/\s+/);
  const excluded = asked.said[0]?.excluded ?? [];
  const isOut = (text: readonly string[]) => excluded.some((phrase) => holdsPhrase(text.map(fold), phrase));
  const parts = partsOf(page, words, places);
  const kept = excluded.length === 0 ? parts : parts.filter((part) => !isOut(part.words));
  const about = [page.meta['title'], page.meta['byline']].join(' ').split(/\s+/);
  const blocks = kept
    .map((part) => ({ ...part, worth: worthOf(part, about, asked), held: heldOf(part, asked) }))
    .filter(({ worth }) => worth > 0);
  blocks.sort((a, b) => b.worth - a.worth);
  const everywhere = [...[...places].map((place) => words[place] ?? ''), ...about];
  const best = blocks[0]?.worth ?? 0;
  return {
    page,
    blocks,
    full: blocks.filter(({ held }) => held >= (blocks[0]?.held ?? 0)).length,
    best: Math.max(best, named * shareOf(about, asked)) + whole * shareOf(everywhere, asked),
    holds: holdsOf(everywhere, asked),
    isShutOut: isOut(about) || (parts.length > 0 && kept.length === 0),
  };
}

type Part = Omit<Passage, 'worth' | 'held'>;

/** The parts of a record that have found words. A heading's part ends where the next part begins, as any other's. */
function partsOf(page: FoundPage, words: readonly string[], places: ReadonlySet<number>): Part[] {
  const named = page.anchors.filter(({ element, title }) => title !== undefined || /^h[1-6]$/.test(element));
  const starts = [{ location: 0 }, ...named].map((each, at) => ({
    start: each.location,
    end: named[at]?.location ?? words.length,
    ...('id' in each && { anchor: each.id, title: each.title ?? each.text }),
  }));
  return starts.flatMap(({ start, end, anchor, title = '' }) => {
    const found = new Set([...places].filter((place) => place >= start && place < end).map((place) => place - start));
    if (found.size === 0) return [];
    return [{ title, words: words.slice(start, end), found, ...(anchor !== undefined && { anchor }) }];
  });
}

/**
 * The share of the search that a part holds, at most 1; what its heading or its record adds counts for less. More where
 * its words stand together, and far more for a phrase.
 */
function worthOf({ title, words, found }: Part, about: readonly string[], asked: Asked): number {
  const marked = [...found].map((at) => words[at] ?? '');
  const own = shareOf(marked, asked);
  const under = shareOf([...marked, ...title.split(/\s+/)], asked);
  const within = shareOf([...marked, ...title.split(/\s+/), ...about], asked);
  return own === 0 ? 0 : 0.5 * own + 0.3 * under + 0.2 * within + inOrder(words, asked);
}

function inOrder(words: readonly string[], asked: Asked): number {
  const own = asked.said[0] ?? { words: [], phrases: [] };
  if (own.words.length < 2) return 0;
  const text = words.map(fold);
  const exact = own.phrases.filter((phrase) => holdsPhrase(text, phrase)).length;
  const row = asked.said.some((terms) => terms.words.length > 1 && holdsPhrase(text, terms.words)) ? together : 0;
  return row + exact * phraseWorth;
}

function heldOf({ words, found }: Part, { said }: Asked): number {
  const marked = [...found].map((at) => words[at] ?? '');
  const shares = said.map((terms) => {
    const main = mainWords(terms.words);
    return new Set(marked.flatMap((word) => answered(word, main))).size / Math.max(1, main.length);
  });
  return Math.max(0, ...shares);
}

/** How much of the search some words hold, by the worth of each, in the way of saying it that they hold best. */
function shareOf(words: readonly string[], { said, weights }: Asked): number {
  const weigh = (some: Iterable<string>) => [...some].reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
  const shares = said.map((terms, at) => {
    const held = new Set(words.flatMap((word) => answered(word, terms.words)));
    return (weigh(held) / Math.max(weigh(terms.words), Number.EPSILON)) * (at === 0 ? 1 : otherwise);
  });
  return Math.max(0, ...shares);
}

/** The words of the search, as it was put, that a text holds: all of them where it holds another way of saying it. */
function holdsOf(text: readonly string[], { said: [own, ...others] }: Asked): Set<string> {
  const held = ({ words }: Terms) => new Set(text.flatMap((word) => answered(word, words)));
  if (own === undefined) return new Set();
  return others.some((other) => held(other).size === other.words.length) ? new Set(own.words) : held(own);
}

/** Texts and pages named by the search first, then other records, then bodies, terms and documents. */
function rankOf({ page }: RankedPage, words: readonly string[]): number {
  const collection = page.filters['collection']?.[0] ?? '';
  const title = new Set((page.meta['title'] ?? '').split(/\s+/).flatMap((word) => answered(word, words)));
  if (['Bodies', 'Terms', 'Documents'].includes(collection)) return 2;
  return collection === 'Reports and speeches' || title.size === words.length ? 0 : 1;
}

/** Records by how much of the search they hold; equals by their rank, and then as the index had them. */
export function sortPages(pages: readonly RankedPage[], words: readonly string[]): RankedPage[] {
  const tenths = ({ best }: RankedPage) => Math.round(best * 10);
  return pages.toSorted((a, b) => tenths(b) - tenths(a) || rankOf(a, words) - rankOf(b, words) || b.best - a.best);
}
