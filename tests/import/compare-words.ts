import { wordsOfPart, type Part } from '../../src/records/transcript.ts';

/** What one reader of a document has of its words that another has not, or has otherwise, as the first writes them. */
export interface Differences {
  /** How many words the first reader has. */
  words: number;
  missing: string[];
  /** Words that the other has with a space in them, or without the space before them. */
  broken: string[];
  /** Words of a line that the other has before those they follow. */
  moved: string[];
}

/** Where words may or may not part: at the hyphen that ends a line, and beside a raised figure. */
const mayPart = '\u200b';

/** The lines of a transcript, with the words of links but not where they lead. */
export function linesOf(parts: readonly Part[]): string[] {
  const lines = parts.flatMap((part) => wordsOfPart(part));
  return lines.map((line) =>
    line.replaceAll(/\[([^\]]*)\]\((?:https?|mailto):[^)\s]*\)/g, '$1').replaceAll(/(?:[.…] ?){4,}/g, ' '),
  );
}

/** Raised figures as a reader gives them that knows none: `year¹` → `year1`. */
export function lowerFigures(line: string): string {
  return line.replaceAll(/[⁰¹²³⁴-⁹]+/g, (figures) => `${mayPart}${figures.normalize('NFKC')}${mayPart}`);
}

/** The letters and figures of words. Signs, and what transcripts write for emphasis, are none of them. */
function lettersOf(words: string): string {
  return words
    .normalize('NFC')
    .replaceAll(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Lines of which each ends with a whole word, where a hyphen breaks it. */
function wholeWords(lines: readonly string[]): string[] {
  return lines
    .join('\n')
    .replaceAll(/(?<=[\p{L}\p{M}]-)\n(\S+)\s?/gu, '$1\n')
    .split('\n');
}

/** The letters of lines in a row, and at which of them a word begins, or may begin. */
function joinLetters(lines: readonly string[]): { text: string; begins: Map<number, 'word' | 'perhaps'> } {
  const begins = new Map<number, 'word' | 'perhaps'>();
  let text = '';
  const whole = lines.join('\n').replaceAll(/(?<=[\p{L}\p{M}])-\n/gu, mayPart);
  for (const word of whole.split(/\s+/)) {
    for (const [index, piece] of word.split(mayPart).entries()) {
      if (!begins.has(text.length) || index === 0) begins.set(text.length, index === 0 ? 'word' : 'perhaps');
      text += lettersOf(piece);
    }
  }
  return { text, begins: begins.set(text.length, 'word') };
}

interface Run {
  words: readonly string[];
  /** Where its letters stand among those of the other reader; `undefined` where they do not. */
  at?: number;
}

/**
 * Looks for the words of each line among the words of another reader, as many as stand there in a row, and each at a
 * place of its own. Lines that stand whole at one place alone come first, and the lines before and after them that do
 * so there too; then the longest lines; then words that stand together; then single words.
 */
export function compareWords(lines: readonly string[], others: readonly string[]): Differences {
  const { text, begins } = joinLetters(others);
  const used = new Uint8Array(text.length);

  const isFree = (letters: string, at: number) =>
    text.startsWith(letters, at) &&
    begins.has(at) &&
    begins.has(at + letters.length) &&
    !used.subarray(at, at + letters.length).includes(1);

  /** The first free place of letters, from a place on or else before it, where words begin and end. */
  const placeOf = (letters: string, from: number): number | undefined => {
    for (const start of [from, 0])
      for (let at = text.indexOf(letters, start); at !== -1; at = text.indexOf(letters, at + 1))
        if (isFree(letters, at)) return at;
    return undefined;
  };

  /** A run in pieces: those of so many words at least that stand together, and what is left between them. */
  const part = ({ words, at: placed }: Run, least: number, from: number): Run[] => {
    if (placed !== undefined) return [{ words, at: placed }];
    for (let length = words.length; length >= least; length -= 1) {
      for (let first = 0; first + length <= words.length; first += 1) {
        const letters = lettersOf(words.slice(first, first + length).join(''));
        const at = placeOf(letters, from);
        if (at === undefined) continue;
        used.fill(1, at, at + letters.length);
        const [before, after] = [words.slice(0, first), words.slice(first + length)];
        return [
          ...(before.length > 0 ? part({ words: before }, least, from) : []),
          { words: words.slice(first, first + length), at },
          ...(after.length > 0 ? part({ words: after }, least, at + letters.length) : []),
        ];
      }
    }
    return [{ words }];
  };

  const split = wholeWords(lines)
    .map((line): Run[] => [{ words: line.split(/\s+/).filter((word) => lettersOf(word) !== '') }])
    .filter(([run]) => run !== undefined && run.words.length > 0);
  const letters = split.map(([run]) => lettersOf(run?.words.join('') ?? ''));
  const lettersAt = (index: number) => letters[index] ?? '';

  /** Takes a place for a whole line, and for those that stand whole beside it there. */
  const take = (index: number, at: number, step: 1 | -1): void => {
    for (let [line, place] = [index, at]; ; line += step) {
      const [run] = split[line] ?? [];
      if (run === undefined || run.at !== undefined || !isFree(lettersAt(line), place)) return;
      run.at = place;
      used.fill(1, place, place + lettersAt(line).length);
      place += step === 1 ? lettersAt(line).length : -lettersAt(line - 1).length;
    }
  };
  const longestFirst = [...split.keys()].sort((a, b) => lettersAt(b).length - lettersAt(a).length);
  const isOnce = (index: number) => text.indexOf(lettersAt(index)) === text.lastIndexOf(lettersAt(index));
  const seeds = [...longestFirst.filter(isOnce), ...longestFirst.filter((index) => !isOnce(index))];
  for (const index of seeds) {
    const [run] = split[index] ?? [];
    const at = run?.at === undefined && (run?.words.length ?? 0) > 1 ? placeOf(lettersAt(index), 0) : undefined;
    if (at === undefined) continue;
    take(index, at, 1);
    take(index - 1, at - lettersAt(index - 1).length, -1);
  }

  for (const least of [2, 1]) {
    for (const index of longestFirst) {
      const last = split
        .slice(0, index)
        .flat()
        .findLast(({ at }) => at !== undefined);
      let from = last === undefined ? 0 : endOf(last);
      split[index] = (split[index] ?? []).flatMap((run) => {
        const parted = part(run, least, from);
        from = Math.max(from, ...parted.filter(({ at }) => at !== undefined).map(endOf));
        return parted;
      });
    }
  }

  const found: Differences = { words: 0, missing: [], broken: [], moved: [] };
  for (const runs of split) {
    let before = 0;
    for (const { words, at } of runs) {
      found.words += words.length;
      if (at === undefined) {
        found.missing.push(...words);
        continue;
      }
      if (at < before) found.moved.push(...words);
      found.broken.push(...brokenIn(words, at, begins));
      before = at;
    }
  }
  return found;
}

function endOf({ words, at = 0 }: Run): number {
  return at + lettersOf(words.join('')).length;
}

/** The words of a run that have a space in them at its place among other letters, or have none before them. */
function brokenIn(words: readonly string[], place: number, begins: ReadonlyMap<number, 'word' | 'perhaps'>): string[] {
  let end = place;
  return words.filter((word, index) => {
    const start = end;
    end += lettersOf(word).length;
    if (index > 0 && !begins.has(start)) return true;
    for (let at = start + 1; at < end; at += 1) if (begins.get(at) === 'word') return true;
    return false;
  });
}
