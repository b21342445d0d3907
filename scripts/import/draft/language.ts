import { franc } from 'franc-min';
import type { Guessed, TextBlock } from './guess.ts';

/** A block with fewer letters says too little of its language. */
const fewestLetters = 80;
/** A text below this share of one language is in doubt. */
const sure = 0.9;

/**
 * The language of a text as a BCP 47 tag, by its running text: `en`, `fr`, `es`, …; `und` where there is too little of
 * it. Each block counts by its length, so that a quotation in another language does not decide; a text in two
 * languages is a doubt.
 */
export function guessLanguage(
  blocks: readonly TextBlock[],
  declared: string | undefined,
): Guessed<string> & { tag: string } {
  const weights = new Map<string, number>();
  for (const text of samplesOf(blocks)) {
    const tag = tagByScript(text) ?? tagOf(franc(text));
    if (tag !== undefined) weights.set(tag, (weights.get(tag) ?? 0) + text.length);
  }
  const [first, second] = [...weights].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  if (first === undefined) {
    const says = 'Too little running text to tell the language: the tag is "und".';
    return { tag: 'und', doubts: [{ topic: 'language', says }] };
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const [tag, weight] = first;
  const doubts: Guessed<string>['doubts'] = [];
  if (weight / total < sure && second !== undefined) {
    const share = Math.round((second[1] / total) * 100);
    doubts.push({ topic: 'language', says: `About ${share} per cent of the text seem to be "${second[0]}".` });
  }
  if (declared !== undefined && primary(declared) !== tag) {
    doubts.push({ topic: 'language', says: `The file says that it is in "${declared}"; its words are "${tag}".` });
  }
  return { tag, doubts };
}

/** Blocks that are long enough; the whole text as one where none is. */
function samplesOf(blocks: readonly TextBlock[]): string[] {
  const texts = blocks.filter(({ kind }) => kind !== 'table').map(({ text }) => text);
  const long = texts.filter((text) => lettersOf(text) >= fewestLetters);
  const whole = texts.join('\n');
  return long.length > 0 ? long : lettersOf(whole) >= fewestLetters ? [whole] : [];
}

function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
}

/** Scripts that franc-min does not know, each of which is mostly used for one language. */
const scripts = ['Hebr', 'Thaa', 'Nkoo', 'Adlm', 'Syrc', 'Laoo', 'Khmr', 'Tibt', 'Armn', 'Geor'].map((script) => ({
  tag: new Intl.Locale(`und-${script}`).maximize().minimize().toString(),
  letter: new RegExp(String.raw`\p{Script=${script}}`, 'gu'),
}));

/** The usual language of the script in which most of a text is written. */
function tagByScript(text: string): string | undefined {
  return scripts.find(({ letter }) => (text.match(letter)?.length ?? 0) * 2 > text.replaceAll(/\s/g, '').length)?.tag;
}

/** ISO 639-3 → the shortest tag: `fra` → `fr`. */
function tagOf(code: string): string | undefined {
  return code === 'und' ? undefined : Intl.getCanonicalLocales(code)[0];
}

function primary(tag: string): string {
  return Intl.getCanonicalLocales(tag)[0]?.split('-')[0] ?? tag;
}
