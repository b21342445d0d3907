import { textOf, type Block, type Body } from './block.ts';
import { headingLabel, itemStart } from './markers.ts';
import { marginsOf } from './paragraphs.ts';

/** A heading has so many characters at most. */
const longest = 220;

/** Makes headings of paragraphs that the file calls so, or whose style sets them apart, after the title. */
export function findHeadings(blocks: readonly Block[], body: Body): Block[] {
  const title = blocks.findIndex(({ kind }) => kind === 'title');
  const byline = endOfByline(blocks, title);
  const found = blocks.map((block, index): Block => {
    const heads = index > title && index >= byline && isHeading(block, blocks.slice(index + 1), body);
    return heads ? { ...block, kind: 'heading' } : block;
  });
  const ranks = rankOf(found.filter(({ kind }) => kind === 'heading'));
  let last = 1;
  return found.map((block) => {
    if (block.kind !== 'heading') return block;
    last = Math.min(ranks(block), last + 1);
    return { ...block, level: last };
  });
}

/** Where what stands centred under the title in lighter type ends, such as the name of an author or a date. */
function endOfByline(blocks: readonly Block[], title: number): number {
  const middle = middleOf(blocks[title]);
  const end = blocks.findIndex((block, index) => {
    const light =
      block.kind === 'paragraph' &&
      block.lines.every(({ bold, tag, text }) => !bold && !tag?.role.startsWith('H') && text !== text.toUpperCase());
    return index > title && !(light && Math.abs(middleOf(block) - middle) < 6);
  });
  return title === -1 ? 0 : end;
}

function middleOf(block: Block | undefined): number {
  const [line] = block?.lines ?? [];
  return line === undefined ? NaN : (line.x0 + line.x1) / 2;
}

function isHeading(block: Block, after: readonly Block[], body: Body): boolean {
  const text = textOf(block);
  if (block.kind !== 'paragraph' || text.length > longest || block.lines.length > 4) return false;
  if (!/\p{L}{2}|^[IVX]+\.?$/u.test(text) || !after.some(({ kind }) => kind !== 'omitted' && kind !== 'note'))
    return false;
  const role = block.lines[0]?.tag?.role ?? '';
  if (/^(?:H[1-6]?|Title)$/.test(role)) return true;
  if (role !== '' && role !== 'P') return false;
  if (/[.;,:]$/.test(text.replace(headingLabel, '').trim())) return false;
  return looksLikeHeading(block, after, body);
}

function looksLikeHeading(block: Block, after: readonly Block[], body: Body): boolean {
  const { lines } = block;
  const text = textOf(block);
  const begins = /^[\p{Lu}\p{N}“"«¿¡(]/u.test(text);
  if (!begins || (itemStart.test(text) && /^[•▪-]/.test(text))) return false;
  if (lines.every(({ size }) => size > 1.07 * body.size)) return true;
  const smaller = lines.some(({ size }) => size < 0.93 * body.size);
  if (!body.bold && lines.every(({ bold }) => bold)) return !smaller;
  const letters = text.replaceAll(/[^\p{L}]/gu, '');
  if (letters.length > 3 && letters === letters.toUpperCase() && !smaller) return true;
  const italic = !body.italic && lines.length === 1 && lines.every((line) => line.italic);
  const next = after[0];
  return italic && text.length < 90 && next?.kind === 'paragraph' && next.lines.length > 1 && !next.lines[0]?.italic;
}

/**
 * Ranks the styles of headings: as the file does, if it names them all; or by size, weight, capitals, and how far in
 * they stand. The highest is 2, and no level is passed over.
 */
function rankOf(headings: readonly Block[]): (block: Block) => number {
  const told = headings.every((block) => toldLevel(block) !== undefined);
  const styles = Map.groupBy(headings, (block) => styleOf(block).join());
  const keyOf = (block: Block) => {
    const style = styleOf(block);
    return told ? [toldLevel(block) ?? 0] : [...style, stepsIn(block, styles.get(style.join()) ?? [])];
  };
  const keys = new Map(headings.map((block) => [keyOf(block).join(), keyOf(block)]));
  const names = [...keys].sort(([, a], [, b]) => compare(a, b)).map(([name]) => name);
  return (block) => Math.min(6, 2 + Math.max(0, names.indexOf(keyOf(block).join())));
}

function toldLevel({ lines }: Block): number | undefined {
  const role = lines[0]?.tag?.role ?? '';
  if (role === 'Title') return 0;
  return /^H[1-6]$/.test(role) ? Number(role[1]) : undefined;
}

/** Numbers that are lower the higher a heading ranks. */
function styleOf(block: Block): number[] {
  const { lines } = block;
  const text = textOf(block);
  const letters = text.replaceAll(/[^\p{L}]/gu, '');
  return [
    -Math.round(2 * Math.max(...lines.map(({ size }) => size))),
    lines.every(({ bold }) => bold) ? 0 : 1,
    letters === letters.toUpperCase() ? 0 : 1,
    labelRank(text),
    lines.every(({ italic }) => italic) ? 1 : 0,
  ];
}

/** 0 for `IV.` and `Annex`, 1 for `A.`, 2 for `1.` and no label, 3 for `1.1`, 4 for `1.1.1`, 5 for `(a)`. */
function labelRank(text: string): number {
  if (/^(?:[IVXLC]+\.|annex|anexo|part|chap|cap)/i.test(text)) return 0;
  if (/^[A-Z]\./.test(text)) return 1;
  if (/^\([a-z]+\)/.test(text)) return 5;
  const [decimal = ''] = /^\d+(?:\.\d+)+/.exec(text) ?? [];
  return 2 + Math.min(2, decimal.split('.').length - 1);
}

/** How far in a heading stands, unless it is centred or labelled, from the others of its style: 0, 1 or 2. */
function stepsIn(block: Block, alike: readonly Block[]): number {
  const middles = alike.map(middleOf);
  if (Math.max(...middles) - Math.min(...middles) < 6 || headingLabel.test(textOf(block))) return 0;
  const left = Math.min(...alike.map(({ lines }) => marginsOf(lines)[0]));
  return Math.min(2, Math.floor((marginsOf(block.lines)[0] - left) / (1.5 * (block.lines[0]?.size ?? 10))));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
