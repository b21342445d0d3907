import { Chance } from '../bench/words.ts';
import type { AskedSearch, Holdings, Lists } from './holdings.ts';
import { oracleFilters, textCollection, type OracleText } from './texts.ts';
import { isUnspaced, readWords, type OracleWord } from './words.ts';

/** A search as a reader may type it, and what it tries. */
export interface DrawnSearch extends AskedSearch {
  kind: string;
}

/** A word of a text, as the text prints it. */
interface Drawn {
  printed: string;
  word: OracleWord;
  text: OracleText;
  block: number;
}

/**
 * Draws searches from the words of the texts themselves, of each kind in turn; a kind that the texts do not have is
 * passed over. Each is another one. The same seed draws the same.
 */
export function drawSearches(holdings: Holdings, lists: Lists, { count, seed }: { count: number; seed: number }) {
  const draws = new Draws(holdings, lists, new Chance(seed));
  const searches: DrawnSearch[] = [];
  const known = new Set<string>();
  let kinds = draws.kinds;
  for (let turn = 0; searches.length < count && kinds.length > 0 && turn < count * 20; turn += 1) {
    const kind = kinds[turn % kinds.length] ?? '';
    const search = draws.draw(kind);
    if (search === undefined) kinds = kinds.filter((each) => each !== kind);
    if (search === undefined || known.has(JSON.stringify(search))) continue;
    known.add(JSON.stringify(search));
    searches.push(search);
  }
  return searches;
}

const quotationMarks = /["“”„‟«»‹›「」『』＂]/u;
const elided = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]+['’][\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}])/gu;
const hyphened = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)+(?![\p{L}\p{M}\p{N}])/gu;
const dotted = /(?<![\p{L}\p{M}\p{N}.])(?:\p{L}\p{M}*\.){2,}(?![\p{L}\p{N}])/gu;

class Draws {
  private readonly holdings: Holdings;
  private readonly lists: Lists;
  private readonly chance: Chance;
  private readonly byLanguage: OracleText[][];
  /** The ways of which a name stands in the texts, and in which. */
  private readonly ways: { names: readonly string[]; texts: ReadonlySet<string> }[];
  /** The text of which all words of a search are drawn, where they are drawn of one. */
  private only: OracleText | undefined;

  private readonly draws: Readonly<Record<string, () => Partial<AskedSearch> | string | undefined>> = {
    'a common word': () => this.word((each) => this.share(each) > 1 / 3)?.printed,
    'an ordinary word': () => this.word((each) => this.share(each) <= 1 / 3 && this.frequency(each) > 2)?.printed,
    'a rare word': () => this.word((each) => this.frequency(each) <= 2)?.printed,
    'singular and plural': () => {
      const partners = this.holdings.partnersOf(this.main()?.word.word ?? '');
      return this.one(partners);
    },
    'a phrase': () => this.phrase(),
    'a long phrase': () => this.phrase(5),
    'words of different blocks': () => this.mains(this.chance.between(2, 3)),
    'running words': () => this.running(this.chance.between(3, 6)),
    'a word and a phrase': () => together(this.main()?.printed, this.phrase()),
    'a word shut out': () => together(this.main()?.printed, before('-', this.main()?.printed)),
    'a phrase shut out': () => together(this.main()?.printed, before('-', this.phrase(2))),
    'either of two': () => together(this.main()?.printed, 'OR', this.main()?.printed),
    'one and either of two': () =>
      together(this.main()?.printed, this.main()?.printed, 'OR', this.flip() ? this.phrase(2) : this.main()?.printed),
    'a range of years': () => together(this.flip() ? this.main()?.printed : '', this.years()),
    'a filter': () => this.filtered(1),
    'two filters': () => this.filtered(2),
    'a number': () => this.number(),
    'accents left out': () => {
      const found = this.word(({ printed }) => /[\u00c0-\u024f\u0600-\u065f]/u.test(printed));
      return found && (this.flip() ? found.word.word : found.word.cased);
    },
    'capitals and small letters': () => {
      const printed = this.main()?.printed;
      return this.flip() ? printed?.toUpperCase() : printed?.toLowerCase();
    },
    'an elided word': () => {
      const found = this.match(elided);
      return this.one([found, found?.replace(/['’]/, "'"), before('"', found)]);
    },
    'a hyphened word': () => {
      const found = this.match(hyphened);
      const joined = found?.replaceAll(/[-‐‑]/gu, '');
      return this.one([found, joined, found?.replaceAll(/[-‐‑]/gu, ' '), before('"', found), before('"', joined)]);
    },
    'a dotted abbreviation': () => {
      const found = this.match(dotted);
      return this.one([found, found?.replaceAll('.', ''), before('"', found)]);
    },
    'signs without spaces': () => this.signs(),
    'a quoted word': () => around(this.word()?.printed),
    'a beginning': () => {
      const letters = [...(this.word(({ word }) => word.word.length > 4)?.word.word ?? '')];
      return letters.length < 5
        ? undefined
        : `${letters.slice(0, this.chance.between(4, letters.length - 1)).join('')}*`;
    },
    'a name': () => this.name(),
    'a name and a word': () => together(this.name(), this.main()?.printed),
    'a quoted name': () => around(this.name()),
    'a proper name': () => {
      const name = this.name((each) => /^\p{L}+$/u.test(each) && /\p{Lu}/u.test(each));
      return this.one([
        name,
        name?.toLowerCase(),
        name?.toUpperCase(),
        before('-', name),
        before('-', name?.toLowerCase()),
      ]);
    },
    'a name among words': () => together(this.running(2), this.name(), this.main()?.printed),
    'a name parted': () => {
      const words = this.name((each) => / /.test(each))?.split(' ');
      const first = this.chance.between(1, Math.max(1, (words?.length ?? 0) - 1));
      const part = this.one(['OR', '–', '"', before('-', this.main()?.printed), this.phrase(2), this.years()]);
      return together(words?.slice(0, first).join(' '), part, words?.slice(first).join(' '));
    },
    thousands: () => {
      const found = this.match(/(?<![\d.,'’])\d{1,3}(?:([,.'’\u00a0\u2009\u202f ])\d{3})(?:\1\d{3})*(?![\d.,'’])/gu);
      const typed = found?.replaceAll(/\D/gu, this.one([' ', ' ', '\u00a0', ',', '’', '.', '']) ?? '');
      return this.one([typed, found, around(typed), before('-', typed), together(this.main()?.printed, typed)]);
    },
    'parts of several words': () => {
      const part = this.match(this.one([elided, hyphened, dotted]) ?? elided);
      const [word, other] = [this.main()?.printed, this.main()?.printed];
      return this.one([
        together(word, 'OR', part, other),
        together(part, 'OR', word),
        together(word, before('-', part)),
        together(word, part, 'OR', this.phrase(2)),
      ]);
    },
    'small words alone': () => {
      const word = () => this.word((each) => this.lists.isSmall(each.word.word))?.printed.toLowerCase();
      return this.one([word(), together(word(), word()), together(word(), 'OR', word()), before('-', word())]);
    },
    'a star': () => {
      const words = this.running(this.chance.between(1, 2))?.replaceAll(/\s/gu, this.one(['-', '/', ' ', '’']) ?? '');
      return words && `${[...words].slice(0, this.chance.between(1, 8)).join('')}*`;
    },
    'what is not finished': () => {
      const [word, other, phrase] = [this.main()?.printed, this.main()?.printed, this.running(2)];
      return this.one([
        together(word, before('"', phrase)),
        together('OR', word),
        together(word, 'OR'),
        together(word, 'OR OR', other),
        together('-', word, '–', other),
        together(word, '- *', other),
        word && phrase && `${word}"${phrase}"${other}`,
        word && phrase && `${word} -"${phrase}`,
      ]);
    },
    'what stands nowhere': () => {
      const printed = this.main()?.printed;
      return this.one([
        before('zxq', printed),
        around(together(printed, before('zxq', printed))),
        around(together(printed, printed, printed)),
      ]);
    },
    'a phrase out of order': () => {
      const { text, words } = readWords(this.block());
      const at = this.chance.between(0, Math.max(0, words.length - 3));
      const [first, second, third] = words.slice(at, at + 3).map(({ start, end }) => text.slice(start, end));
      return this.one([around(together(first, third)), around(together(second, first)), this.acrossBlocks()]);
    },
    'all together': () => {
      this.only ??= this.anyText();
      return {
        text:
          together(
            this.mains(2),
            this.phrase(2),
            'OR',
            this.main()?.printed,
            before('-', this.main(() => this.anyText())?.printed),
            this.years(),
          ) ?? '',
        filters: this.facts(1),
      };
    },
  };

  constructor(holdings: Holdings, lists: Lists, chance: Chance) {
    this.holdings = holdings;
    this.lists = lists;
    this.chance = chance;
    this.byLanguage = [...Map.groupBy(holdings.texts, ({ language }) => language).values()];
    const standing = (name: string) => holdings.answer({ text: `"${name}"`, filters: {} }).records;
    this.ways = lists.ways
      .map((names) => ({ names, texts: new Set(names.flatMap(standing)) }))
      .filter(({ texts }) => texts.size > 0);
  }

  get kinds(): string[] {
    return Object.keys(this.draws);
  }

  /** A search of a kind; none where no words for it are found. Half of them ask the texts alone. */
  draw(kind: string): DrawnSearch | undefined {
    for (let attempt = 0; attempt < 40; attempt += 1) {
      this.only = undefined;
      this.only = this.flip() ? this.text() : undefined;
      const drawn = this.draws[kind]?.();
      if (drawn === undefined) continue;
      const { text = '', filters = {} } = typeof drawn === 'string' ? { text: drawn } : drawn;
      if (text === '') continue;
      const collection = this.flip() ? { collection: [textCollection] } : {};
      return { kind, text, filters: { ...filters, ...collection } };
    }
    return undefined;
  }

  private flip(): boolean {
    return this.chance.next() < 0.5;
  }

  private one<Value>(values: readonly Value[]): Value | undefined {
    return values[this.chance.between(0, Math.max(0, values.length - 1))];
  }

  private frequency({ word }: Drawn): number {
    return this.holdings.frequency(word.word);
  }

  private share(drawn: Drawn): number {
    return this.frequency(drawn) / this.holdings.texts.length;
  }

  /** A text: of each language as often as of any other. */
  private text(): OracleText | undefined {
    return this.only ?? this.anyText();
  }

  private anyText(): OracleText | undefined {
    return this.one(this.one(this.byLanguage) ?? []);
  }

  /** A block of a text, and now and then its head. */
  private block(text = this.text()): string {
    return (this.chance.next() < 0.05 ? text?.head : this.one(text?.blocks ?? [])) ?? '';
  }

  private wordIn(text: OracleText | undefined, fits: (drawn: Drawn) => boolean): Drawn | undefined {
    if (text === undefined) return undefined;
    const block = this.chance.between(0, text.blocks.length - 1);
    const { text: printed, words } = readWords(text.blocks[block] ?? '');
    const word = this.one(words);
    if (word === undefined) return undefined;
    const drawn = { printed: printed.slice(word.start, word.end), word, text, block };
    return drawn.printed !== 'OR' && fits(drawn) ? drawn : undefined;
  }

  private word(fits: (drawn: Drawn) => boolean = () => true, from = () => this.text()): Drawn | undefined {
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const drawn = this.wordIn(from(), fits);
      if (drawn !== undefined) return drawn;
    }
    return undefined;
  }

  /** A word that is no small one. */
  private main(from?: () => OracleText | undefined): Drawn | undefined {
    return this.word(({ word }) => !this.lists.isSmall(word.word), from);
  }

  /** Words of one text, each of another block where it has so many. */
  private mains(count: number): string | undefined {
    const text = this.text();
    const words = Array.from({ length: count * 4 }, () => this.main(() => text)).filter((each) => each !== undefined);
    const byBlock = [...Map.groupBy(words, ({ block }) => block).values()].flatMap(([first]) => first ?? []);
    return byBlock.length < count
      ? undefined
      : byBlock
          .slice(0, count)
          .map(({ printed }) => printed)
          .join(' ');
  }

  private running(count: number): string | undefined {
    const { text, words } = readWords(this.block());
    if (words.length < count) return undefined;
    const at = this.chance.between(0, words.length - count);
    const printed = text.slice(words[at]?.start, words[at + count - 1]?.end).replaceAll(/\s*\n\s*/g, ' ');
    // What reads as more than words is tried by kinds of its own.
    return quotationMarks.test(printed) || /(?:^|\s)-|\bOR\b|\.\.|\*/.test(printed) ? undefined : printed;
  }

  private phrase(length = this.chance.between(2, 4)): string | undefined {
    return around(this.running(length));
  }

  /** The last word of a block and the first of the next, as if they followed each other. */
  private acrossBlocks(): string | undefined {
    const blocks = this.text()?.blocks ?? [];
    const at = this.chance.between(1, Math.max(1, blocks.length - 1));
    const [last, first] = [readWords(blocks[at - 1] ?? '').words.at(-1), readWords(blocks[at] ?? '').words[0]];
    return around(together(last?.word, first?.word));
  }

  private years(): string | undefined {
    const [from, to] = [this.text(), this.anyText()].map((text) => Number(text?.facts.year));
    if (from === undefined || to === undefined || Number.isNaN(from + to)) return undefined;
    return this.one([`${from}..${to}`, `${from}..${from + 1}`, `${from}..`, `..${to}`]);
  }

  /** So many filters, each with one or two values, the first of a text that has them together. */
  private facts(count: number, text = this.text()): AskedSearch['filters'] {
    const others = this.anyText();
    const known = oracleFilters.filter((filter) => filter !== 'collection' && text?.facts[filter] !== undefined);
    const first = this.chance.between(0, Math.max(0, known.length - 1));
    const chosen = known.map((_, index) => known[(first + index * 2 + 1) % known.length]).slice(0, count);
    const entries = [...new Set(chosen)].flatMap((filter) => {
      if (filter === undefined) return [];
      const values = [text?.facts[filter], this.flip() ? others?.facts[filter] : undefined];
      return [[filter, [...new Set(values.filter((value) => value !== undefined))]] as const];
    });
    return Object.fromEntries(entries);
  }

  private filtered(count: number): Partial<AskedSearch> | undefined {
    const drawn = this.main();
    return drawn && { text: drawn.printed, filters: this.facts(count, drawn.text) };
  }

  private number(): string | undefined {
    const { text, words, joined } = readWords(this.block());
    const whole = joined.filter(({ word }) => /^\d+$/.test(word));
    const number = this.one(words.filter(({ word }) => /\d/.test(word)));
    if (number === undefined) return undefined;
    if (whole.length > 0 && this.flip()) return this.one(whole)?.word;
    const printed = text.slice(number.start, number.end);
    const next = words[words.indexOf(number) + 1]?.word ?? '';
    return this.one([printed, around(printed), number.word, `${number.word}${next}`]);
  }

  private match(pattern: RegExp): string | undefined {
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const found = [...this.block().normalize('NFC').matchAll(pattern)];
      if (found.length > 0) return this.one(found)?.[0];
    }
    return undefined;
  }

  /** Two or three signs that follow each other in a script without spaces, in quotation marks or not. */
  private signs(): string | undefined {
    const drawn = this.word(({ word }) => isUnspaced(word.word));
    if (drawn === undefined) return undefined;
    const { text, words } = readWords(drawn.text.blocks[drawn.block] ?? '');
    const at = words.findIndex(({ start }) => start === drawn.word.start);
    const last = words[at + this.chance.between(1, 2)];
    const printed = text.slice(drawn.word.start, last?.end);
    if (last === undefined || quotationMarks.test(printed) || /\s/.test(printed)) return undefined;
    return this.flip() ? printed : around(printed);
  }

  private name(fits: (name: string) => boolean = () => true): string | undefined {
    const { only } = this;
    const ways = only === undefined ? this.ways : this.ways.filter(({ texts }) => texts.has(only.id));
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const name = this.one(this.one(ways)?.names ?? []);
      if (name === undefined || !fits(name) || quotationMarks.test(name) || /(?:^|\s)-|\bOR\b/.test(name)) continue;
      return this.chance.next() < 0.25 ? name.toLowerCase() : name;
    }
    return undefined;
  }
}

function together(...parts: readonly (string | undefined)[]): string | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? undefined : known.filter((part) => part !== '').join(' ');
}

function before(sign: string, words: string | undefined): string | undefined {
  return words === undefined ? undefined : `${sign}${words}`;
}

function around(words: string | undefined): string | undefined {
  return words === undefined ? undefined : `"${words}"`;
}
