import { z } from 'zod';
import { layouts } from '../../src/records/edition.ts';
import { encodingSchema } from '../../src/records/encoding.ts';
import { anchorSchema } from '../../src/records/identifiers.ts';
import { doubtTopics } from './draft/guess.ts';
import { formats } from './formats.ts';
import { readingSchema } from './reading.ts';

const doubtSchema = z.strictObject({
  topic: z.enum(doubtTopics),
  says: z.string().min(1),
  anchor: anchorSchema.exactOptional(),
});

export const doubtsSchema = z.array(doubtSchema);

/** What was read of a file before anything is made of its words. */
export const readFileSchema = z.strictObject({
  format: z.enum(formats),
  layout: z.enum([...layouts, 'transcript']),
  encoding: encodingSchema.optional().describe('Of a plain text that is not in UTF-8'),
  reading: readingSchema.optional().describe('Of a document that is no plain text'),
  doubts: doubtsSchema,
});
export type ReadFile = z.infer<typeof readFileSchema>;
