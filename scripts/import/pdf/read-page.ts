import { readAnnotations } from './annotations.ts';
import { readDrawn, type DrawnGlyph, type PageDrawing } from './drawn.ts';
import { readFont, readTypeface } from './font.ts';
import type { Glyph } from './glyphs.ts';
import type { Layers, PdfPage } from './open.ts';
import type { Page, Rule } from './page.ts';
import { readRuns } from './runs.ts';
import { readTags, type TreeNode } from './tags.ts';
import { findStrikes, findUnderlines, strikes, underlies } from './word-rules.ts';
import { turnOf, turned, type CoordinateFrame } from './turn.ts';

/** Reads what a page prints. */
export async function readPage(page: PdfPage, layers: Layers): Promise<Page> {
  const drawn = await readDrawn(
    page,
    layers,
    memoise((id) => readTypeface(page, id)),
  );
  const { tags, tagOf } = readTags((await page.getStructTree()) as TreeNode | null);
  const fontOf = memoise((id) => readFont(page, id));
  const name = nameOf(page);
  const [x0 = 0, y0 = 0, x1 = 612, y1 = 792] = page.view as number[];
  const box = { x0, y0, x1, y1 };
  const drawnOf = new Set(drawn.glyphs.map(({ annotation }) => annotation));
  const annotations = readAnnotations((await page.getAnnotations()) as object[], drawnOf);
  const own = drawn.glyphs.filter(({ annotation }) => annotation === undefined || !annotations.boxes.has(annotation));
  const { shown = [], unseen = [] } = Object.groupBy(withoutDoubles(own), (glyph) =>
    isWithin(glyph, box) && isPainted(glyph, drawn) ? 'shown' : 'unseen',
  );
  const struckBy = findStrikes(drawn.rules, shown);
  const underlines = findUnderlines(drawn.rules, shown, annotations.links);
  const about = (glyph: DrawnGlyph) => {
    const { typeface, marks, annotation } = glyph;
    const tag = marks.map(({ number }) => tagOf.get(`${name}_mc${number}`)).findLast((place) => place !== undefined);
    const artifact = marks.some((mark) => mark.tag === 'Artifact');
    return {
      ...{ font: fontOf(typeface.id), artifact, ...(tag === undefined ? {} : { tag }) },
      ...(annotation === undefined ? {} : { annotation }),
      ...(struckBy.some((rule) => strikes(rule, glyph)) && { struck: true as const }),
      ...(underlines.some((rule) => underlies(rule, glyph)) && { underlined: true as const }),
    };
  };
  const runs = [...readRuns(shown, about), ...annotations.runs];
  const frame: CoordinateFrame = { box, turn: turnOf(runs, page.rotate) };
  return {
    ...{
      number: page.pageNumber,
      tags,
      recognised: shown.some(({ invisible }) => invisible),
      ...turned(runs, drawn, frame),
    },
    ...{
      onClick: annotations.onClick,
      attached: annotations.attached,
      unseen: readRuns(unseen, about).map(({ text }) => text),
    },
  };
}

/** Whether a glyph is seen on its page: it stands in no layer that is switched off, and is painted or read from a picture. */
function isPainted(glyph: DrawnGlyph, drawn: PageDrawing): boolean {
  return !glyph.marks.some(({ off }) => off) && (glyph.invisible === undefined || isScanned(glyph, drawn));
}

/** Whether a glyph lies on a picture, as the invisible words do that a machine read from it. */
function isScanned({ x, y, advance, size }: Glyph, { pictures }: PageDrawing): boolean {
  const [across, upright] = [x + advance / 2, y + 0.3 * size];
  return pictures.some(({ x0, x1, y0, y1 }) => across > x0 && across < x1 && upright > y0 && upright < y1);
}

/** A glyph painted again so near, in ems, looks bold. */
const nearest = 0.08;

/** Glyphs without those that are painted a second time on themselves, as programs do that have no bold type. */
function withoutDoubles(glyphs: readonly DrawnGlyph[]): DrawnGlyph[] {
  const places = new Map<string, DrawnGlyph[]>();
  return glyphs.filter((glyph) => {
    const { text, x, y, size, typeface } = glyph;
    const [column, row] = [Math.round(x / size), Math.round(y / size)];
    const keyOf = (right: number, up: number) => [text, typeface.id, column + right, row + up].join(' ');
    const near = [-1, 0, 1].flatMap((right) => [-1, 0, 1].flatMap((up) => places.get(keyOf(right, up)) ?? []));
    const isDouble = near.some((other) => Math.hypot(other.x - x, other.y - y) < nearest * size);
    if (!isDouble) places.set(keyOf(0, 0), [...(places.get(keyOf(0, 0)) ?? []), glyph]);
    return !isDouble;
  });
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
