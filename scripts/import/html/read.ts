import type { Root } from 'hast';
import { text } from '../../../src/markup/hast.ts';
import { drawFormulas } from '../formula/mathml.ts';
import { limits } from '../limits.ts';
import type { Unnamed } from '../reading.ts';
import { writeTree } from '../reading-tree.ts';
import { RefusedError } from '../refused.ts';
import { isArchived, readDeclared } from './declared.ts';
import { decodeHtml } from './decode.ts';
import { writeFields } from './forms.ts';
import { restoreLinks } from './links.ts';
import { writeMarkers } from './lists.ts';
import { descendants } from './elements.ts';
import { cutOffDoubts, parsePage } from './parse.ts';
import { markUnshown } from './unshown.ts';
import { frameDoubts, styleDoubts } from './unshown-doubts.ts';
import { readWordLabels } from './word-labels.ts';

/**
 * Reads a page of HTML: what a browser makes of it, with the markers of its lists. Nothing of the page runs. Throws a
 * `RefusedError` for one that breaks off or is over a limit.
 */
export async function readHtml(bytes: Uint8Array): Promise<Unnamed> {
  const html = decodeHtml(bytes);
  if (html.length > limits.characters) {
    throw new RefusedError(`The page has more than ${limits.characters} characters, which is the limit.`);
  }
  const root = parsePage(html);
  const declared = readDeclared(root);
  if (isArchived(root)) restoreLinks(root);
  const styles = styleDoubts(root);
  markUnshown(root); // which takes the styles out
  const frames = frameDoubts(root);
  drawFormulas(root);
  readWordLabels(root);
  writeMarkers(root);
  writeFields(root);
  writeQuotationMarks(root);
  return { format: 'html', declared, doubts: [...cutOffDoubts(html), ...frames, ...styles], tree: writeTree(root) };
}

/** Gives quotations within a line the quotation marks that a browser prints about them. Changes the tree. */
function writeQuotationMarks(root: Root): void {
  for (const { tagName, children } of descendants(root)) {
    if (tagName !== 'q') continue;
    children.unshift(text('“'));
    children.push(text('”'));
  }
}
