import type { Transcript } from '../../../src/records/transcript.ts';
import { languageSchema } from '../../../src/records/language.ts';
import type { Pdf } from './open.ts';

/** What a PDF says of itself: `{ title: 'Report …', author: 'United Nations', date: 'D:20260203104926-05\'00\'' }`. */
export async function readDeclared(pdf: Pdf): Promise<Transcript['declared']> {
  const { info } = await pdf.getMetadata();
  const { Title, Author, CreationDate, Language } = info as Record<string, unknown>;
  const language = languageSchema.safeParse(typeof Language === 'string' ? Language.trim() : undefined);
  return {
    ...named('title', Title),
    ...named('author', Author),
    ...named('date', CreationDate),
    ...(language.success ? { language: language.data } : {}),
  };
}

function named(name: 'title' | 'author' | 'date', value: unknown): Record<string, string> {
  const words = typeof value === 'string' ? value.replaceAll(/[\s\u0000]+/g, ' ').trim() : '';
  return words === '' ? {} : { [name]: words };
}
