import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { limits } from '../limits.ts';
import { RefusedError } from '../refused.ts';

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;
/** Which layers of a document a reader sees when it is opened. */
export type Layers = Awaited<ReturnType<Pdf['getOptionalContentConfig']>>;

/**
 * Opens a PDF with PDF.js, which runs nothing that stands in it. Pictures are not decoded.
 *
 * @throws {RefusedError} for a file that asks for a password, is damaged or has too many pages
 */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const { VerbosityLevel } = await getResolvedPDFJS();
  const options = { maxImageSize: 1, verbosity: VerbosityLevel.ERRORS, isEvalSupported: false, enableXfa: false };
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), options).catch((cause: unknown) => {
    throw new RefusedError(reasonOf(cause), { cause });
  });
  if (pdf.numPages > limits.pages)
    throw new RefusedError(`It has ${pdf.numPages} pages; a PDF may have ${limits.pages} at most: split it.`);
  return pdf;
}

function reasonOf(cause: unknown): string {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'PasswordException') return 'It is encrypted and asks for a password: save it again without one.';
  return 'It is no whole PDF, but is damaged or was cut off: fetch it again.';
}
