import { singularsOf } from './families.ts';
import { readSearch, type OraclePart, type OracleSearch } from './searches.ts';
import { oracleFilters, type OracleFilter, type OracleText } from './texts.ts';
import { readWords, type JoinedWord, type OracleReading, type OracleWord } from './words.ts';

/** What is searched for, and by which values it is narrowed. */
export interface AskedSearch {
  text: string;
  filters: Readonly<Partial<Record<OracleFilter, readonly string[]>>>;
}

/** What is no rule but a list, taken from what is judged. */
export interface Lists {
  /** Names of one thing each, as printed. */
  ways: readonly (readonly string[])[];
  /** Whether a word, as it is compared, is a small one. */
  isSmall(word: string): boolean;
}

/** What answers a search: the identifiers of texts in their order, and for every value how many texts it would leave. */
export interface OracleAnswer {
  records: string[];
  counts: Record<OracleFilter, Record<string, number>>;
}

/** Numbers of texts. */
type Texts = ReadonlySet<number>;

/** A name of a thing. */
interface Name {
  words: readonly string[];
  /** As it is printed, where it is one word with a capital letter, of which case counts: `WHO`, `May`. */
  proper: string | undefined;
}

/** What a text must have. */
interface Need {
  texts: Texts;
  /** Whether it is left out beside others. */
  small: boolean;
}

/** All texts, word for word. */
export class Holdings {
  readonly texts: readonly OracleText[];
  private readonly lists: Lists;
  private readonly numbers = new Map<string, number>();
  /** The words of each text by their numbers, in order, with 0 between blocks. */
  private readonly running: Uint32Array[] = [];
  private readonly byWord = new Map<string, Set<number>>();
  private readonly byJoined = new Map<string, Set<number>>();
  /** By words with a capital letter, as printed. */
  private readonly byCapitals = new Map<string, Set<number>>();
  private readonly plurals = new Map<string, Set<string>>();
  /** By the words of a name, with spaces between: that name and all names of the things that have it. */
  private readonly classes = new Map<string, { own: Name; all: Name[] }[]>();
  private longestName = 1;

  constructor(texts: readonly OracleText[], lists: Lists) {
    this.texts = texts;
    this.lists = lists;
    texts.forEach(({ head, blocks }, text) => this.add([head, ...blocks], text));
    for (const word of new Set([...this.byWord.keys(), ...this.byJoined.keys()])) {
      for (const singular of singularsOf(word)) addTo(this.plurals, singular, word);
    }
    for (const names of lists.ways) this.addClass(names);
  }

  private add(blocks: readonly string[], text: number): void {
    const running: number[] = [];
    for (const block of blocks) {
      const { words, joined } = readWords(block);
      for (const { word, cased } of words) {
        running.push(this.numberOf(word));
        addTo(this.byWord, word, text);
        if (isCapital(cased)) addTo(this.byCapitals, cased, text);
      }
      for (const each of joined) {
        addTo(this.byJoined, each.word, text);
        const cased = casedOf(words, each);
        if (isCapital(cased)) addTo(this.byCapitals, cased, text);
      }
      running.push(0);
    }
    this.running.push(Uint32Array.from(running));
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word) ?? this.numbers.size + 1;
    this.numbers.set(word, known);
    return known;
  }

  private addClass(printed: readonly string[]): void {
    const names = printed.map(nameOf).filter(({ words }) => words.length > 0);
    for (const own of names) {
      const key = own.words.join(' ');
      this.classes.set(key, [...(this.classes.get(key) ?? []), { own, all: names }]);
      this.longestName = Math.max(this.longestName, own.words.length);
    }
  }

  /** In how many texts a word stands, as it is compared. */
  frequency(word: string): number {
    return this.byWord.get(word)?.size ?? 0;
  }

  /** The other words of the texts that are singular or plural of a word. */
  partnersOf(word: string): string[] {
    const singulars = singularsOf(word);
    const shared = singulars.flatMap((each) => [...(this.plurals.get(each) ?? [])]);
    const found = new Set([...singulars, ...(this.plurals.get(word) ?? []), ...shared]);
    found.delete(word);
    return [...found].filter((each) => this.byWord.has(each) || this.byJoined.has(each));
  }

  /** Which texts answer a search, and how many have each value. */
  answer({ text, filters }: AskedSearch): OracleAnswer {
    const search = readSearch(text);
    const isNothing = text !== '' && search.wanted.length + search.excluded.length + search.years.length === 0;
    const found = [...(isNothing ? none : this.textsOf(search))].sort((a, b) => a - b);
    const passes = (number: number, filter: OracleFilter) => {
      const values = filters[filter] ?? [];
      const value = this.texts[number]?.facts[filter];
      return values.length === 0 || (value !== undefined && values.includes(value));
    };
    const counts = Object.fromEntries(
      oracleFilters.map((filter) => {
        const others = oracleFilters.filter((other) => other !== filter);
        return [
          filter,
          this.countsOf(
            filter,
            found.filter((each) => others.every((other) => passes(each, other))),
          ),
        ];
      }),
    ) as OracleAnswer['counts']; // a key for every filter
    const records = found.filter((each) => oracleFilters.every((filter) => passes(each, filter)));
    return { records: records.flatMap((each) => this.texts[each]?.id ?? []), counts };
  }

  private countsOf(filter: OracleFilter, found: readonly number[]): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const each of found) {
      const value = this.texts[each]?.facts[filter];
      if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  }

  private textsOf(search: OracleSearch): Texts {
    const needs = search.wanted.flatMap((row) => {
      const [part, ...others] = row;
      if (part !== undefined && others.length === 0) return this.needsOf(part);
      return { texts: union(row.map((each) => this.all(this.needsOf(each)))), small: false };
    });
    const found = this.all(needs);
    const shutOut = union(search.excluded.map((part) => this.all(this.needsOf(part))));
    const inRange = (text: number) => {
      const year = this.texts[text]?.facts.year;
      return search.years.every(({ from, to }) => year !== undefined && from <= Number(year) && Number(year) <= to);
    };
    return new Set([...found].filter((text) => !shutOut.has(text) && inRange(text)));
  }

  /** The texts that have everything that is needed, where not all of it is small without what is small. */
  private all(needs: readonly Need[]): Texts {
    const main = needs.filter(({ small }) => !small);
    const sets = (main.length > 0 ? main : needs).map(({ texts }) => texts);
    return sets.length === 0 ? new Set(this.texts.keys()) : intersection(sets);
  }

  private needsOf(part: OraclePart): Need[] {
    if (part.kind === 'beginning') return [{ texts: this.beginning(part.letters), small: false }];
    if (part.kind === 'quoted') return [{ texts: this.phrase(foldedOf([part.read])), small: false }];
    return this.row(part.words);
  }

  /** From the left, the longest rows of words that are a name, shorter ones within them, and the words between. */
  private row(words: readonly OracleReading[], longest = Math.min(words.length, this.longestName)): Need[] {
    const needs: Need[] = [];
    for (let at = 0; at < words.length;) {
      let row = words.slice(at, at + longest);
      while (row.length > 1 && this.namesOf(row).length === 0) row = row.slice(0, -1);
      const [first] = row;
      const names = this.namesOf(row);
      const own = row.length > 1 ? this.row(row, row.length - 1) : first ? [this.word(first)] : [];
      const small = own.every((each) => each.small);
      // `WHO` does not ask for `who`
      const asked = small && names.length > 0 ? [] : [this.all(own)];
      needs.push({
        texts: union([...asked, ...names.map((name) => this.name(name))]),
        small: small && names.length === 0,
      });
      at += row.length;
    }
    return needs;
  }

  /** All names of the things that what is typed is a name of. */
  private namesOf(typed: readonly OracleReading[]): Name[] {
    const [read, ...others] = typed;
    const [first] = read?.words ?? [];
    const named = (words: string, cased: string, isJoined: boolean) =>
      (this.classes.get(words) ?? []).flatMap(({ own, all }) => {
        if (isJoined && own.proper === undefined) return [];
        const isOther = own.proper !== undefined && cased !== own.proper;
        return isOther && this.lists.isSmall(words) ? [] : all;
      });
    const whole = read === undefined || others.length > 0 ? undefined : wholeOf(read);
    return [
      ...named(foldedOf(typed).join(' '), first?.cased ?? '', false),
      // `U.N.` is the name `UN`
      ...(whole === undefined || read === undefined ? [] : named(whole.word, casedOf(read.words, whole), true)),
    ];
  }

  private word(read: OracleReading): Need {
    const words = foldedOf([read]);
    const whole = wholeOf(read);
    const own = words.length === 1 ? this.family(words.join('')) : this.phrase(words);
    if (whole !== undefined) return { texts: union([own, this.family(whole.word)]), small: false };
    return { texts: own, small: words.every((word) => this.lists.isSmall(word)) };
  }

  private name({ words, proper }: Name): Texts {
    if (proper === undefined) return this.phrase(words);
    return union([proper, proper.toUpperCase()].map((printed) => this.byCapitals.get(printed) ?? none));
  }

  /** Texts with a word or one of its family, also where it is joined of several. */
  private family(word: string): Texts {
    const spellings = [word, ...this.partnersOf(word)];
    return union(spellings.flatMap((each) => [this.byWord.get(each) ?? none, this.byJoined.get(each) ?? none]));
  }

  private beginning(letters: string): Texts {
    const found: Texts[] = [];
    for (const words of [this.byWord, this.byJoined]) {
      for (const [word, texts] of words) if (word.startsWith(letters)) found.push(texts);
    }
    return union(found);
  }

  /** Texts in one block of which the words follow each other. */
  private phrase(words: readonly string[]): Texts {
    const sets = words.map((word) => this.byWord.get(word) ?? none);
    const [first = none] = sets;
    if (words.length === 1) return first;
    const numbers = words.map((word) => this.numbers.get(word) ?? -1);
    return new Set([...intersection(sets)].filter((text) => this.holds(text, numbers)));
  }

  private holds(text: number, numbers: readonly number[]): boolean {
    const running = this.running[text] ?? new Uint32Array();
    const [first = -1] = numbers;
    let at = running.indexOf(first);
    while (at >= 0) {
      if (numbers.every((number, next) => running[at + next] === number)) return true;
      at = running.indexOf(first, at + 1);
    }
    return false;
  }
}

const none: Texts = new Set();

/** What all words of a reading are also found as. */
function wholeOf({ words, joined }: OracleReading): JoinedWord | undefined {
  return joined.find(({ first, last }) => first === 0 && last === words.length - 1);
}

/** Joined words in the letters that are printed, without the signs between them. */
function casedOf(words: readonly OracleWord[], { first, last }: JoinedWord): string {
  return words
    .slice(first, last + 1)
    .map(({ cased }) => cased)
    .join('');
}

function foldedOf(read: readonly OracleReading[]): string[] {
  return read.flatMap(({ words }) => words.map(({ word }) => word));
}

function nameOf(printed: string): Name {
  const { words } = readWords(printed);
  const [only, ...others] = words;
  const proper = only !== undefined && others.length === 0 && isCapital(only.cased) ? only.cased : undefined;
  return { words: foldedOf([readWords(printed)]), proper };
}

/** Whether a word has a capital letter. */
function isCapital(cased: string): boolean {
  return /\p{Lu}/u.test(cased);
}

function addTo<Key, Value>(sets: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

function union(sets: readonly Texts[]): Texts {
  const all = new Set<number>();
  for (const set of sets) for (const each of set) all.add(each);
  return all;
}

function intersection(sets: readonly Texts[]): Texts {
  const [fewest = none, ...others] = [...sets].sort((a, b) => a.size - b.size);
  return new Set([...fewest].filter((each) => others.every((set) => set.has(each))));
}
