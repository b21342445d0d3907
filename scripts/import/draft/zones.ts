import { isContentsName } from '../../../src/records/in-text/contents-names.ts';
import type { TextBlock } from './guess.ts';

/** Where a text says what it is. */
export interface Zones {
  title: TextBlock | undefined;
  /** The short blocks around the title, before the text begins: session, speaker, date, symbol. */
  cover: readonly TextBlock[];
  /** Short last blocks: a place and date below the text, or a title slide shown again. */
  close: readonly TextBlock[];
  /** The first paragraphs of the text. */
  opening: readonly TextBlock[];
}

/** A cover has no more lines than this, and none with more words than the next. */
const coverBlocks = 12;
const coverWords = 40;
/** A block that ends in a full stop with so many words is a sentence of the text. */
const sentenceWords = 10;
/** What is longer is no title, whatever it was taken for. */
const titleLength = 1000;
const closeBlocks = 5;
const closeWords = 12;
const openingParagraphs = 6;

/** Divides a text into the parts where its date, session and speaker are looked for. */
export function zonesOf(blocks: readonly TextBlock[]): Zones {
  const end = blocks.findIndex((block) => wordCount(block.text) > coverWords || beginsText(block));
  const cover = blocks.slice(0, Math.min(end === -1 ? blocks.length : end, coverBlocks));
  const rest = blocks.slice(cover.length);
  const tail = rest.slice(-closeBlocks);
  const lastLong = tail.findLastIndex(({ text, kind }) => kind === 'note' || wordCount(text) > closeWords);
  const opening = rest.filter(({ kind }) => kind === 'paragraph').slice(0, openingParagraphs);
  const title = blocks.find(({ kind, text }) => kind === 'title' && text.length <= titleLength);
  return { title, cover, close: tail.slice(lastLong + 1), opening };
}

/** A sentence, a heading with a printed label, an introduction, or a list of contents. */
function beginsText({ kind, anchor, text }: TextBlock): boolean {
  if (kind === 'paragraph' && /\p{Ll}[.;:]$/u.test(text) && wordCount(text) >= sentenceWords) return true;
  if (kind === 'note' || /^\s*1\s*[.)]\s/.test(text)) return true;
  return kind === 'heading' && (anchor.startsWith('item-') || begins.test(text) || isContentsName(text));
}
const begins = /^(?:introduction|introducción|summary|résumé|resumen)\b/iu;

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
