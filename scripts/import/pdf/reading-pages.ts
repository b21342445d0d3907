import { z } from 'zod';
import { RefusedError } from '../refused.ts';
import type { Font, GlyphRun, Page, Rule } from './page.ts';

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).describe('x0, x1, y0, y1');

/**
 * Of the flags of a run: whether a space is printed before it and after it, whether it is marked as none of the text, and
 * whether it is struck out, or underlined.
 */
const [spacedFlag, closedFlag, artifactFlag, struckFlag, underlinedFlag] = [1, 2, 4, 8, 16];
const flagsSchema = z.int().min(0).max(31);

/**
 * A run: its words, x, y, width, the place of its style among the styles, its flags, and what few runs have. Lengths are
 * in points, from the upper left corner of the page.
 */
const runSchema = z.union([
  z.tuple([z.string(), z.number(), z.number(), z.number(), z.int().nonnegative(), flagsSchema]),
  z.tuple([
    z.string(),
    z.number(),
    z.number(),
    z.number(),
    z.int().nonnegative(),
    flagsSchema,
    z.strictObject({
      tag: z.int().nonnegative().exactOptional(),
      bar: z.number().exactOptional(),
      annotation: z.string().exactOptional(),
    }),
  ]),
]);
type WrittenRun = z.infer<typeof runSchema>;

const tagSchema = z.strictObject({
  role: z.string(),
  depth: z.int().nonnegative(),
  quoted: z.boolean(),
  cell: z.strictObject({ table: z.int(), row: z.int(), column: z.int() }).exactOptional(),
});

const pageSchema = z.strictObject({
  number: z.int().positive(),
  width: z.number(),
  height: z.number(),
  recognised: z.boolean(),
  tags: z.array(tagSchema),
  rules: z.array(box),
  pictures: z.array(box),
  onClick: z.array(z.string()),
  unseen: z.array(z.string()),
  attached: z.array(z.string()),
  runs: z.array(runSchema),
  turned: z.array(runSchema),
});

/** Pages as a reading has them: how words are set is written once, and a run names it. */
export const pagesSchema = z
  .strictObject({
    styles: z.array(
      z.strictObject({
        font: z.string(),
        bold: z.boolean(),
        italic: z.boolean(),
        size: z.number(),
        wordGap: z.strictObject({ printed: z.number(), unprinted: z.number() }),
      }),
    ),
    pages: z.array(pageSchema).min(1),
  })
  .refine(
    ({ styles, pages }) =>
      pages.every(({ runs, turned, tags }) =>
        [...runs, ...turned].every(
          ([, , , , style, , { tag = -1 } = {}]) => style < styles.length && tag < tags.length,
        ),
      ),
    'A run names a style or a tag that is not there',
  );
export type WrittenPages = z.infer<typeof pagesSchema>;

/** Writes pages; lengths are rounded to a hundredth of a point. */
export function writePages(pages: readonly Page[]): WrittenPages {
  const styles = new Map<string, number>();
  const written: WrittenPages['styles'] = [];
  const styleOf = ({ font, size, wordGap }: GlyphRun): number => {
    const { printed, unprinted } = wordGap;
    const style = {
      ...{ font: font.name, bold: font.bold, italic: font.italic, size: round(size) },
      wordGap: { printed: round(printed), unprinted: round(unprinted) },
    };
    const key = JSON.stringify(style);
    const known = styles.get(key) ?? written.push(style) - 1;
    styles.set(key, known);
    return known;
  };
  const writeRun = (run: GlyphRun): WrittenRun => {
    const { text, x, y, width, spaced, closed, artifact, struck, underlined, tag, bar, annotation } = run;
    const flags =
      (spaced ? spacedFlag : 0) +
      (closed ? closedFlag : 0) +
      (artifact ? artifactFlag : 0) +
      (struck ? struckFlag : 0) +
      (underlined ? underlinedFlag : 0);
    const few = {
      ...(tag !== undefined && { tag }),
      ...(bar !== undefined && { bar: round(bar) }),
      ...(annotation !== undefined && { annotation }),
    };
    const most = [text, round(x), round(y), round(width), styleOf(run), flags] as const;
    return Object.keys(few).length === 0 ? [...most] : [...most, few];
  };
  return {
    pages: pages.map(({ runs, turned, rules, pictures, width, height, tags, onClick, unseen, attached, ...page }) => ({
      ...page,
      ...{ width: round(width), height: round(height), tags: [...tags] },
      ...{ onClick: [...onClick], unseen: [...unseen], attached: [...attached] },
      ...{ rules: rules.map(writeBox), pictures: pictures.map(writeBox) },
      runs: runs.map(writeRun),
      turned: turned.map(writeRun),
    })),
    styles: written,
  };
}

function writeBox({ x0, x1, y0, y1 }: Rule): z.infer<typeof box> {
  return [round(x0), round(x1), round(y0), round(y1)];
}

function readBox([x0, x1, y0, y1]: z.infer<typeof box>): Rule {
  return { x0, x1, y0, y1 };
}

/** Throws a `RefusedError` for what has no place, as in a damaged file. */
function round(length: number): number {
  if (!Number.isFinite(length)) throw new RefusedError('It is damaged: what it prints has no place on its page.');
  return Math.round(length * 100) / 100 + 0; // no -0
}

/** The pages that a reading has. */
export function readPages({ styles, pages }: WrittenPages): Page[] {
  const fonts = new Map<string, Font>();
  const sets = styles.map(({ font: name, bold, italic, size, wordGap }) => {
    const key = JSON.stringify([name, bold, italic]);
    const font = fonts.get(key) ?? { name, bold, italic };
    fonts.set(key, font);
    return { font, size, wordGap };
  });
  const readRun = ([text, x, y, width, style, flags, few = {}]: WrittenRun): GlyphRun => ({
    ...{ text, x, y, width, ...(sets[style] as (typeof sets)[number]) }, // the schema says that it is there
    ...{ spaced: (flags & spacedFlag) !== 0, closed: (flags & closedFlag) !== 0 },
    ...{ artifact: (flags & artifactFlag) !== 0, ...few },
    ...((flags & struckFlag) !== 0 && { struck: true }),
    ...((flags & underlinedFlag) !== 0 && { underlined: true }),
  });
  return pages.map(({ runs, turned, rules, pictures, ...page }) => ({
    ...page,
    ...{ rules: rules.map(readBox), pictures: pictures.map(readBox) },
    runs: runs.map(readRun),
    turned: turned.map(readRun),
  }));
}

/** Writes pages as JSON, each run, rule and tag on a line of its own. */
export function serialisePages({ styles, pages }: WrittenPages): string {
  const list = (all: readonly unknown[]) => `[${all.map((each) => `\n${JSON.stringify(each)}`).join(',')}]`;
  const field = ([name, value]: [string, unknown]) =>
    `${JSON.stringify(name)}:${Array.isArray(value) ? list(value) : JSON.stringify(value)}`;
  const page = (each: object) => `\n{${Object.entries(each).map(field).join(',')}}`;
  return `{"styles":${list(styles)},"pages":[${pages.map(page).join(',')}]}`;
}
