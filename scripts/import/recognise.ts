import { unzipSync } from 'fflate';
import { fileTypeFromBuffer } from 'file-type';
import type { Format } from './formats.ts';
import { RefusedError } from './refused.ts';
import { decodePlainText, type PlainText } from './text/decode.ts';
import { isProgram } from './text/program.ts';

/** What a file is by its content: a plain text decoded, or a document that a transcriber reads. */
export type Recognised = { format: 'txt'; text: PlainText } | { format: Exclude<Format, 'txt'> };

/**
 * Tells the format of a file by its content, whatever its name. What is all text is read as text, whatever signs it
 * begins with. Throws a `RefusedError` for anything else, and for a text that is a program.
 */
export async function recognise(bytes: Uint8Array): Promise<Recognised> {
  if (beginsAsPdf(bytes)) return { format: 'pdf' };
  const text = decodePlainText(bytes);
  if ('text' in text) {
    if (beginsAsHtml(text.text)) return { format: 'html' };
    const opening = text.text.slice(0, 100).trimStart();
    if (opening.startsWith('{\\rtf')) throw new RefusedError('It is an RTF file; save it as DOCX.');
    if (opening.startsWith('<?xml')) throw new RefusedError('It is XML, and no page that can be imported.');
    if (isProgram(text.text)) throw new RefusedError('It is a program, and no text to be read.');
    return { format: 'txt', text };
  }
  if (isLockedZip(bytes)) throw new RefusedError('It is encrypted; take the password off and save it again.');
  const type = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.ext;
  const office = type === 'zip' ? officeFormat(bytes) : type;
  if (office === 'docx' || office === 'pptx') return { format: office };
  throw new RefusedError(type === undefined ? text.refused : sayNot(type));
}

/** Which Office document a zip is by the names of its files, in whatever order they stand; nothing is unpacked. */
function officeFormat(bytes: Uint8Array): 'docx' | 'pptx' | undefined {
  const names = new Set<string>();
  try {
    unzipSync(bytes, { filter: ({ name }) => !names.add(name) });
  } catch {
    return undefined; // no whole zip
  }
  if (names.has('word/document.xml')) return 'docx';
  return names.has('ppt/presentation.xml') ? 'pptx' : undefined;
}

/** Whether the first file of a zip is encrypted: bit 0 of its flags (APPNOTE 4.4.4). */
function isLockedZip(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8));
  return head.toString('latin1', 0, 4) === 'PK\u0003\u0004' && ((head[6] ?? 0) & 1) === 1;
}

/** A PDF may have other bytes before its header, within its first kilobyte (ISO 32000-1, H.3.4.1). */
function beginsAsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** The tags by which browsers know a page (MIME Sniffing Standard 7.1), after white space and comments. */
function beginsAsHtml(text: string): boolean {
  const opening = text.slice(0, 100_000).replace(/^\ufeff/, '');
  const preamble = /^(?:\s+|<\?xml[^>]*>|<!--[\s\S]*?-->)*/.exec(opening)?.[0].length ?? 0;
  const tags = 'html|head|body|script|iframe|h1|div|font|table|a|style|title|b|br|p|main|article|section|meta';
  return new RegExp(`^<(?:!doctype html|(?:${tags})(?=[\\s>/]))`, 'i').test(opening.slice(preamble, preamble + 200));
}

function sayNot(type: string): RefusedError['message'] {
  if (type === 'cfb')
    return 'It is an old or encrypted Office file; open it, take the password off and save it as DOCX.';
  if (type === 'zip') return 'It is an archive of files (zip); unpack it and import the files in it.';
  return `It is no text and no document that can be imported, but a file of the kind "${type}".`;
}
