import { z } from 'zod';
import { recordIdSchema } from '../../src/records/identifiers.ts';
import { anchorSchema } from '../../src/records/identifiers.ts';
import { doubtsSchema, readFileSchema } from './read-file.ts';

/** What a draft is made of: the bytes of the file in base 64, what was read of them, and the identifier asked for. */
export const draftRequestSchema = z.strictObject({
  bytes: z.base64(),
  reading: readFileSchema,
  id: recordIdSchema.optional(),
});
export type DraftRequest = z.infer<typeof draftRequestSchema>;

/** A fact of the running text that another record could take. */
const candidateSchema = z.strictObject({
  kind: z.enum(['meeting', 'figure', 'document']),
  file: z.string().min(1),
  list: z.enum(['meetings', 'figures']).exactOptional(),
  quote: z.strictObject({ paragraph: anchorSchema, quote: z.string() }),
  yaml: z.string().min(1),
});

/** The draft of an edition: its text as YAML, under which identifier, and what to look at, the most important first. */
export const draftedSchema = z.strictObject({
  id: recordIdSchema,
  edition: z.string().min(1),
  doubts: doubtsSchema,
  candidates: z.array(candidateSchema),
});
export type Drafted = z.infer<typeof draftedSchema>;
