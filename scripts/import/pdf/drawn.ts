import { getResolvedPDFJS } from 'unpdf';
import { TextState, type Glyph, type Typeface } from './glyphs.ts';
import { apply, identity, multiply, toMatrix, type Matrix } from './matrix.ts';
import type { Rule } from './page.ts';
import type { PdfPage } from './open.ts';

/** A stretch of a page that the file marks (ISO 32000-1, 14.6), with the number by which its tree names it. */
export interface ContentMark {
  tag: string;
  number?: number;
}

/** A glyph with the marks it stands in, from the outermost, and the annotation it is of, if of one. */
export type DrawnGlyph = Glyph & { marks: readonly ContentMark[]; annotation?: string };

/** What a page draws, in its own coordinates, in points from its lower left corner. */
export interface PageDrawing {
  rules: Rule[];
  /** In the order in which they are shown. */
  glyphs: DrawnGlyph[];
  /** Whether text lies invisibly on it, as machines leave it that read scans. */
  recognised: boolean;
}

/** A rule is no thicker, in points. */
const thickest = 2.5;
const invisible = 3;

/** Goes through the operators of a page (ISO 32000-1, 8.2) for the thin lines it draws and the glyphs it shows. */
export async function readDrawn(page: PdfPage, typefaceOf: (id: string) => Typeface): Promise<PageDrawing> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawn: PageDrawing = { rules: [], glyphs: [], recognised: false };
  const stack: { matrix: Matrix; text: TextState }[] = [];
  let marks: readonly ContentMark[] = [];
  let annotation: string | undefined;
  let [matrix, text] = [identity, new TextState()];

  const save = () => stack.push({ matrix, text: text.copy() });
  const restore = () => ({ matrix, text } = stack.pop() ?? { matrix, text });
  const setFont = ([id, size]: readonly unknown[]) => {
    text.typeface = typefaceOf(String(id));
    text.size = Number(size);
  };
  const act: Readonly<Record<number, (args: readonly unknown[]) => unknown>> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.transform]: (args) => (matrix = multiply(matrix, toMatrix(args))),
    [OPS.paintFormXObjectBegin]: ([own]) => {
      save();
      if (own) matrix = multiply(matrix, toMatrix(own));
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.beginAnnotation]: ([id, , placed, own]) => {
      save();
      annotation = String(id);
      text = new TextState();
      matrix = multiply(toMatrix(placed), toMatrix(own));
    },
    [OPS.endAnnotation]: () => {
      annotation = undefined;
      restore();
    },
    [OPS.beginMarkedContent]: ([tag]) => (marks = [...marks, { tag: nameOf(tag) }]),
    [OPS.beginMarkedContentProps]: ([tag, number]) =>
      (marks = [...marks, { tag: nameOf(tag), ...(typeof number === 'number' ? { number } : {}) }]),
    [OPS.endMarkedContent]: () => (marks = marks.slice(0, -1)),
    [OPS.setGState]: ([pairs]) => {
      for (const [key, value] of pairs as [string, unknown][]) if (key === 'Font') setFont(value as unknown[]);
    },
    [OPS.beginText]: () => text.begin(),
    [OPS.setFont]: setFont,
    [OPS.setCharSpacing]: ([by]) => (text.letterSpacing = Number(by)),
    [OPS.setWordSpacing]: ([by]) => (text.wordSpacing = Number(by)),
    [OPS.setHScale]: ([percent]) => (text.scale = Number(percent) / 100),
    [OPS.setLeading]: ([by]) => (text.leading = Number(by)),
    [OPS.setTextRise]: ([by]) => (text.rise = Number(by)),
    [OPS.setTextRenderingMode]: ([mode]) => (drawn.recognised ||= mode === invisible),
    [OPS.setTextMatrix]: (args) => text.setMatrix(args.length === 1 ? args[0] : args),
    [OPS.moveText]: ([x, y]) => text.moveLine(Number(x), Number(y)),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      text.leading = -Number(y);
      text.moveLine(Number(x), Number(y));
    },
    [OPS.nextLine]: () => text.nextLine(),
    [OPS.showText]: ([shown]) => {
      const about = { marks, ...(annotation === undefined ? {} : { annotation }) };
      for (const glyph of text.show(shown, matrix)) drawn.glyphs.push({ ...glyph, ...about });
    },
    [OPS.constructPath]: ([operator, , box]) => {
      if (operator !== OPS.endPath) addRule(drawn.rules, box, matrix);
    },
  };
  for (const [index, operator] of fnArray.entries()) act[operator]?.((argsArray[index] ?? []) as unknown[]);
  return drawn;
}

function nameOf(tag: unknown): string {
  return typeof tag === 'string' ? tag : String((Object(tag) as { name?: unknown }).name ?? '');
}

function addRule(rules: Rule[], box: unknown, matrix: Matrix): void {
  if (box === null || typeof box !== 'object') return;
  const [left, bottom, right, top] = Array.from(box as Float32Array);
  const [x0, y0] = apply(matrix, left ?? 0, bottom ?? 0);
  const [x1, y1] = apply(matrix, right ?? 0, top ?? 0);
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (Math.min(width, height) > thickest || Math.max(width, height) < 2 * thickest) return;
  rules.push({ x0: Math.min(x0, x1), x1: Math.max(x0, x1), y0: Math.min(y0, y1), y1: Math.max(y0, y1) });
}
