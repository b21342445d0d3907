import { readFormat } from '../../scripts/import/readers.ts';
import { readingSchema, serialiseReading } from '../../scripts/import/reading.ts';
import { transcribe } from '../../scripts/import/transcribe.ts';
import type { Transcript } from '../../src/records/transcript.ts';

/** Transcribes a file by its reading, as it stands in `reading.json` and is read again. */
const transcriberOf =
  (format: Transcript['format']) =>
  async (bytes: Uint8Array): Promise<Transcript> => {
    const reading = serialiseReading(await readFormat(format, bytes));
    return transcribe(readingSchema.parse(JSON.parse(reading)));
  };

export const transcribeDocx = transcriberOf('docx');
export const transcribeHtml = transcriberOf('html');
export const transcribePdf = transcriberOf('pdf');
export const transcribePptx = transcriberOf('pptx');
