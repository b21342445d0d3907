import { compareText } from '../../records/finding.ts';
import { wordsPath } from '../../search/files.ts';
import type { ReadText } from '../../search/words.ts';

/** The words of all records, so that a misspelt one can be compared with them: those of four letters or more. */
export class Vocabulary {
  /** Folded → how many records have it, and how often each printed form stands there. */
  private readonly words = new Map<string, { records: number; printed: Map<string, number> }>();

  /** Takes in the words of one record. */
  add(texts: readonly ReadText[]): void {
    const own = new Set<string>();
    for (const { text, words } of texts) {
      for (const { word, start, end } of words) {
        if (!/^\p{L}{4,}$/u.test(word)) continue;
        const known = this.words.get(word) ?? { records: 0, printed: new Map<string, number>() };
        if (!own.has(word)) known.records += 1;
        own.add(word);
        const printed = text.slice(start, end).normalize();
        known.printed.set(printed, (known.printed.get(printed) ?? 0) + 1);
        this.words.set(word, known);
      }
    }
  }

  /** The words as most often printed, in files by their first letter, those of most records first; a file for each letter. */
  files(): Map<string, string[]> {
    const all = [...this.words].sort(([a, m], [b, n]) => n.records - m.records || compareText(a, b));
    const files = new Map(
      [...'abcdefghijklmnopqrstuvwxyz*'].map((letter): [string, string[]] => [wordsPath(letter), []]),
    );
    for (const [word, { printed }] of all) files.get(wordsPath(word))?.push(mostOften(printed));
    return files;
  }
}

function mostOften(printed: ReadonlyMap<string, number>): string {
  const [first] = [...printed].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return first?.[0] ?? '';
}
