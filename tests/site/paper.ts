import { expect, type Page } from '@playwright/test';
import { extractTextItems, getDocumentProxy } from 'unpdf';

/** The text of the printed document, its pieces as they were drawn, parted by spaces. */
export async function printed(page: Page, format: 'A4' | 'Letter'): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  const { items } = await extractTextItems(document);
  return items
    .flat()
    .map(({ str }) => str)
    .join(' ')
    .normalize('NFKC');
}

/** What a page has for the screen alone: places to go, forms, closed evidence, and what says that one may click. */
const forScreen =
  'script, style, select, form, .hidden, .skip, .trail, .contents, .neighbours, header.site nav, footer.site ul, ' +
  '.report-error, .discussed-at, .theme, .gaps > .aside, .cite details, .evidence:not(.stated, .inferred), ' +
  'a.self, a.item, .copy, .status-line';

/** The words that a page shows, each with how often; without those that are for the screen alone. */
export async function wordsShown(page: Page): Promise<Map<string, number>> {
  const words = await page.evaluate((hidden) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const range = document.createRange();
      range.selectNodeContents(node);
      if (parent === null || parent.closest(hidden) !== null || range.getClientRects().length === 0) continue;
      if (parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        found.push(...(node.nodeValue ?? '').split(/\s+/));
    }
    return found;
  }, forScreen);
  const counts = new Map<string, number>();
  for (const word of words.map(squeezed)) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Finds every word of a page on paper, as often as on the screen; a number is no part of another. */
export function expectAll(shown: ReadonlyMap<string, number>, paper: string, name: string): void {
  expect(shown.size, name).toBeGreaterThan(5);
  const together = squeezed(paper); // a line may end within a word
  const times = (word: string) =>
    /^\d+$/.test(word)
      ? [...paper.matchAll(new RegExp(`(?<!\\d)${[...word].join(' *')}(?!\\d)`, 'g'))].length
      : together.split(word).length - 1;
  expect(
    [...shown].filter(([word, count]) => times(word) < count),
    name,
  ).toEqual([]);
}

function squeezed(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00ad]+/g, '');
}
