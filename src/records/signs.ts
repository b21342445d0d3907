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

/** Matches a line of signs that only separates, such as a row of underscores; a row of dots may stand for lost words. */
export const drawnLine = /^\s*([-_–—=*~#+])(?:\s*\1){2,}\s*$/;
