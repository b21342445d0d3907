import { limits } from '../limits.ts';
import { readProperties } from '../office/declared.ts';
import { besideDoubts } from '../office/doubts.ts';
import { embeddedDoubts } from '../office/relations.ts';
import { unpack } from '../office/unpack.ts';
import { RefusedError } from '../refused.ts';
import type { Unnamed } from '../reading.ts';
import { writeTree } from '../reading-tree.ts';
import { draw } from './draw.ts';
import { listSlides } from './slides.ts';

/**
 * Reads a presentation slide by slide, as HTML: titles are headings, lists are items, charts are tables; what stands on
 * slide after slide, the notes of the speaker, comments, hidden slides and what is said of pictures are marked so. Throws
 * a `RefusedError` for what is locked, damaged or over a limit.
 */
export async function readPptx(bytes: Uint8Array): Promise<Unnamed> {
  const files = unpack(bytes);
  const { slides, count } = listSlides(files);
  if (count > limits.pages)
    throw new RefusedError(`The presentation has more than ${limits.pages} slides, which is the limit.`);
  const drawn = draw(slides, files);
  const lost = count - slides.length;
  const doubts = [
    ...(lost > 0 ? [`Slides that the presentation names are not in it: ${lost}.`] : []),
    ...besideDoubts(drawn),
    ...embeddedDoubts(slides.map(({ relations }) => relations)),
  ];
  const tree = writeTree(drawn.root);
  return { format: 'pptx', declared: readProperties(files), doubts, ...(count > 0 && { slides: count }), tree };
}
