import { endsSentence, isHeadingLike, readMarker } from '../markers.ts';
import { asEmptyMarker, asItem } from './item.ts';
import type { Classified, Context, Layout } from './layouts.ts';

/**
 * The text of slides: titles stand again on every slide of a series, bullets are lost, and long points are broken
 * over several lines, the later ones in small letters.
 */
export const slides: Layout = {
  unwrapper: (_, text) => (previous, next, current) => {
    const line = text.slice(previous.start, previous.end);
    const following = text.slice(next.start, next.end);
    if (/^\(/.test(following) && current !== undefined) return false;
    const afterColon = line.endsWith(':') && readMarker(line).label > 0;
    if (afterColon && readMarker(following).bullet + readMarker(following).label === 0) return false;
    if (next.blanks > 0) return true;
    const soFar = current?.stretches.map(({ start, end }) => text.slice(start, end)).join(' ') ?? line;
    const small = /^\p{Ll}/u.test(following) && !/^(?:e\.g\.|i\.e\.)/.test(following) && !endsSentence(line);
    return !(small || /[/,]$/.test(line) || openQuote(soFar));
  },
  classify(index, context) {
    const text = context.texts[index] ?? '';
    const { bullet, label, kind } = readMarker(text);
    const outline = (kind === 'roman' || kind === 'letter') && text.length > bullet + label;
    if (outline) return { kind: { type: 'heading', level: 2 }, marker: bullet };
    return asEmptyMarker(text) ?? asItem(text) ?? unmarked(index, text, context);
  },
};

/** Lines without a marker: titles that come again, captions over lists, lead-ins, and points that lost their bullet. */
function unmarked(index: number, text: string, { segments, texts, kinds }: Context): Classified {
  const again = texts.some((other, at) => at !== index && other === text);
  const next = texts[index + 1] ?? '';
  const { bullet, label } = readMarker(next);
  const labelled = segments.some((_, at) => readMarker(texts[at] ?? '').kind === 'roman');
  if (again && isHeadingLike(text)) return { kind: { type: 'heading', level: 2 }, marker: 0 };
  if (isHeadingLike(text) && labelled && bullet + label > 0) return { kind: { type: 'heading', level: 3 }, marker: 0 };
  if (/^(?:e\.g\.|i\.e\.)/.test(text)) return { kind: { type: 'item', level: 2 }, marker: 0 };
  if (text.endsWith(':')) return { kind: { type: 'paragraph' }, marker: 0 };
  const inSlide = kinds.some(({ kind }) => kind.type === 'heading' || kind.type === 'title');
  return inSlide && !labelled
    ? { kind: { type: 'item', level: 1 }, marker: 0 }
    : { kind: { type: 'paragraph' }, marker: 0 };
}

function openQuote(text: string): boolean {
  return (text.match(/“/g) ?? []).length > (text.match(/”/g) ?? []).length;
}
