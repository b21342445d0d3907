import { readAnnotations } from './annotations.ts';
import { readDrawn, type DrawnGlyph } from './drawn.ts';
import { readFont, readTypeface } from './font.ts';
import type { Glyph } from './glyphs.ts';
import type { PdfPage } from './open.ts';
import type { Page, Rule } from './page.ts';
import { readRuns } from './runs.ts';
import { readTags, type TreeNode } from './tags.ts';
import { turnOf, turned, type CoordinateFrame } from './turn.ts';

/** Reads what a page prints. */
export async function readPage(page: PdfPage): Promise<Page> {
  const drawn = await readDrawn(
    page,
    memoise((id) => readTypeface(page, id)),
  );
  const { tags, tagOf } = readTags((await page.getStructTree()) as TreeNode | null);
  const fontOf = memoise((id) => readFont(page, id));
  const name = nameOf(page);
  const [x0 = 0, y0 = 0, x1 = 612, y1 = 792] = page.view as number[];
  const box = { x0, y0, x1, y1 };
  const { shown = [], outside = [] } = Object.groupBy(drawn.glyphs, (glyph) =>
    isWithin(glyph, box) ? 'shown' : 'outside',
  );
  const about = (glyph: DrawnGlyph) => {
    const { typeface, marks, annotation } = glyph;
    const tag = marks.map(({ number }) => tagOf.get(`${name}_mc${number}`)).findLast((place) => place !== undefined);
    const artifact = marks.some((mark) => mark.tag === 'Artifact');
    return {
      ...{ font: fontOf(typeface.id), artifact, ...(tag === undefined ? {} : { tag }) },
      ...(annotation === undefined ? {} : { annotation }),
      ...(drawn.rules.some((rule) => strikes(rule, glyph)) && { struck: true as const }),
    };
  };
  const drawnOf = new Set(drawn.glyphs.map(({ annotation }) => annotation));
  const annotations = readAnnotations((await page.getAnnotations()) as object[], drawnOf);
  const glyphs = shown.filter(({ annotation }) => annotation === undefined || !annotations.boxes.has(annotation));
  const runs = [...readRuns(glyphs, about), ...annotations.runs];
  const frame: CoordinateFrame = { box, turn: turnOf(runs, page.rotate) };
  return {
    ...{ number: page.pageNumber, tags, recognised: drawn.recognised, ...turned(runs, drawn, frame) },
    ...{
      onClick: annotations.onClick,
      attached: annotations.attached,
      outside: readRuns(outside, about).map(({ text }) => text),
    },
  };
}

/** Whether a line is drawn through an upright glyph: above its foot, below the top of a small letter, and over most of it. */
function strikes({ x0, x1, y0, y1 }: Rule, { x, y, advance, size, angle }: Glyph): boolean {
  const height = ((y0 + y1) / 2 - y) / size;
  return Math.abs(angle) < 1 && height > 0.12 && height < 0.45 && x0 < x + 0.3 * advance && x1 > x + 0.7 * advance;
}

/** Whether any of a glyph is seen in the box that a page is cut to. */
function isWithin({ x, y, advance, size, angle }: Glyph, { x0, y0, x1, y1 }: Rule): boolean {
  const turn = (angle * Math.PI) / 180;
  const ends = [0, advance].flatMap((along) =>
    [0, 0.7 * size].map((up) => [
      x + along * Math.cos(turn) - up * Math.sin(turn),
      y + along * Math.sin(turn) + up * Math.cos(turn),
    ]),
  );
  const [across, upright] = [ends.map(([each = 0]) => each), ends.map(([, each = 0]) => each)];
  return Math.max(...across) > x0 && Math.min(...across) < x1 && Math.max(...upright) > y0 && Math.min(...upright) < y1;
}

/** How PDF.js names a page in its tree: `p4R`. */
function nameOf({ ref }: PdfPage): string {
  const { num, gen } = Object(ref) as { num?: number; gen?: number };
  return `p${num}R${gen === 0 ? '' : gen}`;
}

function memoise<Value>(read: (id: string) => Value): (id: string) => Value {
  const known = new Map<string, Value>();
  return (id) => {
    const value = known.get(id) ?? read(id);
    known.set(id, value);
    return value;
  };
}
