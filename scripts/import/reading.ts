import { z } from 'zod';
import { layouts } from '../../src/records/edition.ts';
import { encodingSchema } from '../../src/records/encoding.ts';
import { anchorSchema } from '../../src/records/identifiers.ts';
import { transcriptSchema } from '../../src/records/transcript.ts';
import { formats } from './formats.ts';

/** Something the archivist should look at, by what it is about: `date`, `layout`, `encoding`. */
export const doubtSchema = z.strictObject({ topic: z.string(), says: z.string(), anchor: anchorSchema.optional() });
export type Doubt = z.infer<typeof doubtSchema>;

/** What was read of a file before anything is made of its words. */
export const readingSchema = z.strictObject({
  format: z.enum(formats),
  layout: z.enum([...layouts, 'transcript']),
  encoding: encodingSchema.optional().describe('Of a plain text that is not in UTF-8'),
  transcript: transcriptSchema.optional().describe('Of a document that is no plain text'),
  doubts: z.array(doubtSchema),
});
export type Reading = z.infer<typeof readingSchema>;
