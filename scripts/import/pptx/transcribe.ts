import type { Transcript } from '../../../src/records/transcript.ts';
import { attribute, descendants, textContent } from '../html/elements.ts';
import { listBlocks } from '../html/flow.ts';
import { findNotes } from '../html/notes.ts';
import { structure } from '../html/structure.ts';
import { limits } from '../limits.ts';
import { readProperties } from '../office/declared.ts';
import { unpack, type Package } from '../office/unpack.ts';
import { within } from '../office/xml.ts';
import { RefusedError } from '../refused.ts';
import { draw } from './draw.ts';
import { listSlides, type Slide } from './slides.ts';

/**
 * Transcribes a presentation slide by slide: titles are headings, lists are items, what stands on slide after slide and
 * the notes of the speaker are omitted. A hidden slide is not transcribed, and a doubt says so. Throws a `RefusedError`
 * for what is locked, damaged, over a limit or without text.
 */
export async function transcribePptx(bytes: Uint8Array): Promise<Transcript> {
  try {
    return transcribeFiles(unpack(bytes));
  } catch (error) {
    if (error instanceof RangeError) throw new RefusedError('The presentation is nested too deeply to be read.');
    throw error;
  }
}

function transcribeFiles(files: Package): Transcript {
  const { slides, count } = listSlides(files);
  if (count > limits.pages)
    throw new RefusedError(`The presentation has more than ${limits.pages} slides, which is the limit.`);
  const shown = slides.filter(({ hidden }) => !hidden);
  const { root, omissions } = draw(shown, files);
  const headings = [...descendants(root)]
    .filter(({ tagName }) => tagName === 'h2')
    .filter((each) => textContent(each).trim() !== '');
  const title = headings.find((heading) => attribute(heading, 'className') === 'title') ?? headings[0];
  const blocks = listBlocks(root, {
    omissions,
    notes: findNotes({ type: 'root', children: [root] }),
    title,
    dataTables: true,
  });
  const declared = readProperties(files);
  const parts = structure(blocks, 'slides', declared.title);
  if (!parts.some(({ kind }) => kind !== 'omitted')) throw new RefusedError('The presentation has no text.');
  const lost = count - slides.length;
  const doubts = [
    ...(lost > 0 ? [`Slides that the presentation names are not in it: ${lost}.`] : []),
    ...listDoubts(slides),
  ];
  return { format: 'pptx', pages: count, declared, ...(doubts.length > 0 && { doubts }), parts };
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
