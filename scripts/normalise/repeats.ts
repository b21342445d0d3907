import { continuedSign } from '../../src/records/signs.ts';
import { printed, type WorkingText, type WorkingBlock, type Omission } from './working-text.ts';

/** A slide: its heading and the blocks up to the next one. */
interface Slide {
  heading: WorkingBlock;
  title: string;
  body: WorkingBlock[];
}

/**
 * Finds what slides print again while they are built up (policy 3.4): a heading marked "(cont.)", a slide that shows
 * nothing but its heading, and a slide that begins with all that an earlier slide of the same heading showed.
 * Slides that share a heading and show something else are kept apart.
 */
export function findRepeats(working: WorkingText): WorkingText {
  if (working.layout !== 'slides') return working;
  const { text } = working.source;
  const omissions: Omission[] = [...working.omissions];
  const repeated = new Set<WorkingBlock>();
  const kept = new Map<string, Slide>();
  for (const slide of listSlides(working)) {
    const earlier = kept.get(slide.title);
    const again = earlier === undefined ? undefined : repeatOf(slide, earlier, text);
    if (earlier === undefined || again === undefined) {
      kept.set(slide.title, slide);
      continue;
    }
    for (const block of again) {
      const [start, end] = [block.pieces[0]?.start ?? 0, block.pieces.at(-1)?.end ?? 0];
      if (working.unproved.has(start)) continue;
      omissions.push({ start, end, reason: 'repeat' });
      repeated.add(block);
    }
    earlier.body = [...earlier.body, ...slide.body.filter((block) => !repeated.has(block))];
  }
  return { ...working, omissions, blocks: working.blocks.filter((block) => !repeated.has(block)) };
}

function listSlides({ blocks, source: { text } }: WorkingText): Slide[] {
  const slides: Slide[] = [];
  for (const block of blocks) {
    if (block.front) continue;
    if (block.kind.type === 'heading' && block.kind.level === 2) {
      slides.push({
        heading: block,
        title: printed(block, text).replace(continuedSign, ''),
        body: [],
      });
    } else {
      slides.at(-1)?.body.push(block);
    }
  }
  return slides;
}

/** The blocks of a slide that stand on the earlier one; `undefined` if it is a new slide. */
function repeatOf(slide: Slide, earlier: Slide, text: string): WorkingBlock[] | undefined {
  const continued = printed(slide.heading, text) !== slide.title;
  if (continued || slide.body.length === 0) return [slide.heading];
  const built =
    earlier.body.length > 0 && earlier.body.every((block, index) => sameBlock(block, slide.body[index], text));
  return built ? [slide.heading, ...slide.body.slice(0, earlier.body.length)] : undefined;
}

function sameBlock(a: WorkingBlock, b: WorkingBlock | undefined, text: string): boolean {
  return b !== undefined && sameKind(a.kind, b.kind) && printed(a, text) === printed(b, text);
}

/** Whether two blocks are of one kind, and of one number where they print one. */
function sameKind(a: WorkingBlock['kind'], b: WorkingBlock['kind']): boolean {
  return a.type === b.type && (a.type !== 'item' || b.type !== 'item' || a.ordinal === b.ordinal);
}
