import { symbolsIn } from '../../../src/records/symbols.ts';
import { likeSymbol } from '../../language/dates-and-symbols.ts';
import type { ArchiveFiles } from '../../archive/archive-files.ts';
import type { Doubt, TextBlock } from './guess.ts';
import { wordCount, type Zones } from './zones.ts';

/** The symbol that a cover prints. */
export interface PrintedSymbol {
  symbol: string;
  /** Whether the register of symbols has its pattern. */
  known: boolean;
  /** Whether the register of documents has it. */
  registered: boolean;
  block: TextBlock;
}

/** The symbol of a text, where its cover prints one symbol among few words; several, or one in a sentence, are not its own. */
export function findSymbol({ cover }: Zones, archive: ArchiveFiles): { found?: PrintedSymbol; doubts: Doubt[] } {
  const patterns = archive.registers.symbols.entries;
  const documents = new Set(Object.values(archive.registers.documents.entries).map(({ symbol }) => symbol));
  const printed = cover
    .filter((block) => block.kind !== 'title' && wordCount(block.text) <= 25)
    .flatMap((block): PrintedSymbol[] => {
      const known = symbolsIn(patterns, block.text).map(({ symbol }) => ({
        symbol,
        known: true,
        registered: documents.has(symbol),
        block,
      }));
      if (known.length > 0) return known;
      return [...block.text.matchAll(likeSymbol)].map(([symbol]) => ({
        symbol,
        known: false,
        registered: false,
        block,
      }));
    });
  const [first] = printed;
  if (first === undefined) return { doubts: [] };
  const others = new Set(printed.map(({ symbol }) => symbol));
  if (others.size > 1) {
    return {
      doubts: [
        {
          topic: 'symbol',
          says: `Its cover prints several symbols: ${[...others].join(', ')}.`,
          anchor: first.block.anchor,
        },
      ],
    };
  }
  return { found: first, doubts: [] };
}
