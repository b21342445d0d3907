import type { Edition } from '../../../src/records/edition.ts';
import { lineEnding } from '../../../src/records/source-lines.ts';
import { columnsOf } from '../../language/columns.ts';
import { endsClause, marksNoEnd } from '../../language/phrases.ts';
import { readMarker } from '../../language/labels.ts';
import { isPageNumber } from '../../../src/records/in-text/page-numbers.ts';

/** How a plain text seems to be laid out, by what, and how sure that is: from 0 to 1. */
export interface LayoutGuess {
  layout: Edition['source']['layout'];
  confidence: number;
  /** `its lines are broken at about 65 columns` */
  because: string;
}

/** From this many columns on, a line is a paragraph that was not broken. */
const unbroken = 160;

/** What can be counted of the lines of a text. Shares are of the lines with words, from 0 to 1. */
interface Measures {
  lines: readonly string[];
  /** Of all characters, those in lines that were not broken. */
  unbroken: number;
  /** The width at which most lines end, and the lines that end near it. */
  width: number;
  full: number;
  /** The length of the line in the middle, when all are sorted by length. */
  middle: number;
  /** Lines after which a blank one follows, lines that end a sentence, lines that begin with a bullet. */
  spaced: number;
  sentences: number;
  bullets: number;
  /** Page breaks, page numbers on lines of their own, and words broken at the end of a line. */
  pages: number;
  hyphens: number;
}

/**
 * Guesses which rules will find the blocks of a plain text. Long lines are a saved page, or text from a PDF where
 * blank lines stand between them; short ones were broken at a width, or are the points of slides.
 */
export function guessLayout(text: string): LayoutGuess {
  const measures = measure(text);
  const { unbroken: long, width, full, middle, sentences, bullets, spaced, pages, hyphens } = measures;
  if (measures.lines.length < 3) return { layout: 'web-page', confidence: 0.5, because: 'it has hardly any lines' };
  if (long >= 0.5) return ofLongLines(measures);
  const isSlides = middle < 50 && sentences < 0.35 && full < 0.6;
  if (isSlides) {
    const confidence = 0.6 + Math.min(0.35, (0.35 - sentences) * 0.6 + bullets * 0.4);
    return { layout: 'slides', confidence, because: 'its lines are short, and few end a sentence' };
  }
  const broken = `its lines are broken at about ${width} columns`;
  const fromPdf = pages >= 2 || hyphens >= 3 || spaced > 0.7;
  if (fromPdf) return { layout: 'pdf-text', confidence: pages >= 2 ? 0.9 : 0.7, because: `${broken}, as on pages` };
  return { layout: 'hard-wrapped', confidence: Math.min(0.95, 0.4 + full * 0.6), because: broken };
}

function ofLongLines({ spaced, pages, bullets, unbroken: long }: Measures): LayoutGuess {
  const whole = 'its paragraphs are whole lines';
  if (pages >= 2 || (spaced > 0.7 && bullets < 0.1)) {
    return {
      layout: 'pdf-text',
      confidence: pages >= 2 ? 0.85 : 0.65,
      because: `${whole}, with blank lines or page numbers`,
    };
  }
  return { layout: 'web-page', confidence: Math.min(0.95, 0.5 + long / 2), because: whole };
}

function measure(text: string): Measures {
  const all = text.split(lineEnding).map((line) => line.trim());
  const lines = all.filter((line) => line !== '');
  const lengths = lines.map(columnsOf).sort((a, b) => a - b);
  const characters = lengths.reduce((sum, length) => sum + length, 0);
  const share = (count: number) => (lines.length === 0 ? 0 : count / lines.length);
  const matching = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
  return {
    lines,
    unbroken:
      lengths.filter((length) => length > unbroken).reduce((sum, length) => sum + length, 0) / Math.max(1, characters),
    width,
    full: share(lengths.filter((length) => length >= width * 0.8 && length <= width * 1.15).length),
    middle: lengths[Math.floor(lengths.length / 2)] ?? 0,
    spaced: share(all.filter((line, index) => line !== '' && all[index + 1] === '').length),
    sentences: share(lines.filter((line) => (endsClause(line) && !line.endsWith(',')) || marksNoEnd(line)).length),
    bullets: share(lines.filter((line) => readMarker(line, true).bullet > 0).length),
    pages: (text.match(/\f/g)?.length ?? 0) + lines.filter(isPageNumber).length,
    hyphens: matching(/\p{Ll}-$/u),
  };
}
