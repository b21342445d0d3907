import { headingLabelOf, mayBeRoman, namesPart, readMarker } from '../../language/labels.ts';
import { isCapitals } from '../../language/phrases.ts';
import { isBold, middleOf, textOf, type PdfBlock } from './block.ts';
import { marginsOf } from './paragraphs.ts';

/**
 * Ranks the styles of headings: as the file does, if it names them all; or by size, weight, capitals, and how far in
 * they stand. The highest is 2, and no level is passed over.
 */
export function rankOf(blocks: readonly PdfBlock[]): (block: PdfBlock) => number {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const told = headings.every((block) => toldLevel(block) !== undefined);
  const labelRank = labelRanks(headings);
  const styleOf = (block: PdfBlock) => [...typeOf(block), labelRank(block), isItalic(block) ? 1 : 0];
  const styles = Map.groupBy(headings, (block) => styleOf(block).join());
  const indentOf = indentsOf(blocks);
  const keyOf = (block: PdfBlock) => {
    if (told) return [toldLevel(block) ?? 0];
    const style = styleOf(block);
    return [...style, stepsIn(block, styles.get(style.join()) ?? [], indentOf)];
  };
  const keys = new Map(headings.map((block) => [keyOf(block).join(), keyOf(block)]));
  const names = [...keys].sort(([, a], [, b]) => compare(a, b)).map(([name]) => name);
  return (block) => Math.min(6, 2 + Math.max(0, names.indexOf(keyOf(block).join())));
}

function toldLevel({ lines }: PdfBlock): number | undefined {
  const role = lines[0]?.tag?.role ?? '';
  if (role === 'Title') return 0;
  return /^H[1-6]$/.test(role) ? Number(role[1]) : undefined;
}

/** Numbers that are lower the higher a heading ranks. */
function typeOf(block: PdfBlock): number[] {
  return [
    -Math.round(2 * Math.max(...block.lines.map(({ size }) => size))),
    isBold(block) ? 0 : 1,
    isCapitals(textOf(block)) ? 0 : 1,
  ];
}

function isItalic({ lines }: PdfBlock): boolean {
  return lines.every(({ italic }) => italic);
}

/** Says the rank of a heading's label; an annex ranks as high as any other heading of its type. */
function labelRanks(headings: readonly PdfBlock[]): (block: PdfBlock) => number {
  const labels = new Set(headings.flatMap((block) => /^[A-Z](?=\.)/.exec(textOf(block)) ?? []));
  const others = headings.filter((block) => !namesPart(textOf(block), 'annex'));
  const highest = new Map<string, number>();
  for (const block of others) {
    const type = typeOf(block).join();
    highest.set(type, Math.min(highest.get(type) ?? Infinity, labelRank(textOf(block), labels)));
  }
  return (block) => {
    const text = textOf(block);
    return namesPart(text, 'annex') ? (highest.get(typeOf(block).join()) ?? 0) : labelRank(text, labels);
  };
}

/**
 * 0 for `IV.` and `Part`, 1 for `A.`, 2 for `1.` and no label, 3 for `1.1`, 4 for `1.1.1`, 5 for `(a)`. `C.` is a letter
 * where `B.` labels a heading too, and else a number.
 */
function labelRank(text: string, labels: ReadonlySet<string>): number {
  const { kind, sign } = readMarker(text);
  const letter = /^[A-Z]\.$/.test(sign) ? sign.charCodeAt(0) : undefined;
  if (letter !== undefined && labels.has(String.fromCharCode(letter - 1))) return 1;
  const isRoman = kind === 'roman' || (letter !== undefined && mayBeRoman(sign));
  if (isRoman || namesPart(text, 'part', 'chapter', 'title')) return 0;
  if (kind === 'letter') return 1;
  if (kind === 'point') return 5;
  return kind === 'decimal' ? Math.min(4, 1 + sign.split('.').length) : 2;
}

/** Says how far in a block stands from the left of its column. */
function indentsOf(blocks: readonly PdfBlock[]): (block: PdfBlock) => number {
  const lefts = new Map<string, number>();
  const columnOf = ({ lines: [line] }: PdfBlock) => `${line?.page} ${line?.area}`;
  for (const block of blocks) {
    lefts.set(columnOf(block), Math.min(lefts.get(columnOf(block)) ?? Infinity, marginsOf(block.lines)[0]));
  }
  return (block) => marginsOf(block.lines)[0] - (lefts.get(columnOf(block)) ?? 0);
}

/** How far in a heading stands, unless it is centred or labelled, from the others of its style: 0, 1 or 2. */
function stepsIn(block: PdfBlock, alike: readonly PdfBlock[], indentOf: (block: PdfBlock) => number): number {
  const middles = alike.map(middleOf);
  if (Math.max(...middles) - Math.min(...middles) < 6 || headingLabelOf(textOf(block)) !== '') return 0;
  const left = Math.min(...alike.map(indentOf));
  return Math.min(2, Math.floor((indentOf(block) - left) / (1.5 * (block.lines[0]?.size ?? 10))));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
