import { withoutEndMark } from '../../language/note-signs.ts';
import { textOf, type PdfBlock, type BodyType } from './block.ts';
import { marginsOf } from './paragraphs.ts';

const opens = /^[“"«„]/;
const closes = /[”"»“][.,;]?$/;

/**
 * Makes quotations of paragraphs that the file names so, or that stand further in than the text on both sides: than the
 * paragraph before or after, or the next long one if they begin with a quotation mark. What is not closed goes on with
 * the next paragraph at the same place.
 */
export function findQuotes(blocks: readonly PdfBlock[], body: BodyType): PdfBlock[] {
  const text = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item');
  let open: PdfBlock | undefined;
  return blocks.map((block) => {
    if (block.kind === 'note' || block.kind === 'omitted') return block;
    const goesOn = open !== undefined && standsUnder(block, open);
    if (!goesOn && !isQuote(block, text, body)) {
      open = undefined;
      return block;
    }
    open = (goesOn || opens.test(textOf(block))) && !closes.test(withoutEndMark(textOf(block))) ? block : undefined;
    return { ...block, kind: 'quote' };
  });
}

function standsUnder({ kind, lines }: PdfBlock, quote: PdfBlock): boolean {
  const [[left, right], [from, to]] = [marginsOf(lines), marginsOf(quote.lines)];
  return kind === 'paragraph' && Math.abs(left - from) < 2 && right < to + 2;
}

function isQuote(block: PdfBlock, text: readonly PdfBlock[], body: BodyType): boolean {
  const [line] = block.lines;
  if (block.kind !== 'paragraph' || line === undefined) return false;
  if (line.tag !== undefined) return line.tag.quoted;
  if (block.lines.length < 2) return false;
  const [from, to] = marginsOf(block.lines);
  const centred = block.lines.slice(1).every((each) => Math.abs(each.x0 + each.x1 - line.x0 - line.x1) < 4);
  const inset = 1.2 * body.size;
  const wider = textAround(block, text).some((other) => {
    const [left, right] = marginsOf(other.lines);
    return from > left + inset && to < right - inset;
  });
  return wider && !(centred && block.lines.length < 4);
}

/** The paragraphs and items of several lines beside which a quotation stands further in. */
function textAround(block: PdfBlock, text: readonly PdfBlock[]): PdfBlock[] {
  const quoted = opens.test(textOf(block));
  const at = text.indexOf(block);
  const inColumn = ({ page, lines }: PdfBlock) => page === block.page && lines[0]?.area === block.lines[0]?.area;
  const isLong = (other: PdfBlock) =>
    other.lines.length > 1 && (inColumn(other) || (quoted && other.page !== block.page));
  const [before, after] = [text.slice(0, at).toReversed(), text.slice(at + 1)];
  return [before, after].flatMap((others) => {
    if (!quoted) return others.slice(0, 1).filter(isLong);
    return ['paragraph', 'item'].flatMap((kind) => others.find((other) => other.kind === kind && isLong(other)) ?? []);
  });
}
