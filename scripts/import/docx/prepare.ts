import type { Element } from 'xast';
import { valueOf, within } from '../office/xml.ts';
import { clean, inContents, make } from './clean.ts';
import { describe, type Book, type ParagraphSetting } from './paragraphs.ts';

/**
 * Rewrites the text of a document so that its paragraphs say by their style alone what they are: `ImportTitle`,
 * `ImportHeading2`, `ImportItem0`, … The labels that lists print become words. Notes have no headings.
 */
export function prepare(root: Element, book: Book): Element {
  const cleaned = clean(root, book);
  const paragraphs = paragraphsOf(cleaned).map((paragraph) => ({
    paragraph,
    described: describe(paragraph, book, valueOf(paragraph, inContents) !== undefined),
  }));
  const all = settleInset(paragraphs.map(({ described }) => described));
  const ranks = listRanks(all);
  for (const [index, { paragraph }] of paragraphs.entries()) rewrite(paragraph, all[index] ?? { kind: 'text' }, ranks);
  return cleaned;
}

/** Of the paragraphs, so many at most are quotations. */
const mostInset = 0.25;

/** Where many paragraphs stand between wide margins, these are the margins of the text, and quote nothing. */
function settleInset(all: readonly ParagraphSetting[]): readonly ParagraphSetting[] {
  const inset = all.filter((each) => each.inset === true).length;
  if (inset <= all.length * mostInset) return all;
  return all.map((each): ParagraphSetting => (each.inset === true ? { kind: 'text' } : each));
}

/** Every paragraph, in order, also those within a marked table of contents. */
function paragraphsOf(root: Element): Element[] {
  return [...within(root, 'w:p')];
}

/** The order of the kinds of headings: by the level of the outline, then by the size of the letters, largest first. */
function listRanks(all: readonly ParagraphSetting[]): string[] {
  const ranks = new Map(all.flatMap(({ rank }) => (rank === undefined ? [] : [[keyOf(rank), rank] as const])));
  return [...ranks].sort(([, a], [, b]) => a.outline - b.outline || b.size - a.size).map(([key]) => key);
}

function keyOf({ outline, size }: NonNullable<ParagraphSetting['rank']>): string {
  return `${outline} ${size}`;
}

function rewrite(paragraph: Element, { kind, rank, label, depth }: ParagraphSetting, ranks: readonly string[]): void {
  const number = rank === undefined ? (depth ?? '') : ranks.indexOf(keyOf(rank)) + 1;
  const style = kind === 'text' ? '' : `Import${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}${number}`;
  const properties = make('w:pPr', {}, style === '' ? [] : [make('w:pStyle', { 'w:val': style }, [])]);
  const old = paragraph.children.find((node) => node.type === 'element' && node.name === 'w:pPr');
  if (old?.type === 'element') {
    properties.children.push(...old.children.filter((node) => node.type === 'element' && node.name === 'w:rPr'));
  }
  const words =
    label === undefined
      ? []
      : [make('w:r', {}, [make('w:t', { 'xml:space': 'preserve' }, [{ type: 'text', value: `${label} ` }])])];
  paragraph.children = [properties, ...words, ...paragraph.children.filter((node) => node !== old)];
  delete paragraph.attributes[inContents];
}
