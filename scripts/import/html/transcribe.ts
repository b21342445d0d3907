import type { Element, Root } from 'hast';
import { fold } from '../../../src/records/fold.ts';
import type { Part, Transcript } from '../../../src/records/transcript.ts';
import { limits } from '../limits.ts';
import { RefusedError } from '../refused.ts';
import { cutOffDoubts, parsePage } from './parse.ts';
import { decodeHtml } from './decode.ts';
import { isArchived, readDeclared } from './declared.ts';
import { attribute, descendants, textContent } from './elements.ts';
import { listBlocks } from './flow.ts';
import { restoreLinks } from './links.ts';
import { findNotes } from './notes.ts';
import { findOmissions } from './omissions.ts';
import { keepPrinted } from './printed.ts';
import { structure } from './structure.ts';
import { weigh } from './weigh.ts';
import { readWordLabels } from './word-labels.ts';

/**
 * Transcribes a page of HTML: the words a browser prints, in their order, each once; the frame of the website left
 * out with a reason. Nothing of the page runs. Throws a `RefusedError` for a page without text or one that
 * breaks off.
 */
export async function transcribeHtml(bytes: Uint8Array): Promise<Transcript> {
  const html = decodeHtml(bytes);
  if (html.length > limits.characters) {
    throw new RefusedError(`The page has more than ${limits.characters} characters, which is the limit.`);
  }
  try {
    const doubts = cutOffDoubts(html);
    return { ...transcribePage(parsePage(html)), ...(doubts.length > 0 && { doubts }) };
  } catch (error) {
    if (error instanceof RangeError)
      throw new RefusedError('The elements of the page are nested too deeply to be read.');
    throw error;
  }
}

function transcribePage(root: Root): Transcript {
  const declared = readDeclared(root);
  if (isArchived(root)) restoreLinks(root);
  keepPrinted(root);
  readWordLabels(root);
  const weights = weigh(root);
  const notes = findNotes(root);
  const omissions = findOmissions(root, { weights, notes, name: declared.title });
  const blocks = listBlocks(root, { omissions, notes, title: findMainHeading(root, omissions), dataTables: false });
  const parts = structure(blocks, 'website', declared.title);
  if (!parts.some(({ kind }) => kind !== 'omitted')) throw new RefusedError('The page has no text.');
  return { format: 'html', declared, parts: [...webTitle(declared.title, parts), ...parts] };
}

/**
 * The paragraph that a word processor calls the title, or the first `h1` of the main text; where it has none, the first
 * above it.
 */
function findMainHeading(root: Root, omissions: ReadonlyMap<Element, unknown>): Element | undefined {
  const outside = new Set<Element>();
  for (const element of omissions.keys()) for (const each of [element, ...descendants(element)]) outside.add(each);
  const printed = [...descendants(root)].filter((each) => textContent(each).trim() !== '');
  const headings = [
    ...printed.filter((each) => attribute(each, 'className') === 'MsoTitle'),
    ...printed.filter(({ tagName }) => tagName === 'h1'),
  ];
  return headings.find((heading) => !outside.has(heading)) ?? headings[0];
}

/** The name of the page, where the text prints another title. */
function webTitle(declared: string | undefined, parts: readonly Part[]): Part[] {
  const title = parts.find((part) => part.kind === 'title');
  if (declared === undefined || (title !== undefined && fold(title.lines.join(' ')) === fold(declared))) return [];
  return [
    {
      kind: 'omitted',
      lines: [declared],
      why: 'web-title',
      sign: 'title',
      note: 'The name of the page, which its text does not print.',
    },
  ];
}
