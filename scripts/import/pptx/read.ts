import { limits } from '../limits.ts';
import { readProperties } from '../office/declared.ts';
import { unpack } from '../office/unpack.ts';
import { within } from '../office/xml.ts';
import { RefusedError } from '../refused.ts';
import type { Unnamed } from '../reading.ts';
import { writeTree } from '../reading-tree.ts';
import { draw } from './draw.ts';
import { listSlides, type Slide } from './slides.ts';

/**
 * Reads a presentation slide by slide, as HTML: titles are headings, lists are items. A hidden slide is not read, and a
 * doubt says so. Throws a `RefusedError` for what is locked, damaged or over a limit.
 */
export async function readPptx(bytes: Uint8Array): Promise<Unnamed> {
  const files = unpack(bytes);
  const { slides, count } = listSlides(files);
  if (count > limits.pages)
    throw new RefusedError(`The presentation has more than ${limits.pages} slides, which is the limit.`);
  const root = draw(
    slides.filter(({ hidden }) => !hidden),
    files,
  );
  const lost = count - slides.length;
  const doubts = [
    ...(lost > 0 ? [`Slides that the presentation names are not in it: ${lost}.`] : []),
    ...listDoubts(slides),
  ];
  const tree = writeTree(root);
  return { format: 'pptx', declared: readProperties(files), doubts, ...(count > 0 && { slides: count }), tree };
}

/** What is in the presentation and not in its transcript. */
function listDoubts(slides: readonly Slide[]): string[] {
  return slides.flatMap(({ number, hidden, root }) => {
    if (hidden) return [`Slide ${number} is hidden; it is not transcribed.`];
    const has = (name: string) => [...within(root, name)].length > 0;
    return [
      ...(has('c:chart') ? [`A chart stands on slide ${number}; its words are not transcribed.`] : []),
      ...(has('p:pic') && !has('a:t')
        ? [`Slide ${number} has a picture and no text; words in the picture are not transcribed.`]
        : []),
    ];
  });
}
