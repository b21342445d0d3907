import type { CorpusText } from './corpus.ts';
import { Chance, type Voice } from './words.ts';

/** So many sentences of a language are kept to draw from, whatever the size of the corpus. */
const kept = 30_000;

/** A sentence, with the number of the text it stands in. */
interface Sentence {
  words: string;
  text: number;
}

/** Sentences and titles of one language, each as likely to be kept as any other of the corpus. */
class Pool {
  readonly titles: string[] = [];
  private readonly sentences: Sentence[] = [];
  private seen = 0;
  private readonly chance = new Chance(4_000_037);

  add(sentence: Sentence): void {
    this.seen += 1;
    if (this.sentences.length < kept) this.sentences.push(sentence);
    else {
      const at = this.chance.between(0, this.seen - 1);
      if (at < kept) this.sentences[at] = sentence;
    }
  }

  /** Another sentence than one of that text, unless it is the only one. */
  draw(chance: Chance, last: number | undefined): Sentence | undefined {
    const drawn = this.sentences[chance.between(0, this.sentences.length - 1)];
    if (drawn?.text !== last) return drawn;
    const other = this.sentences.findIndex(({ text }) => text !== last);
    return other === -1 ? drawn : this.sentences[other];
  }
}

/** What is drawn from the texts of a corpus, to make further ones of. */
export class Pools {
  private readonly pools = new Map<string, Pool>();
  private texts = 0;

  /** The languages of which there are sentences and titles, in the order of the corpus. */
  get languages(): string[] {
    return [...this.pools.keys()];
  }

  add({ language, title, blocks }: Pick<CorpusText, 'language' | 'title' | 'blocks'>): void {
    const sentences = blocks.flatMap(({ k, t }) => (k === 'para' || k === 'item' ? sentencesIn(t) : []));
    const words = title.replace(/^[\d/]+\s*\p{Lu}?\.\s*/u, '');
    if (sentences.length === 0 || words === '') return;
    const pool = this.pools.get(language) ?? new Pool();
    this.pools.set(language, pool);
    for (const each of sentences) pool.add({ words: each, text: this.texts });
    pool.titles.push(words);
    this.texts += 1;
  }

  /** A voice for one text, in which no sentence follows one of the same text. */
  voice(language: string): Voice {
    const pool = this.pools.get(language) ?? new Pool();
    let last: number | undefined;
    return {
      sentence(chance) {
        const drawn = pool.draw(chance, last);
        last = drawn?.text;
        return drawn?.words ?? '';
      },
      title: (chance) => pool.titles[chance.between(0, pool.titles.length - 1)] ?? '',
    };
  }
}

/** The sentences of a block, from 40 to 600 characters; what ends in the middle of an enumeration gets its full stop. */
function sentencesIn(block: string): string[] {
  return block
    .split(/(?<=[.!?]) (?=\p{Lu})/u)
    .map((each) => each.trim().replace(/\s*[,;:]$/, '.'))
    .filter((each) => each.length >= 40 && each.length <= 600 && /^\p{Lu}.*\.$/su.test(each));
}
