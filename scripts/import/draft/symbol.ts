import { symbolsIn } from '../../../src/records/symbols.ts';
import { likeSymbol } from '../../language/dates-and-symbols.ts';
import type { ArchiveFiles } from '../../archive/archive-files.ts';
import type { SourceText } from '../../normalise/source-text.ts';
import type { Doubt, NewText, TextBlock } from './guess.ts';
import { wordCount, type Zones } from './zones.ts';

/** A symbol that a text prints. */
export interface PrintedSymbol {
  symbol: string;
  /** Whether the register of symbols has its pattern. */
  known: boolean;
  /** Whether the register of documents has it. */
  registered: boolean;
  /** Where it stands, but for one at the edges of the pages. */
  block?: TextBlock;
}

/** What a text prints of symbols. */
export interface FoundSymbols {
  /** Its own, where it can be told. */
  own?: PrintedSymbol;
  /** Those that it prints where that of a document stands, of which none can be told to be its own; else any it names. */
  others: readonly string[];
  /** Whether these stand on its cover or at the edges of its pages. */
  isFront: boolean;
}

/**
 * The symbol of a text, where its cover prints one symbol among few words, or else the heads and feet of its pages do;
 * several, or one in a sentence, are not its own.
 */
export function findSymbol(
  { cover }: Pick<Zones, 'cover'>,
  { blocks, edges = [], archive }: Pick<NewText, 'blocks' | 'edges' | 'archive'>,
): { found: FoundSymbols; doubts: Doubt[] } {
  const isShort = ({ kind, text }: TextBlock) => kind !== 'title' && wordCount(text) <= 25;
  const printed = cover
    .filter(isShort)
    .flatMap((block) => symbolsOf(block.text, archive).map((each): PrintedSymbol => ({ ...each, block })));
  const front = once(printed.length > 0 ? printed : edges.flatMap((line) => symbolsOf(line, archive)));
  const [own] = front;
  if (own === undefined) {
    const named = once(blocks.flatMap(({ text }) => symbolsOf(text, archive)));
    return { found: { others: named.map(({ symbol }) => symbol), isFront: false }, doubts: [] };
  }
  if (front.length === 1) return { found: { own, others: [], isFront: true }, doubts: [] };
  const others = front.map(({ symbol }) => symbol);
  const anchor = own.block?.anchor;
  const says = `Its ${printed.length > 0 ? 'cover prints' : 'pages print'} several symbols: ${others.join(', ')}.`;
  return {
    found: { others, isFront: true },
    doubts: [{ topic: 'symbol', says, ...(anchor !== undefined && { anchor }) }],
  };
}

/** The symbols in some words: those that the registers know, else what looks like one. */
function symbolsOf(words: string, { registers }: ArchiveFiles): PrintedSymbol[] {
  const documents = new Set(Object.values(registers.documents.entries).map(({ symbol }) => symbol));
  const known = symbolsIn(registers.symbols.entries, words).map(({ symbol }) => ({
    symbol,
    known: true,
    registered: documents.has(symbol),
  }));
  if (known.length > 0) return known;
  return [...words.matchAll(likeSymbol)].map(([symbol]) => ({ symbol, known: false, registered: false }));
}

function once(symbols: readonly PrintedSymbol[]): PrintedSymbol[] {
  return [...new Map(symbols.map((each) => [each.symbol, each])).values()];
}

/** The lines that a document prints at the heads and feet of its pages, as its transcript has them. */
export function linesAtEdges({ text, lines }: SourceText): string[] {
  return lines
    .filter(({ transcribed }) => transcribed?.part.kind === 'omitted' && transcribed.part.why === 'page-head')
    .map(({ start, end }) => text.slice(start, end));
}
