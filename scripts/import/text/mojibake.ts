import { lineEnding } from '../../../src/records/source-lines.ts';

/** The characters that Windows-1252 makes of the bytes 80 to BF, with which UTF-8 goes on. */
const continuation = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
/** What the first bytes of accented letters, typographic signs and marks become, and the sign for what could not be read. */
const spoiled = new RegExp(`[ÂÃÄÅ]${continuation}|â[€‚„†ˆ]${continuation}?|ï[»¿]|\\ufffd`, 'u');

/** How many places are shown. */
const shown = 5;

/**
 * Says where letters were spoiled by decoding a text wrongly before it was received (`Ã©` for `é`, `â€™` for `’`).
 * They stay as they are: the source is kept as received.
 * @returns `Letters seem to be spoiled on 2 lines: line 3 “dÃ©lÃ©guÃ©s”, line 9 “peopleâ€™s”.`
 */
export function findMojibake(text: string): string | undefined {
  const places = text.split(lineEnding).flatMap((line, index) => {
    const at = line.replace(/^\ufeff/, '').search(spoiled);
    return at === -1 ? [] : [`line ${index + 1} “${wordAt(line, at)}”`];
  });
  if (places.length === 0) return undefined;
  const count = places.length === 1 ? 'one line' : `${places.length} lines`;
  const rest = places.length > shown ? ', …' : '';
  return `Letters seem to be spoiled on ${count}: ${places.slice(0, shown).join(', ')}${rest}.`;
}

/** The word around a place, or what of it is near. */
function wordAt(line: string, at: number): string {
  const before = /\S{0,15}$/u.exec(line.slice(0, at))?.[0] ?? '';
  return before + (/^\S{1,15}/u.exec(line.slice(at))?.[0] ?? '');
}
