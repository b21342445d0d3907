import { dateSpansIn, datesIn } from '../../../src/records/dates-in-text.ts';
import { formatDate } from '../../../src/records/partial-date.ts';
import type { Report } from '../../../src/records/report.ts';
import { quoteFor } from './quotes.ts';
import type { Doubt, Guessed, Guess, TextBlock } from './guess.ts';
import { wordCount, type Zones } from './zones.ts';

/** A date among more words than this is that of something else. */
const fewWords = 25;

/**
 * The date of a text: the one day that its cover prints, or else the one below the text. A range is the time of a
 * session or of what is reported; a day that a title names is the text's own only at its end ("…, 5 December 2008"), in
 * a resolution and in the record of a meeting. Where several stand there, none is taken.
 */
export function guessDate({ title, cover, close }: Zones, kind: Report['kind']): Guessed<string> {
  const lines = cover.filter((block) => block !== title && wordCount(block.text) <= fewWords);
  const isOfDay = kind === 'resolution' || kind === 'meeting-record';
  const titles = title !== undefined && (isOfDay || endsInDate(title.text)) ? [title] : [];
  const doubts: Doubt[] = [];
  for (const zone of [lines, titles, close]) {
    const days = daysIn(zone.filter(({ text }) => kind === 'resolution' || !refersTo.test(text)));
    const [day] = days.keys();
    if (day === undefined) continue;
    if (days.size > 1) {
      const listed = [...days.keys()].map(formatDate).join(', ');
      doubts.push({ topic: 'date', says: `Several days stand where the date of the text would: ${listed}.` });
      return { doubts };
    }
    const guess = guessOf(day, days.get(day) as TextBlock, doubts);
    return guess === undefined ? { doubts } : { guess, doubts };
  }
  return { doubts: [{ topic: 'date', says: 'No line of its own gives the day of the text.' }] };
}

/** Whether a text ends in a day behind a comma, dash or bracket, perhaps after a place, or behind "on": ", Geneva, 5 December 2008)". */
function endsInDate(text: string): boolean {
  const last = dateSpansIn(text).findLast(({ dates }) => dates.length > 0);
  if (last?.precision !== 'day' || !/^\)?\.?$/.test(text.slice(last.end))) return false;
  return /(?:[,(–—-]\s*(?:\p{L}+,?\s+){0,3}|(?<!\p{L})(?:on|le|el)\s+)$/iu.test(text.slice(0, last.start));
}

/** The date of another document. */
const refersTo =
  /(?<!\p{L})(?:resolution|résolution|resolución|decision|décision|decisión|accessed|consulté|consultado|version of|corr(?:igendum|ection))(?!\p{L})/iu;

/** The single days printed in blocks, each with the shortest block that has it. */
function daysIn(blocks: readonly TextBlock[]): Map<string, TextBlock> {
  const days = new Map<string, TextBlock>();
  for (const block of blocks.toSorted((a, b) => a.text.length - b.text.length)) {
    for (const { start, end } of datesIn(block.text)) {
      if (start === end && start.length === 10 && !days.has(start)) days.set(start, block);
    }
  }
  return days;
}

function guessOf(value: string, block: TextBlock, doubts: Doubt[]): Guess<string> | undefined {
  const quote = quoteFor(block, { kind: 'date', value });
  if (quote === undefined) return undefined;
  const alone = wordCount(block.text) <= 6;
  if (!alone) {
    const says = `${formatDate(value)} stands among other words: “${block.text}”.`;
    doubts.push({ topic: 'date', says, anchor: block.anchor });
  }
  return { value, confidence: alone ? 'sure' : 'likely', basis: 'stated', quotes: [quote] };
}
