import { isCapitals, isHeadingLike, readMarker } from '../markers.ts';
import { asEmptyMarker, asItem } from './item.ts';
import type { Classified, Layout } from './layouts.ts';
import { isNumberedNeighbour } from './web-page.ts';

/** Text taken from a PDF: blank lines between blocks, headings in capitals or numbered, notes at the end. */
export const pdfText: Layout = {
  unwrapper: (_, text) => (previous, next, current) => {
    const line = text.slice(previous.start, previous.end);
    const labelAlone = current?.stretches.length === 1 && readMarker(line).label === line.length;
    return next.blanks > 0 && !labelAlone;
  },
  classify(index, { texts, kinds }) {
    const text = texts[index] ?? '';
    const next = texts[index + 1] ?? '';
    const { bullet, label } = readMarker(text);
    const words = text.slice(bullet + label);
    if (isCapitals(words)) return capitals(bullet, kinds);
    const note = /^([⁰¹²³⁴-⁹]+|\d{1,3}[.)]?)\s+/.exec(text);
    if (note !== null && underNotes(texts, kinds)) {
      return { kind: { type: 'note', n: asciiDigits(note[1] ?? '') }, marker: note[0].length };
    }
    const plain = words.replaceAll('*', '');
    if (label > 0 && isHeadingLike(plain) && next !== '' && !isNumberedNeighbour(text, next)) {
      return { kind: { type: 'heading', level: 3 }, marker: bullet };
    }
    return asEmptyMarker(text) ?? asItem(text) ?? { kind: { type: 'paragraph' }, marker: 0 };
  },
};

function capitals(marker: number, kinds: readonly Classified[]): Classified {
  const titled = kinds.some(({ kind }) => kind.type === 'title');
  return { kind: titled ? { type: 'heading', level: 2 } : { type: 'title' }, marker };
}

/** Whether the last heading is the one over the notes. */
function underNotes(texts: readonly string[], kinds: readonly Classified[]): boolean {
  const last = kinds.findLastIndex(({ kind }) => kind.type === 'heading');
  return /^(?:end ?|foot ?)?notes?$/i.test(texts[last] ?? '');
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `¹²` → `12`. */
export function asciiDigits(digits: string): string {
  return digits.replace(/[.)]$/, '').replaceAll(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit)));
}
