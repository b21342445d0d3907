import { basename, extname } from 'node:path';
import { formatNames, type Format } from './formats.ts';
import { RefusedError } from './refused.ts';

/** The endings of names under which files of each format are kept; a saved page may have that of its program. */
const endings: Readonly<Record<Format, readonly string[]>> = {
  txt: ['txt', 'text'],
  html: ['html', 'htm', 'xhtml', 'shtml', 'php', 'asp', 'aspx', 'jsp'],
  pdf: ['pdf'],
  docx: ['docx'],
  pptx: ['pptx'],
};

/**
 * Refuses a file whose name says that it is something else than it is: mostly it is not the file that was meant. A name
 * without an ending of two to five letters (`C.109.L`, `S_PV.10100`) says nothing. Throws a `RefusedError`.
 */
export function refuseMisnamed(path: string, format: Format): void {
  const ending = extname(basename(path)).slice(1).toLowerCase();
  if (!/^[a-z]+[a-z\d]{1,4}$/.test(ending) || endings[format].includes(ending)) return;
  const is = `it is ${formatNames[format]}`;
  throw new RefusedError(
    `It is named “.${ending}”, but ${is}: if it is the file you mean, give it the ending “.${format}”.`,
  );
}
