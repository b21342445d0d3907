import type { z } from 'zod';
import type { editionSchema } from '../../src/records/edition.ts';
import type { CorpusText } from './corpus.ts';
import type { Chance, Voice } from './words.ts';

/** Words of a text of natural length: the mean of the archive's genre. */
const naturalLength = 1480;

/** A source text, before it is normalised. */
export interface MadeText {
  /** Its lines: the title first, a block a line, blank lines between blocks but not between the rows of a table. */
  source: string;
  decisions: Decisions;
}
type Decisions = NonNullable<z.input<typeof editionSchema>['decisions']>;

/** The text of a corpus as a source: with the labels printed before its paragraphs, its notes at the end. */
export function realText({ title, blocks, notes }: CorpusText): MadeText {
  const lines = [title];
  for (const [index, { k, t, n }] of blocks.entries()) {
    if (k !== 'row' || blocks[index - 1]?.k !== 'row') lines.push('');
    lines.push(n === undefined ? t : `${n} ${t}`);
  }
  for (const [mark, words] of notes) lines.push('', `[${mark}] ${words}`);
  return { source: `${lines.join('\n')}\n`, decisions: [] };
}

/**
 * A made text of about 1,480 words, in sections, with what real texts have, and with decisions of an editor.
 * @param dated its last line, such as `Geneva, 5 December 1957`
 */
export function makeText(chance: Chance, voice: Voice, dated: string): MadeText {
  const text = new Lines(voice.title(chance));
  const length = naturalLength * (0.6 + 0.8 * chance.next());
  for (let section = 0; text.words < length; section += 1) {
    const title = voice.title(chance);
    const line = text.add(title);
    text.decide({ do: 'heading', line, words: title, level: section % 3 === 2 ? 3 : 2, reason: 'A heading.' });
    for (let n = chance.between(2, 5); n > 0 && text.words < length; n -= 1) paragraph(text, chance, voice);
    if (chance.next() < 0.4 && text.words < length) list(text, chance, voice);
  }
  if (chance.next() < 0.15) table(text, chance, voice);
  const noted = chance.next() < 0.2;
  if (noted) text.add(`${voice.sentence(chance)}¹`);
  const line = text.add(dated);
  if (chance.next() < 0.1) {
    text.decide({ do: 'gap', line, words: dated, at: 'after', extent: 'passage', reason: 'The text ends here.' });
  }
  if (noted) text.add(`¹ ${voice.sentence(chance)}`);
  return { source: text.toString(), decisions: text.decisions };
}

/** The lines of a text as it grows, and what is decided of them. */
class Lines {
  readonly decisions: Decisions = [];
  words = 0;
  private readonly lines: string[];

  constructor(title: string) {
    this.lines = [title];
  }

  /** Adds a block and says on which line it begins, counted from 1. */
  add(...block: string[]): number {
    this.lines.push('', ...block);
    this.words += block.join(' ').split(' ').length;
    return this.lines.length - block.length + 1;
  }

  decide(decision: Decisions[number]): void {
    this.decisions.push(decision);
  }

  toString(): string {
    return `${this.lines.join('\n')}\n`;
  }
}

/** Four sentences; now and then an address, or a word marked as printed so. */
function paragraph(text: Lines, chance: Chance, voice: Voice): void {
  const sentences = Array.from({ length: 4 }, () => voice.sentence(chance));
  const kind = chance.next();
  if (kind < 0.05) sentences.splice(2, 0, `https://example.org/${chance.between(1, 9999)}`);
  const line = text.add(sentences.join(' '));
  if (kind < 0.05 || kind > 0.1) return;
  const printed = sentences.join(' ');
  const words = printed.split(/[^\p{L}]+/u).find((each) => each.length > 4 && printed.split(each).length === 2);
  if (words !== undefined) text.decide({ do: 'sic', line, words, reason: 'Printed so.' });
}

function list(text: Lines, chance: Chance, voice: Voice): void {
  const ordered = chance.next() < 0.3;
  const items = Array.from({ length: chance.between(3, 6) }, () => voice.sentence(chance));
  text.add(...items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${item}`));
}

function table(text: Lines, chance: Chance, voice: Voice): void {
  const rows = Array.from({ length: chance.between(4, 9) }, () => [
    voice.title(chance),
    String(chance.between(100, 99_999)),
    String(chance.between(100, 99_999)),
  ]);
  text.add(...[['Part', '2018', '2019'], ...rows].map((cells) => cells.join(' | ')));
}
