/**
 * Puts back the hyphens that PDF.js leaves out: a font may call the hyphen at the end of a line a soft hyphen, which
 * PDF.js takes for a sign that prints nothing, though the page prints it. What the page shows has them: character for
 * character it is the text of the items, otherwise.
 *
 * @param items the items of a page's text, in order
 * @param shown the characters of the glyphs that the page shows, in order
 */
export function withSoftHyphens<Item extends object>(items: readonly Item[], shown: string): readonly Item[] {
  if (!shown.includes('\u00ad')) return items;
  const hyphens = listHyphens(shown);
  const text = items.map((item) => ('str' in item ? String(item.str) : '')).join('');
  if (visible(text) !== visible(shown)) return items;
  let count = 0;
  return items.map((item) => {
    if (!('str' in item)) return item;
    let str = '';
    for (const sign of String(item.str)) {
      str += sign;
      if (visible(sign) === '') continue;
      count += 1;
      if (hyphens.has(count)) str += '-';
    }
    return { ...item, str };
  });
}

/** After how many visible characters a soft hyphen stands. */
function listHyphens(shown: string): ReadonlySet<number> {
  const places = new Set<number>();
  let count = 0;
  for (const sign of shown) {
    if (sign === '\u00ad') places.add(count);
    else if (visible(sign) !== '') count += 1;
  }
  return places;
}

function visible(text: string): string {
  return text.replaceAll(/[\s\p{Cf}]/gu, '');
}
