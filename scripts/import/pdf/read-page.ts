import { readDrawn } from './drawn.ts';
import { readFont } from './font.ts';
import type { PdfPage } from './open.ts';
import type { Page, GlyphRun, SlantedRun } from './page.ts';
import { withSoftHyphens } from './soft-hyphens.ts';
import { readTags, type TreeNode } from './tags.ts';
import { turnOf, turned, type CoordinateFrame } from './turn.ts';

interface TextItem {
  str: string;
  transform: readonly number[];
  width: number;
  fontName: string;
  hasEOL: boolean;
}
interface Mark {
  type: string;
  tag?: string;
  id?: string | null;
}

/** Reads what a page prints. */
export async function readPage(page: PdfPage): Promise<Page> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const drawn = await readDrawn(page);
  const { tags, tagOf } = readTags((await page.getStructTree()) as TreeNode | null);
  const texts = withSoftHyphens(items as (TextItem | Mark)[], drawn.shown);
  const runs = readRuns(texts, tagOf, (name) => readFont(page, name));
  const [x0 = 0, y0 = 0, x1 = 612, y1 = 792] = page.view as number[];
  const frame: CoordinateFrame = { box: { x0, y0, x1, y1 }, turn: turnOf(runs, page.rotate) };
  return { number: page.pageNumber, tags, recognised: drawn.recognised, ...turned(runs, drawn.rules, frame) };
}

/** The runs of a page in its own coordinates, with the angle at which each is set, in degrees. */
function readRuns(
  items: readonly (TextItem | Mark)[],
  tagOf: ReadonlyMap<string, number>,
  fontOf: (name: string) => GlyphRun['font'],
): SlantedRun[] {
  const runs: SlantedRun[] = [];
  const marks: Mark[] = [];
  let spaced = false;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type.startsWith('begin')) marks.push(item);
      else marks.pop();
      continue;
    }
    const font = fontOf(item.fontName);
    const text = item.str.replaceAll(/[\s\u00a0]+/g, ' ');
    const words = text.trim();
    if (words !== '') {
      const [a = 1, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
      const tag = marks.map(({ id }) => tagOf.get(id ?? '')).findLast((place) => place !== undefined);
      runs.push({
        ...{ text: words, x, y, width: item.width, size: Math.hypot(c, d), font },
        ...{ spaced: spaced || text.startsWith(' '), angle: (Math.atan2(b, a) * 180) / Math.PI },
        artifact: marks.some((mark) => mark.tag === 'Artifact'),
        ...(tag === undefined ? {} : { tag }),
      });
    }
    spaced = words === '' ? spaced || text === ' ' : text.endsWith(' ');
  }
  return runs;
}
