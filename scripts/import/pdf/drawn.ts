import { getResolvedPDFJS } from 'unpdf';
import { TextState, type Glyph, type Typeface } from './glyphs.ts';
import { apply, identity, multiply, toMatrix, type Matrix } from './matrix.ts';
import type { Rule } from './page.ts';
import type { Layers, PdfPage } from './open.ts';

/** A stretch of a page that the file marks (ISO 32000-1, 14.6), with the number by which its tree names it. */
export interface ContentMark {
  tag: string;
  number?: number;
  /** Whether it is a layer that is switched off (ISO 32000-1, 8.11). */
  off?: true;
}

/** A glyph with the marks it stands in, from the outermost, and the annotation it is of, if of one. */
export type DrawnGlyph = Glyph & { marks: readonly ContentMark[]; annotation?: string; invisible?: true };

/** What a page draws, in its own coordinates, in points from its lower left corner. */
export interface PageDrawing {
  rules: Rule[];
  /** Where its pictures are. */
  pictures: Rule[];
  /** In the order in which they are shown. */
  glyphs: DrawnGlyph[];
}

/** A rule is no thicker, in points. */
const thickest = 2.5;
const invisible = 3;
/** The operators by which a picture of one pixel is painted, which is a colour. */
const onePixel = [
  'paintImageXObject',
  'paintInlineImageXObject',
  'paintImageMaskXObject',
  'paintSolidColorImageMask',
] as const;

/** What lasts from an operator that saves the state of a page to the one that restores it. */
interface State {
  matrix: Matrix;
  text: TextState;
  /** Whether coordinates were moved since, and whether anything was painted. */
  moved: boolean;
  painted: boolean;
}

/**
 * Goes through the operators of a page (ISO 32000-1, 8.2) for the thin lines it draws, its pictures, and the glyphs it
 * shows. Of a picture that is not decoded PDF.js leaves out the operator that paints it, and keeps what moves the unit square
 * to its place: a state in which nothing is painted though coordinates are moved is that of a picture.
 */
export async function readDrawn(
  page: PdfPage,
  layers: Layers,
  typefaceOf: (id: string) => Typeface,
): Promise<PageDrawing> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawn: PageDrawing = { rules: [], pictures: [], glyphs: [] };
  const stack: State[] = [];
  let marks: readonly ContentMark[] = [];
  let annotation: string | undefined;
  let [matrix, text] = [identity, new TextState()];
  let [moved, painted] = [false, false];
  const stroked = new Set([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);

  const move = (by: Matrix) => {
    matrix = multiply(matrix, by);
    moved = true;
  };
  const save = () => {
    stack.push({ matrix, text: text.copy(), moved, painted });
    [moved, painted] = [false, false];
  };
  const endState = () => {
    if (moved && !painted) painted = addPicture(drawn.pictures, matrix);
  };
  const restore = () => {
    endState();
    const within = painted;
    ({ matrix, text, moved, painted } = stack.pop() ?? { matrix, text, moved, painted });
    painted ||= within;
  };
  const setFont = ([id, size]: readonly unknown[]) => {
    text.typeface = typefaceOf(String(id));
    text.size = Number(size);
  };
  const act: Readonly<Record<number, (args: readonly unknown[]) => unknown>> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.transform]: (args) => move(toMatrix(args)),
    [OPS.paintFormXObjectBegin]: ([own]) => {
      save();
      if (own) move(toMatrix(own));
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
    [OPS.beginMarkedContentProps]: ([tag, about]) => {
      const isOff = nameOf(tag) === 'OC' && !layers.isVisible(about);
      const mark = { tag: nameOf(tag), ...(typeof about === 'number' && { number: about }) };
      marks = [...marks, { ...mark, ...(isOff && { off: true as const }) }];
    },
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
    [OPS.setTextRenderingMode]: ([mode]) => (text.invisible = mode === invisible),
    [OPS.setTextMatrix]: (args) => text.setMatrix(args.length === 1 ? args[0] : args),
    [OPS.moveText]: ([x, y]) => text.moveLine(Number(x), Number(y)),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      text.leading = -Number(y);
      text.moveLine(Number(x), Number(y));
    },
    [OPS.nextLine]: () => text.nextLine(),
    [OPS.showText]: ([shown]) => {
      const about = {
        ...{ marks, ...(annotation === undefined ? {} : { annotation }) },
        ...(text.invisible && { invisible: true as const }),
      };
      for (const glyph of text.show(shown, matrix)) drawn.glyphs.push({ ...glyph, ...about });
      painted = true;
    },
    [OPS.constructPath]: ([operator, path]) => {
      if (operator === OPS.endPath) return;
      for (const line of linesOf(path, stroked.has(Number(operator)))) addRule(drawn.rules, line, matrix);
      painted = true;
    },
    [OPS.shadingFill]: () => (painted = true),
    ...Object.fromEntries(onePixel.map((name) => [OPS[name], () => (painted = true)])),
  };
  for (const [index, operator] of fnArray.entries()) act[operator]?.((argsArray[index] ?? []) as unknown[]);
  endState();
  return drawn;
}

function nameOf(tag: unknown): string {
  return typeof tag === 'string' ? tag : String((Object(tag) as { name?: unknown }).name ?? '');
}

/** Adds where a matrix puts the unit square, if that is an area. */
function addPicture(pictures: Rule[], matrix: Matrix): boolean {
  const corners = [0, 1].flatMap((x) => [0, 1].map((y) => apply(matrix, x, y)));
  const [across, upright] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const box = {
    ...{ x0: Math.min(...across), x1: Math.max(...across) },
    ...{ y0: Math.min(...upright), y1: Math.max(...upright) },
  };
  if (Math.min(box.x1 - box.x0, box.y1 - box.y0) <= thickest) return false;
  pictures.push(box);
  return true;
}

type Point = readonly [x: number, y: number];

/** How many numbers follow each operator of a path as PDF.js writes it: to a point, a line, two curves, and back. */
const coordinates: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
const begin = 0;
const straight: ReadonlySet<number> = new Set([1, 4]);

/**
 * What of a path may be thin: if it is stroked, each of its straight lines, since a box stroked about a cell is four; else
 * each of its areas. As the points between which it stands.
 */
function linesOf(path: unknown, isStroked: boolean): Point[][] {
  const [data] = Array.isArray(path) ? (path as unknown[]) : [];
  const numbers = ArrayBuffer.isView(data) ? Array.from(data as Float32Array) : [];
  const [lines, areas]: [Point[][], Point[][]] = [[], []];
  for (let at = 0; at < numbers.length;) {
    const operator = numbers[at] ?? NaN;
    const count = coordinates[operator];
    if (count === undefined) break;
    const own = numbers.slice(at + 1, at + 1 + count);
    const points = own.flatMap((x, index): Point[] => (index % 2 === 0 ? [[x, own[index + 1] ?? x]] : []));
    const area = areas.at(-1);
    const [first, last] = [area?.[0], area?.at(-1)];
    if (operator === begin || area === undefined) areas.push(points);
    else {
      const [end = first] = points.slice(-1);
      if (straight.has(operator) && last && end) lines.push([last, end]);
      area.push(...points);
    }
    at += 1 + count;
  }
  return isStroked ? lines : areas;
}

function addRule(rules: Rule[], points: readonly Point[], matrix: Matrix): void {
  const placed = points.map(([x, y]) => apply(matrix, x, y));
  const [across, upright] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
  const [x0, x1] = [Math.min(...across), Math.max(...across)];
  const [y0, y1] = [Math.min(...upright), Math.max(...upright)];
  if (Math.min(x1 - x0, y1 - y0) > thickest || Math.max(x1 - x0, y1 - y0) < 2 * thickest) return;
  rules.push({ x0, x1, y0, y1 });
}
