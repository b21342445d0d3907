import { RefusedError } from '../refused.ts';
import type { Unnamed } from '../reading.ts';
import { readAttachments } from './attachments.ts';
import { readDeclared } from './declared.ts';
import { listDoubts } from './doubts.ts';
import { openPdf, type Pdf } from './open.ts';
import type { Page } from './page.ts';
import { readPage } from './read-page.ts';
import { writePages } from './reading-pages.ts';

/**
 * Reads a PDF: every word it prints, where and how it is set, and what the file names it. Throws a `RefusedError` for a file
 * that is encrypted, damaged or too long.
 */
export async function readPdf(bytes: Uint8Array): Promise<Unnamed> {
  const pdf = await openPdf(bytes);
  try {
    const pages = await readPages(pdf);
    return {
      ...{ format: 'pdf', declared: await readDeclared(pdf) },
      ...{ doubts: listDoubts(pages, await readAttachments(pdf)), printed: writePages(pages) },
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readPages(pdf: Pdf): Promise<Page[]> {
  const pages: Page[] = [];
  const layers = await pdf.getOptionalContentConfig();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number);
      pages.push(await readPage(page, layers));
      page.cleanup();
    } catch (cause) {
      throw new RefusedError(`It is damaged, so that page ${number} cannot be read: fetch it again.`, { cause });
    }
  }
  return pages;
}
