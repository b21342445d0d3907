import { getResolvedPDFJS } from 'unpdf';
import type { Rule } from './page.ts';
import type { PdfPage } from './open.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** What a page draws besides its text, and what its glyphs stand for. */
export interface PageDrawing {
  /** In the page's own coordinates, in points from its lower left corner. */
  rules: Rule[];
  /** The characters in the order in which they are shown. */
  shown: string;
  recognised: boolean;
}

/** A rule is no thicker, in points. */
const thickest = 2.5;
const invisible = 3;

/** Goes through the operators of a page (ISO 32000-1, 8.2) for the thin lines it draws and the glyphs it shows. */
export async function readDrawn(page: PdfPage): Promise<PageDrawing> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawn: PageDrawing = { rules: [], shown: '', recognised: false };
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown[] = argsArray[index] ?? [];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) stack.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    if (operator === OPS.transform) matrix = multiply(matrix, args as unknown as Matrix);
    if (operator === OPS.paintFormXObjectBegin && args[0]) matrix = multiply(matrix, [...(args[0] as Matrix)] as never);
    if (operator === OPS.setTextRenderingMode && args[0] === invisible) drawn.recognised = true;
    if (operator === OPS.showText) drawn.shown += glyphsOf(args[0]);
    if (operator === OPS.constructPath && paints(args[0], OPS)) addRule(drawn.rules, args[2], matrix);
  }
  return drawn;
}

function glyphsOf(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return '';
  return glyphs.map((glyph: { unicode?: string } | number | null) => Object(glyph).unicode ?? '').join('');
}

/** Whether a path is painted, not only clipped to. */
function paints(operator: unknown, { endPath }: { endPath: number }): boolean {
  return operator !== endPath;
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

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
