import { RefusedError } from '../refused.ts';
import type { Pdf } from './open.ts';

/**
 * The names of the files that a PDF carries for itself, apart from those on its pages: `['budget.xlsx']`.
 *
 * @throws {RefusedError} where they cannot be read
 */
export async function readAttachments(pdf: Pdf): Promise<string[]> {
  const attached: unknown = await pdf.getAttachments().catch((cause: unknown) => {
    throw new RefusedError('It is damaged, so that the files it carries cannot be read: fetch it again.', { cause });
  });
  const files: readonly unknown[] =
    attached instanceof Map ? [...attached.values()] : Object.values(Object(attached) as object);
  return files.map(nameOf).filter((name) => name !== '');
}

/** The name of a file as PDF.js gives it. */
export function nameOf(file: unknown): string {
  const { filename } = Object(file) as { filename?: unknown };
  return typeof filename === 'string' ? filename.replaceAll(/[\s\u0000]+/g, ' ').trim() : '';
}
