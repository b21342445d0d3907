import { cpSync } from 'node:fs';
import { madeArchive, makeArchive } from './made-archive.ts';

/** An archive of three texts, in English, French and Spanish, which all name Bangladesh. */
export const languages = madeArchive('languages', 'Archive of three languages');

if (import.meta.main) {
  makeArchive(languages, () => cpSync('tests/fixtures/languages', languages.content, { recursive: true }));
}
