import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Transcript } from '../../src/records/transcript.ts';
import { readDocument } from './documents.ts';
import { transcribeDocx, transcribeHtml, transcribePdf, transcribePptx } from './transcribe.ts';

const transcribers = { docx: transcribeDocx, html: transcribeHtml, pdf: transcribePdf, pptx: transcribePptx };
export const formats = Object.keys(transcribers) as Transcript['format'][];

/** A document of `tests/fixtures/import/<format>/<name>/`, with what was read in it by others than the import. */
export interface Case {
  format: Transcript['format'];
  name: string;
  folder: string;
}

export const cases: readonly Case[] = globSync('tests/fixtures/import/*/*/expected.json')
  .sort()
  .map((path) => {
    const folder = dirname(path);
    return { format: basename(dirname(folder)) as Transcript['format'], name: basename(folder), folder };
  });

export async function transcribe({ format, folder }: Case): Promise<Transcript> {
  return transcribers[format](readDocument(folder));
}
