import type { SearchAnswer } from '../../search/answer.ts';
import type { IndexFiles } from '../../search/index-files.ts';
import { element, resultElement } from './results.ts';

/** How many records are loaded at a time: these are shown before others are asked for. */
const atATime = 5;

/** The answer whose records are shown, with the address of the home page, as long as no later one is asked for. */
interface ShownAnswer {
  index: IndexFiles;
  found: SearchAnswer;
  base: string;
  isLatest: () => boolean;
}

/**
 * Adds records to a list, in place of those that stand there until the first of them is loaded. Returns how many could
 * not be loaded.
 */
export async function addRecords(
  rows: readonly number[],
  { list, old }: { list: HTMLElement; old: readonly Element[] },
  { index, found, base, isLatest }: ShownAnswer,
): Promise<number> {
  let lost = 0;
  const removeOld = () => old.forEach((each) => each.remove());
  if (rows.length === 0) removeOld();
  for (let at = 0; at < rows.length; at += atATime) {
    const texts = rows.slice(at, at + atATime).map((row) => index.text(row).catch(() => undefined));
    for (const each of texts) {
      const text = await each;
      if (!isLatest()) return lost;
      removeOld();
      if (text === undefined) lost += 1;
      list.append(
        text === undefined
          ? element('li', element('p', 'This record cannot be loaded just now.'))
          : resultElement(text, found, base),
      );
    }
  }
  return lost;
}
