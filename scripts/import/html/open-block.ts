import type { HtmlBlock, LeftOut } from './block.ts';
import { closeRuns, type Surroundings } from './close.ts';
import type { Look, StyledRun } from './runs.ts';

/** The words of a page on their way into blocks: those of the block that is open, and the blocks that are closed. */
export class OpenBlock {
  readonly blocks: HtmlBlock[] = [];
  #runs: StyledRun[] = [];
  /** What stands within the open block and is none of its words. */
  #asides: HtmlBlock[] = [];
  /** The note that the open block is, where an anchor at its beginning says so. */
  #note: string | undefined;

  write(text: string, { em, strong, del, ins, height, underlined, href, linked, toFile }: Look): void {
    this.#runs.push({ text, em, strong, del, ins, height, underlined, href, linked, toFile });
  }

  /** Ends the open block; its words are what the place around them says. */
  close(place: Surroundings): void {
    const isNote = this.#note !== undefined && place.note === undefined;
    const own = isNote ? { ...place, note: { n: this.#note ?? '', begun: false } } : place;
    this.blocks.push(...closeRuns(this.#runs, own), ...this.#asides);
    [this.#runs, this.#asides, this.#note] = [[], [], undefined];
  }

  /** Lists what is omitted after the open block. */
  setAside(words: string, omission: LeftOut): void {
    if (words.trim() === '') return;
    this.#asides.push({ kind: { type: 'omitted', ...omission }, runs: [{ text: words.replaceAll(/\s+/g, ' ') }] });
  }

  /** Lists blocks after the open one. */
  setBlocksAside(blocks: readonly HtmlBlock[]): void {
    this.#asides.push(...blocks);
  }

  /** A note begins here, where the line has no words yet; a line within a block begins a block of its own. */
  beginNote(n: string, place: Surroundings): void {
    const open = this.#runs.map(({ text }) => text).join('');
    if (/\n\s*[[(]?$/.test(open) && open.trim() !== '') this.close(place);
    if (/^\s*[[(]?$/.test(open) || this.#runs.length === 0) this.#note ??= n;
  }

  get isNote(): boolean {
    return this.#note !== undefined;
  }

  /** The end of the open block's text, to see what a raised sign stands after. */
  get tail(): string {
    return this.#runs
      .slice(-3)
      .map(({ text }) => text)
      .join('');
  }
}
