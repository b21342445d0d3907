/** Numbers that look random and are the same at every run: a linear congruential generator (ISO C's constants). */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** A number from 0 to 1, 1 not included. */
  next(): number {
    this.state = (Math.imul(this.state, 1_103_515_245) + 12_345) >>> 0;
    // The low bits of such a generator repeat soon: only the high ones are used.
    return (this.state >>> 8) / 2 ** 24;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<Value>(values: readonly [Value, ...Value[]]): Value {
    return values[this.between(0, values.length - 1)] ?? values[0];
  }
}

/** Where the words of made texts come from. */
export interface Voice {
  /** One sentence or more, with what ends them. */
  sentence(chance: Chance): string;
  /** A heading or title, without what ends a sentence. */
  title(chance: Chance): string;
}

const syllables =
  'ma to re si an del cor ti ven lu pra ne mi gra sta tion ex por ri ca lo ber du fen ol as ing eth'.split(' ');

/** About as many different words as a few hundred speeches have. */
const vocabularySize = 9000;

/** Word number `rank`: common words are short, no two are alike. */
function word(rank: number): string {
  let rest = rank + 1;
  let spelt = '';
  while (rest > 0) {
    spelt += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return spelt;
}

const vocabulary = Array.from({ length: vocabularySize }, (_, rank) => word(rank));

/** A person's name, another one for each number. */
export function personName(number: number): string {
  return [word(number * 7 + 40), word(number + 400)].map(capitalised).join(' ');
}

/** Running words: as in prose, a word is the rarer the higher its rank (Zipf's law). */
function words(chance: Chance, count: number): string[] {
  return Array.from(
    { length: count },
    () => vocabulary[Math.floor(vocabularySize ** chance.next()) - 1] ?? 'migration',
  );
}

/** Made-up words. */
export const madeUp: Voice = { sentence, title };

/** A sentence of 12 to 32 words; now and then with a number, in quotation marks or a name abbreviated, as speeches have them. */
function sentence(chance: Chance): string {
  const [first = '', ...rest] = words(chance, chance.between(12, 32));
  const middle = Math.floor(rest.length / 2);
  if (chance.next() < 0.02) rest[middle + 1] = abbreviated(title(chance));
  if (chance.next() < 0.2) rest[middle] = String(chance.between(2, 9999));
  if (chance.next() < 0.1) rest[middle] = `“${rest[middle] ?? ''}”`;
  if (chance.next() < 0.5) rest[middle] = `${rest[middle] ?? ''},`;
  return `${capitalised(first)} ${rest.join(' ')}.`;
}

/** A name with its abbreviation: `Si Lupra Men (SLM)`. */
function abbreviated(name: string): string {
  const letters = name.split(' ').map((each) => each.charAt(0));
  return `${name} (${letters.join('')})`;
}

/** A heading or title of a few words. */
function title(chance: Chance): string {
  return words(chance, chance.between(3, 8)).map(capitalised).join(' ');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
