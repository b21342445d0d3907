import { median } from './measure.ts';
import type { Page, Rule } from './page.ts';

/** Pieces of one picture are no further apart, in points. */
const near = 1.5;
/** A picture to look at is so many lines of text high and wide at least: a bullet, a rule or an icon is not. */
const fewestLines = 2;
/** A picture that covers so much of a page is its background, or a scan of it. */
const mostOfPage = 0.85;
/** A picture of which words cover so much is what they stand on. */
const mostWords = 0.1;

/**
 * Where a person sees pictures on a page: not what its text stands on, a scan that the text was read from, nor what is as
 * small as a line. Of pieces that meet, as some programs cut pictures to, the whole.
 */
export function picturesOf(page: Page): Rule[] {
  const { runs, turned, width, height } = page;
  const text = [...runs, ...turned];
  const least = fewestLines * (median(runs.map(({ size }) => size)) ?? 12);
  const isUnder = (picture: Rule) => {
    if (areaOf(picture) > mostOfPage * width * height) return text.length > 0;
    const words = runs.filter(({ x, y, width: wide, size }) => {
      const [across, upright] = [x + wide / 2, y - 0.3 * size];
      return across > picture.x0 && across < picture.x1 && upright > picture.y0 && upright < picture.y1;
    });
    return words.reduce((sum, run) => sum + run.width * run.size, 0) > mostWords * areaOf(picture);
  };
  const isSmall = ({ x0, x1, y0, y1 }: Rule) => Math.min(x1 - x0, y1 - y0) < least;
  return joinPieces(page).filter((picture) => !isSmall(picture) && !isUnder(picture));
}

/** Whether a page is a picture of one: it has no text, and pictures cover most of it. */
export function isScan(page: Page): boolean {
  const { runs, turned, width, height } = page;
  const covered = joinPieces(page).reduce((sum, picture) => sum + areaOf(picture), 0);
  return runs.length + turned.length === 0 && covered > 0.5 * width * height;
}

/** The pictures of a page, cut to it, of which those that meet with sides of one length are one. */
function joinPieces({ pictures, width, height }: Page): Rule[] {
  const joined: Rule[] = [];
  for (const each of pictures) {
    const seen = {
      ...{ x0: Math.max(0, each.x0), x1: Math.min(width, each.x1) },
      ...{ y0: Math.max(0, each.y0), y1: Math.min(height, each.y1) },
    };
    if (seen.x1 <= seen.x0 || seen.y1 <= seen.y0) continue;
    const last = joined.at(-1);
    if (last === undefined || !goOn(last, seen)) joined.push(seen);
    else {
      Object.assign(last, {
        ...{ x0: Math.min(last.x0, seen.x0), x1: Math.max(last.x1, seen.x1) },
        ...{ y0: Math.min(last.y0, seen.y0), y1: Math.max(last.y1, seen.y1) },
      });
    }
  }
  return joined;
}

/** Whether two pictures meet and are of one width or height, or are one that is drawn twice. */
function goOn(a: Rule, b: Rule): boolean {
  const isOne = (from: number, to: number) => Math.abs(from - to) < near;
  const meet = (first: readonly [number, number], second: readonly [number, number]) =>
    Math.min(first[1], second[1]) - Math.max(first[0], second[0]) > -near;
  const [wide, high] = [isOne(a.x0, b.x0) && isOne(a.x1, b.x1), isOne(a.y0, b.y0) && isOne(a.y1, b.y1)];
  return (wide && meet([a.y0, a.y1], [b.y0, b.y1])) || (high && meet([a.x0, a.x1], [b.x0, b.x1]));
}

function areaOf({ x0, x1, y0, y1 }: Rule): number {
  return (x1 - x0) * (y1 - y0);
}
