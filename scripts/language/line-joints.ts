/** Letters of the scripts that set no space between words, and their signs; Korean sets spaces. */
const eastAsian = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Yiii}\uff00-\uffef`;
const other = String.raw`\p{Script=Thai}\p{Script=Laoo}\p{Script=Khmr}\p{Script=Mymr}\p{Script=Tibt}\p{Script=Java}\p{Script=Bali}\p{Script=Lana}\p{Script=Talu}`;
const unspaced = String.raw`${eastAsian}${other}`;

/** Signs that stand on either side of a break and are of no script. */
const signs = String.raw`(?![${unspaced}])[\p{P}\p{S}]`;
const ends = new RegExp(`[${unspaced}][\\p{M}]*((?:${signs})*)$`, 'u');
const begins = new RegExp(`^((?:${signs})*)[${unspaced}]`, 'u');
const endsWide = new RegExp(`[${eastAsian}](?:${signs})*$`, 'u');
const beginsWide = new RegExp(`^(?:${signs})*[${eastAsian}]`, 'u');
const latin = String.raw`[\p{Script=Latn}\p{N}]`;
const endsLatin = new RegExp(`${latin}(?:${signs})*$`, 'u');
const beginsLatin = new RegExp(`^(?:${signs})*${latin}`, 'u');

/** Where letters without spaces and Latin ones stand side by side, without a space and with one. */
const besides = new RegExp(`[${unspaced}](?=${latin})|${latin}(?=[${unspaced}])`, 'gu');
const apart = new RegExp(`[${unspaced}] (?=${latin})|${latin} (?=[${unspaced}])`, 'gu');

/** Whether a text sets a space between letters without spaces and Latin ones or figures: `第 109 届`, not `第109届`. */
export function setsLatinApart(text: string): boolean {
  return (text.match(apart)?.length ?? 0) > (text.match(besides)?.length ?? 0);
}

/**
 * What a line break within a sentence stands for: a space, and nothing between letters of scripts that set none. Where one side
 * alone is of such a script, `latinApart` says whether the text sets a space there; Korean and Latin lines always do.
 */
export function jointOf(line: string, following: string, latinApart: boolean): '' | ' ' {
  const [before, after] = [ends.exec(line), begins.exec(following)];
  if (before !== null && after !== null) {
    // "མཛད། སྐབས", "ประชุม, และ": signs that are not of the script keep a space after them, as they have it within a line.
    const isWide = endsWide.test(line) && beginsWide.test(following);
    return isWide || (before[1] === '' && !/[།༎]$/.test(line)) ? '' : ' ';
  }
  const isMixed =
    (endsWide.test(line) && beginsLatin.test(following)) || (endsLatin.test(line) && beginsWide.test(following));
  return isMixed && !latinApart ? '' : ' ';
}

/** The first part of a line that could stand alone at the end of another: a word, or a letter where words have no spaces. */
export function firstPartOf(line: string): string {
  const letter = new RegExp(`^(?:${signs})*[${unspaced}]\\p{M}*(?:(?=[${unspaced}])[\\p{P}\\p{Lm}])*`, 'u').exec(line);
  return letter?.[0] ?? line.split(/\s/, 1)[0] ?? '';
}

/** Lines of one block as one, joined as they are in the record. */
export function joinLines(lines: readonly string[], latinApart = false): string {
  return lines
    .map((line, index) => (index === 0 ? '' : jointOf(lines[index - 1] ?? '', line, latinApart)) + line)
    .join('');
}

/** Words of a file whose line breaks say nothing, as in HTML: white space becomes a space, and a break what it stands for. */
export function joinBreaks(words: string): string {
  const collapsed = words.replaceAll(/[ \t\n\r\f]+/g, (space) => (/[\n\r\f]/.test(space) ? '\n' : ' '));
  if (!/[^\u0000-\u02ff]/.test(words)) return collapsed.replaceAll('\n', ' ');
  return joinLines(collapsed.split('\n'), setsLatinApart(words));
}
