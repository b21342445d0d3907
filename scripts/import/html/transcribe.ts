import type { Element, Root } from 'hast';
import { fold } from '../../../src/records/fold.ts';
import type { Part, Transcript } from '../../../src/records/transcript.ts';
import { leftOutOf } from '../left-out.ts';
import type { Reading } from '../reading.ts';
import { readTree } from '../reading-tree.ts';
import type { LeftOut } from './block.ts';
import { attribute, descendants, textContent, unshownBelow } from './elements.ts';
import { listBlocks } from './flow.ts';
import { printForms } from './forms.ts';
import { findNotes } from './notes.ts';
import { findOmissions } from './omissions.ts';
import { structure, type Origin } from './structure.ts';
import { unshownDoubts } from './unshown-doubts.ts';
import { weigh } from './weigh.ts';

type TreeReading = Exclude<Reading, { format: 'pdf' }>;

const origins: Readonly<Record<TreeReading['format'], Origin>> = {
  html: 'website',
  docx: 'document',
  pptx: 'slides',
};

/** The parts of a document, and what an archivist must look at, in sentences. */
export interface Transcribed {
  parts: Part[];
  doubts: string[];
}

/** What the words of a tree are, each once and in their order; the frame of a website is left out with a reason. */
export function transcribeTree({
  format,
  declared,
  tree,
}: Pick<TreeReading, 'format' | 'declared' | 'tree'>): Transcribed {
  const root = readTree(tree);
  const notes = findNotes(root);
  const told = toldOmissions(root);
  if (format !== 'html') {
    const title = format === 'docx' ? findStyledTitle(root, told) : findSlideTitle(root);
    const survey = { omissions: told, notes, title, dataTables: true };
    const parts = structure(listBlocks(root, survey), origins[format], declared.title);
    return { parts, doubts: unshownDoubts(unshownBelow(root)) };
  }
  const omissions = new Map([...told, ...findOmissions(root, { weights: weigh(root), notes, name: declared.title })]);
  printForms(root, omissions);
  const blocks = listBlocks(root, { omissions, notes, title: findMainHeading(root, omissions), dataTables: false });
  const parts = structure(blocks, origins[format], declared.title);
  const unshown = [...omissions].flatMap(([each, { why }]) => (why === 'unshown' ? [each] : []));
  return { parts: [...webTitle(declared.title, parts), ...parts], doubts: unshownDoubts(unshown) };
}

/** What the reading itself says is none of the text that is printed. */
function toldOmissions(root: Root): ReadonlyMap<Element, LeftOut> {
  return new Map(
    [...descendants(root)].flatMap((each) => {
      const told = leftOutOf(each);
      return told === undefined ? [] : [[each, told] as const];
    }),
  );
}

/** The first paragraph that its style calls the title, and that stands in the running text. */
function findStyledTitle(root: Root, omissions: ReadonlyMap<Element, unknown>): Element | undefined {
  const outside = allWithin(omissions.keys());
  return [...descendants(root)].find((each) => attribute(each, 'dataTitle') !== undefined && !outside.has(each));
}

/** Some elements and all in them. */
function allWithin(elements: Iterable<Element>): ReadonlySet<Element> {
  return new Set([...elements].flatMap((element) => [element, ...descendants(element)]));
}

/** The title of the first slide that says that it is the title of them all, or that has words. */
function findSlideTitle(root: Root): Element | undefined {
  const headings = [...descendants(root)].filter((each) => each.tagName === 'h2' && textContent(each).trim() !== '');
  return headings.find((heading) => attribute(heading, 'className') === 'title') ?? headings[0];
}

/**
 * The paragraph that a word processor calls the title, or the first `h1` of the main text; where it has none, the first
 * above it.
 */
function findMainHeading(root: Root, omissions: ReadonlyMap<Element, unknown>): Element | undefined {
  const outside = allWithin(omissions.keys());
  const printed = [...descendants(root)].filter((each) => textContent(each).trim() !== '');
  const headings = [
    ...printed.filter((each) => attribute(each, 'className') === 'MsoTitle'),
    ...printed.filter(({ tagName }) => tagName === 'h1'),
  ];
  return headings.find((heading) => !outside.has(heading)) ?? headings[0];
}

/** The name of the page, where the text prints another title. */
function webTitle(declared: Transcript['declared']['title'], parts: readonly Part[]): Part[] {
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
