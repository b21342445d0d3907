import type { IndexFiles } from './index-files.ts';
import { wordsOf, type Word } from './words.ts';

/**
 * A search with some of its words, which no record has, replaced by those most like them, as printed; `undefined` where
 * there is none like one of them. A word is like another that begins with the same letter where at most one letter in
 * four differs.
 */
export async function nearestTo(text: string, words: readonly Word[], index: IndexFiles): Promise<string | undefined> {
  const near = await Promise.all(words.map(({ word }) => nearestWord(word, index)));
  if (near.includes(undefined)) return undefined;
  let better = text;
  for (const [at, { start, end }] of [...words.entries()].toReversed()) {
    better = `${better.slice(0, start)}${near[at]}${better.slice(end)}`;
  }
  return better;
}

async function nearestWord(word: string, index: IndexFiles): Promise<string | undefined> {
  if (!/^\p{L}{4,}$/u.test(word)) return undefined;
  const most = Math.max(1, Math.floor(word.length / 4));
  const near = (await index.words(word))
    .map((printed) => ({ printed, far: distance(wordsOf(printed)[0]?.word ?? '', word) }))
    .filter(({ far }) => far <= most);
  return near.sort((a, b) => a.far - b.far)[0]?.printed;
}

/** How many letters must be added, left out or changed to make one word of another (Levenshtein); a library weighs more. */
function distance(from: string, to: string): number {
  let costs = [...to, ''].map((_, at) => at);
  for (const letter of from) {
    const [first = 0] = costs;
    const next = [first + 1];
    for (const [at, other] of [...to].entries()) {
      const changed = (costs[at] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (costs[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    costs = next;
  }
  return costs.at(-1) ?? 0;
}
