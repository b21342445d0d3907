import { apply, identity, multiply, toMatrix, type Matrix } from './matrix.ts';

/** What is known of a font to set its glyphs. */
export interface Typeface {
  /** By which PDF.js knows it, such as `g_d0_f1`. */
  id: string;
  /** The units of its glyphs in ems. */
  matrix: Matrix;
  vertical: boolean;
  /** How high its glyphs are, in ems, where the size says nothing of it, as in a font whose glyphs are drawings. */
  height?: number;
}

/** A character, or a few in one sign, as the page sets it, in its own coordinates. */
export interface Glyph {
  text: string;
  x: number;
  y: number;
  /** How far the next glyph stands from it, without what is set between them, in points. */
  advance: number;
  size: number;
  /** Of its baseline, in degrees. */
  angle: number;
  typeface: Typeface;
}

/** A glyph as PDF.js gives it; a number between glyphs moves the next one, in thousandths of an em. */
type Shown = { unicode?: string; width?: number; isSpace?: boolean; vmetric?: readonly number[] } | number | null;

/** The state of text (ISO 32000-1, 9.3), moved on by each glyph that is shown. */
export class TextState {
  typeface: Typeface = { id: '', matrix: [0.001, 0, 0, 0.001, 0, 0], vertical: false };
  size = 1;
  letterSpacing = 0;
  wordSpacing = 0;
  /** Of the width, as a share: 1 is as the font has it. */
  scale = 1;
  leading = 0;
  rise = 0;
  /** Whether it paints nothing, as the words do that machines lay under a scan. */
  invisible = false;
  #matrix = identity;
  #line = identity;

  copy(): TextState {
    return Object.assign(new TextState(), this).#moveTo(this.#matrix, this.#line);
  }

  begin(): void {
    this.setMatrix(identity);
  }

  setMatrix(matrix: unknown): void {
    this.#moveTo(toMatrix(matrix), toMatrix(matrix));
  }

  moveLine(x: number, y: number): void {
    const line = multiply(this.#line, [1, 0, 0, 1, x, y]);
    this.#moveTo(line, line);
  }

  nextLine(): void {
    this.moveLine(0, -this.leading);
  }

  /** The glyphs that an operator shows, under the matrix of the page. */
  show(shown: unknown, page: Matrix): Glyph[] {
    return (Array.isArray(shown) ? (shown as Shown[]) : []).flatMap((each): Glyph[] => {
      if (typeof each === 'number') this.#advance((-each / 1000) * this.size);
      if (each === null || typeof each !== 'object') return [];
      const { matrix, vertical, height } = this.typeface;
      const own = (vertical ? (each.vmetric?.[0] ?? -1000) : (each.width ?? 0)) * matrix[0] * this.size;
      const set = multiply(multiply(page, this.#matrix), [this.size * this.scale, 0, 0, this.size, 0, this.rise]);
      const [a, b, c, d, x, y] = set;
      const from = apply(multiply(page, this.#matrix), 0, 0);
      const to = apply(multiply(page, this.#matrix), vertical ? 0 : own * this.scale, vertical ? own : 0);
      this.#advance(own + this.letterSpacing + (each.isSpace === true ? this.wordSpacing : 0));
      return [
        {
          ...{ text: each.unicode ?? '', x, y, advance: Math.hypot(to[0] - from[0], to[1] - from[1]) },
          ...{ size: Math.hypot(c, d) * (this.size <= 1 ? (height ?? 1) : 1), typeface: this.typeface },
          angle: (Math.atan2(b, a) * 180) / Math.PI,
        },
      ];
    });
  }

  #advance(by: number): void {
    const step: Matrix = this.typeface.vertical ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by * this.scale, 0];
    this.#matrix = multiply(this.#matrix, step);
  }

  #moveTo(matrix: Matrix, line: Matrix): this {
    this.#matrix = matrix;
    this.#line = line;
    return this;
  }
}
