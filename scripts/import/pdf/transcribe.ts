import { transcriptSchema, type Transcript } from '../../../src/records/transcript.ts';
import { RefusedError } from '../refused.ts';
import { readBlocks } from './blocks.ts';
import { readDeclared } from './declared.ts';
import { listDoubts } from './doubts.ts';
import { findEdges } from './edges.ts';
import { openPdf, type Pdf } from './open.ts';
import type { Page } from './page.ts';
import { readPage } from './read-page.ts';
import { toPart } from './to-parts.ts';

/**
 * Transcribes a PDF: every word it prints, in the order of reading, and what it is, from where and how it is set and
 * from what the file names. Lines are as printed; the hyphens at their ends stay.
 *
 * @throws {RefusedError} for a file that is encrypted, damaged or too long, or that is only pictures of pages
 */
export async function transcribePdf(bytes: Uint8Array): Promise<Transcript> {
  const pdf = await openPdf(bytes);
  try {
    const declared = await readDeclared(pdf);
    const pages = await readPages(pdf);
    if (pages.every(({ runs, turned }) => runs.length + turned.length === 0)) {
      throw new RefusedError('It has no text, only pictures of pages: have a machine read them (OCR) first.');
    }
    const parts = readBlocks(findEdges(pages, declared.title), declared.title).map(toPart);
    const doubts = listDoubts(pages);
    return transcriptSchema.parse({
      ...{ format: 'pdf', pages: pages.length, declared, parts },
      ...(doubts.length > 0 ? { doubts } : {}),
    });
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readPages(pdf: Pdf): Promise<Page[]> {
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
    } catch (cause) {
      throw new RefusedError(`It is damaged, so that page ${number} cannot be read: fetch it again.`, { cause });
    }
  }
  return pages;
}
