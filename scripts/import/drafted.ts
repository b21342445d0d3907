import { z } from 'zod';
import { recordIdSchema } from '../../src/records/identifiers.ts';
import { doubtSchema, readingSchema } from './reading.ts';

/** What a draft is made of: the bytes of the file in base 64, what was read of them, and the identifier asked for. */
export const wishSchema = z.strictObject({
  bytes: z.base64(),
  reading: readingSchema,
  id: recordIdSchema.optional(),
});
export type Wish = z.infer<typeof wishSchema>;

/** The draft of an edition: its text as YAML, under which identifier, and what to look at, the most important first. */
export const draftedSchema = z.strictObject({
  id: recordIdSchema,
  edition: z.string().min(1),
  doubts: z.array(doubtSchema),
});
export type Drafted = z.infer<typeof draftedSchema>;
