import { columnsOf } from '../language/columns.ts';
import { namesPart } from '../language/labels.ts';
import type { Classified, Context } from './layouts/layout.ts';
import { endsSentence, isHeadingLike } from '../language/phrases.ts';

/** So many paragraphs at least, of so many characters on average, make a text of numbered paragraphs. */
const fewest = 3;
const usualLength = 60;
/** Such paragraphs make up so much of the prose at least; a few numbered points do not number a speech. */
const usualShare = 0.4;

/**
 * Finds the paragraphs that print running numbers (policy 3.8): sentences whose numbers go on over headings and other
 * text. They keep the number as printed, and it becomes their anchor. A list that stands by itself stays a list.
 */
export function numberParagraphs(
  kinds: readonly Classified[],
  context: Context,
  decided: ReadonlyMap<number, unknown>,
): Classified[] {
  const result = [...kinds];
  for (const chain of listChains(kinds, context)) {
    if (!isRunning(chain, kinds, context)) continue;
    for (const index of chain) {
      const number = context.markers[index]?.ordinal;
      if (number !== undefined && !decided.has(index))
        result[index] = { kind: { type: 'paragraph', number }, marker: 0 };
    }
  }
  return result;
}

/** Runs of segments numbered one after the other, from 1 or wherever the text begins; an annex begins anew. */
function listChains(kinds: readonly Classified[], { texts, markers }: Context): number[][] {
  const chains: number[][] = [[]];
  let last: number | undefined;
  for (const [index, text] of texts.entries()) {
    const { kind, ordinal, bullet = 0 } = markers[index] ?? {};
    if (kinds[index]?.kind.type === 'heading' && namesPart(text, 'annex', 'part')) {
      chains.push([]);
      last = undefined;
    }
    if (kind !== 'number' || ordinal === undefined || bullet > 0 || !isSentence(text, kinds[index])) continue;
    if (ordinal !== (last ?? ordinal - 1) + 1) continue;
    chains.at(-1)?.push(index);
    last = ordinal;
  }
  return chains;
}

function isSentence(text: string, each: Classified | undefined): boolean {
  const type = each?.kind.type;
  return (
    (type === 'item' || type === 'paragraph' || type === 'heading') && (endsSentence(text) || !isHeadingLike(text))
  );
}

/** Whether the numbers of a chain run on over other text, and its sentences are long or make up much of the text. */
function isRunning(chain: readonly number[], kinds: readonly Classified[], { texts }: Context): boolean {
  if (chain.length < fewest) return false;
  const crossed = chain.slice(1).filter((index, at) => {
    const between = kinds.slice((chain[at] ?? 0) + 1, index);
    return between.some(({ kind }) => kind.type !== 'item');
  }).length;
  const average = sum(chain.map((index) => columnsOf(texts[index] ?? ''))) / chain.length;
  const length = (index: number) => columnsOf(texts[index] ?? '');
  const members = new Set(chain);
  const prose = [...kinds.keys()].filter((index) => kinds[index]?.kind.type === 'paragraph' || members.has(index));
  const share = sum(chain.map(length)) / sum(prose.map(length));
  return crossed > 0 && (average >= usualLength || crossed >= chain.length / 3) && share >= usualShare;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
