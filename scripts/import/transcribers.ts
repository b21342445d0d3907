import type { Transcript } from '../../src/records/transcript.ts';
import type { Format } from './formats.ts';

type Transcriber = (bytes: Uint8Array) => Promise<Transcript>;

/** What reads each format that is no plain text; loaded when a file asks for it. */
export const transcribers: Readonly<Record<Exclude<Format, 'txt'>, () => Promise<Transcriber>>> = {
  html: async () => (await import('./html/transcribe.ts')).transcribeHtml,
  pdf: async () => (await import('./pdf/transcribe.ts')).transcribePdf,
  docx: async () => (await import('./docx/transcribe.ts')).transcribeDocx,
  pptx: async () => (await import('./pptx/transcribe.ts')).transcribePptx,
};
