import type { SearchAnswer } from '../../search/answer.ts';
import type { IndexFiles } from '../../search/index-files.ts';
import { element, resultElement } from './results.ts';

/** How many records are loaded at a time: these are shown before others are asked for. */
const atOnce = 5;

/** Shows the records of one answer, as long as no later one is asked for. */
export class RecordList {
  /** How many could not be loaded. */
  lost = 0;
  private readonly index: IndexFiles;
  private readonly found: SearchAnswer;
  private readonly base: string;
  private readonly isLatest: () => boolean;

  constructor(index: IndexFiles, found: SearchAnswer, base: string, isLatest: () => boolean) {
    this.index = index;
    this.found = found;
    this.base = base;
    this.isLatest = isLatest;
  }

  /** Shows records in place of those that a list has, which stand there until the first of them is loaded. */
  async show(rows: readonly number[], list: HTMLElement): Promise<void> {
    const old = [...list.children];
    if (rows.length === 0) list.replaceChildren();
    await this.append(rows, list, () => {
      for (const each of old.splice(0)) each.remove();
    });
  }

  async append(rows: readonly number[], list: HTMLElement, before = () => {}): Promise<void> {
    for (let at = 0; at < rows.length; at += atOnce) {
      const texts = rows.slice(at, at + atOnce).map((row) => this.index.text(row).catch(() => undefined));
      for (const each of texts) {
        const text = await each;
        if (!this.isLatest()) return;
        before();
        if (text === undefined) this.lost += 1;
        list.append(
          text === undefined
            ? element('li', element('p', 'This record cannot be loaded just now.'))
            : resultElement(text, this.found, this.base),
        );
      }
    }
  }
}
