/** Signs that stand before an item of a list; the last are of the fonts of signs that word processors use. */
const bullets = '•*▪·‣◦●○■□▫∙⁃➢➤►✓✔❖\uf0a7\uf0b7\uf0d8\uf0fc';

/** Matches a bullet at the start of a line, and the space after it. */
export const bulletStart = new RegExp(`^(?:--|[-${bullets}])(?:\\s+|$)`);

/** Signs that are bullets in one text and words in another: dashes, and the letter o. */
export const looseBulletStart = /^[‒–—o](?:\s+|$)/;

const bullet = `(?:--|[-‒–—o${bullets}])`;
const label = '(?:\\d+|[a-z]{1,5})[.)]|\\([a-z\\d]{1,5}\\)';

/** Matches the marker of an item: a bullet, a label or both. */
export const itemMarker = new RegExp(`^(?:${bullet}\\s*)?(?:${label})?\\s*$`);
/** Matches a bullet with nothing after it. */
export const emptyMarker = new RegExp(`^${bullet}$`);
/** Matches what may stand before the words of a heading: a bullet, or signs that say its level. */
export const headingMarker = new RegExp(`^(?:${bullet}|#{1,6})\\s*$`);

/** Matches what says after a heading that it goes on from before: `(cont.)`, `(continued)`, `(suite)`, `(continuación)`. */
export const continuedSign = /(?<!\s)\s*\((?:cont(?:\.|inued|['’]?d)?\.?|suite|continuaci[oó]n)\)$/i;

/** The raised figures, from 0 to 9. */
export const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The raised form of each small letter that has one. */
export const raisedLetters = formsOf('abcdefghijklmnoprstuvwxyz', 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ');
/** The lowered form of each figure. */
export const loweredFigures = formsOf('0123456789', '₀₁₂₃₄₅₆₇₈₉');

const raisedForms = new Map([...formsOf('0123456789+-−=()', `${superscripts}⁺⁻⁻⁼⁽⁾`), ...raisedLetters]);
const loweredForms = new Map([...loweredFigures, ...formsOf('+-−=()aehijklmnoprstuvx', '₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ')]);

function formsOf(signs: string, forms: string): ReadonlyMap<string, string> {
  const each = [...forms];
  return new Map([...signs].map((sign, index) => [sign, each[index] ?? sign]));
}

/** Raised words in plain text: `−6` → `⁻⁶`; between brackets where a sign has no such form: `ab/2` → `^(ab/2)`. */
export function raisedText(words: string): string {
  return inForms(words, raisedForms) ?? `^(${words})`;
}

/** Lowered words in plain text: `2` → `₂`, `max` → `ₘₐₓ`, `avg` → `_(avg)`. */
export function loweredText(words: string): string {
  return inForms(words, loweredForms) ?? `_(${words})`;
}

function inForms(words: string, forms: ReadonlyMap<string, string>): string | undefined {
  const signs = [...words].map((sign) => forms.get(sign));
  return signs.includes(undefined) ? undefined : signs.join('');
}

/** Signs that mark a note where numbers do not, and what they are called in an address. */
const noteSigns = { '*': 'asterisk', '†': 'dagger', '‡': 'diesis' } as const;

/** Matches the signs with which a note begins: `*`, `**`, `†`. */
export const noteSign = /[*†‡]{1,4}/;

/** Matches such signs after a word, where they mark it. */
export const signMark = new RegExp(`(?<=[\\p{L}\\p{N}\\p{P}])(?<![*†‡])${noteSign.source}(?![\\p{L}\\p{N}*†‡])`, 'gu');

/** Matches what a note may begin with: its number, letter or sign. */
export const noteMarker = new RegExp(
  `^(?:(?:[${superscripts}\\d]+|[a-z]{1,5})[.)]?|\\[\\d+\\]|${noteSign.source})\\s*$`,
);

/** The name of the signs of a note: `*` → `asterisk`, `**` → `asterisk2`; a number or letter is its own. */
export function nameOfSign(signs: string): string {
  const name = Object.entries(noteSigns).find(([sign]) => signs.startsWith(sign))?.[1];
  if (name === undefined) return signs;
  return signs.length === 1 ? name : `${name}${signs.length}`;
}

/** The signs that a name stands for, and the end of an anchor: `asterisk2`, `asterisk2-3` → `**`; what names none is its own. */
export function signOfName(name: string): string {
  const [, word, count = '1'] = /^([a-z]+)(\d)?(?:-\d+)?$/.exec(name) ?? [];
  const sign = Object.entries(noteSigns).find(([, each]) => each === word)?.[0];
  return sign === undefined ? name : sign.repeat(Number(count));
}

/** Matches a line of signs that only separates, such as a row of underscores; a row of dots may stand for lost words. */
export const drawnLine = /^\s*([-_–—=*~#+])(?:\s*\1){2,}\s*$/;
