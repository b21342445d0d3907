import type { Element } from 'xast';
import { endsSentence } from '../../language/phrases.ts';
import { child, valueOf, within } from '../office/xml.ts';
import type { ListNumbering } from './numbering.ts';
import { numberOf, toggle, type Style } from './styles.ts';

/** What a paragraph is, as its style and its list say. */
export interface ParagraphSetting {
  kind: 'title' | 'subtitle' | 'heading' | 'contents' | 'quote' | 'item' | 'text';
  /** Of headings: those of one level of the outline and one size of letters are alike. */
  rank?: { outline: number; size: number };
  label?: string | undefined;
  /** Whether a quotation is known by its margins alone. */
  inset?: true;
  /** Of items that a list numbers: the level of the list, from 0. */
  depth?: number;
}

export interface Book {
  styles: ReadonlyMap<string, Style>;
  numbering: ListNumbering;
}

/** The style of a paragraph, with what it says itself. */
export function styleOf(paragraph: Element, { styles }: Pick<Book, 'styles'>): Style & { id: string } {
  const id = valueOf(child(paragraph, 'w:pPr', 'w:pStyle')) ?? '';
  const style = styles.get(id) ?? styles.get('') ?? { names: [] };
  const own = numberOf(valueOf(child(paragraph, 'w:pPr', 'w:outlineLvl')));
  return { ...style, id, ...(own !== undefined && { outline: own }) };
}

/**
 * Describes a paragraph, and counts it where a list numbers it: to be called once for each, in their order.
 * @param printed.words the words it prints
 */
export function describe(
  paragraph: Element,
  book: Book,
  { words, inContents }: { words: string; inContents: boolean },
): ParagraphSetting {
  const style = styleOf(paragraph, book);
  const isEmpty = words.trim() === '';
  const { label, depth } =
    isEmpty && child(paragraph, 'w:pPr', 'w:numPr') === undefined ? {} : labelOf(paragraph, style, book);
  if (isEmpty && label === undefined) return { kind: 'text' };
  const [name = ''] = style.names;
  if (
    inContents ||
    style.names.some((each) => /^(?:toc \d|toc heading|table of figures|table of authorities)/.test(each))
  )
    return { kind: 'contents', label };
  if (/^title(?![a-z])/.test(name)) return { kind: 'title', label };
  if (/^subtitle/.test(name)) return { kind: 'subtitle', label };
  const outline = style.outline ?? headingLevel(style.names);
  if (outline !== undefined && outline < 9 && words.length <= 400) {
    return { kind: 'heading', rank: { outline, size: sizeOf(paragraph, style) }, label };
  }
  if (label !== undefined) return { kind: 'item', label, depth: depth ?? 0 };
  if (style.names.some((each) => /^(?:intense )?quote|^block text/.test(each))) return { kind: 'quote' };
  return isInset(paragraph, words) ? { kind: 'quote', inset: true } : { kind: 'text' };
}

/** Margins of so many twentieths of a point, a quarter of an inch, set a paragraph apart. */
const leastInset = 360;

/** Whether a sentence stands between wider margins than the text, on both sides, as quotations do. */
function isInset(paragraph: Element, words: string): boolean {
  const indent = child(paragraph, 'w:pPr', 'w:ind');
  const margins = [
    ['w:left', 'w:start'],
    ['w:right', 'w:end'],
  ].map((names) => names.flatMap((name) => numberOf(valueOf(indent, name)) ?? []));
  const isCentred = valueOf(child(paragraph, 'w:pPr', 'w:jc')) === 'center';
  return !isCentred && margins.every(([margin = 0]) => margin >= leastInset) && endsSentence(words.trim());
}

function headingLevel(names: readonly string[]): number | undefined {
  const [figure] = names.flatMap((name) => /^heading ([1-9])\b/.exec(name)?.[1] ?? []);
  return figure === undefined ? undefined : Number(figure) - 1;
}

/** The size of a paragraph's letters in half points: that of its style, which its words may all change. */
function sizeOf(paragraph: Element, style: Style): number {
  const sizes = new Set(
    [...within(paragraph, 'w:r')]
      .filter((run) => wordsOf(run).trim() !== '')
      .map((run) => valueOf(child(run, 'w:rPr', 'w:sz'))),
  );
  const [only] = sizes;
  return (sizes.size === 1 ? numberOf(only) : undefined) ?? style.size ?? 22;
}

function labelOf(
  paragraph: Element,
  style: Style & { id: string },
  { numbering }: Book,
): Pick<ParagraphSetting, 'label' | 'depth'> {
  const properties = child(paragraph, 'w:pPr');
  const own = child(properties, 'w:numPr');
  const numId = valueOf(child(own, 'w:numId')) ?? style.numId;
  if (numId === undefined || numId === '0' || isTakenOut(properties)) return {};
  const level = numberOf(valueOf(child(own, 'w:ilvl'))) ?? style.level ?? numbering.levelOf(numId, style.id) ?? 0;
  return { label: numbering.next(numId, level), depth: level };
}

/** Whether the end of a paragraph is deleted or hidden, and the paragraph with it. */
function isTakenOut(properties: Element | undefined): boolean {
  return ['w:del', 'w:moveFrom', 'w:vanish'].some((name) => toggle(child(properties, 'w:rPr', name)) === true);
}

/** The words of a paragraph or run, without those that were deleted. */
export function wordsOf(element: Element): string {
  return [...within(element, 'w:t', 'w:del', 'w:moveFrom', 'w:txbxContent', 'mc:Fallback')]
    .filter(({ name }) => name === 'w:t')
    .map((text) => text.children.map((node) => (node.type === 'text' ? node.value : '')).join(''))
    .join('');
}
