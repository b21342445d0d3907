import { z } from 'zod';

/** Something the archive does not know or does not hold, listed rather than guessed. */
export const gapSchema = z.strictObject({
  missing: z.string().min(1).describe('What is missing, as a noun: "Chairperson", "Formal agenda"'),
  note: z.string().min(1).optional().describe('What is known about it, and where it might be found'),
});
export type Gap = z.infer<typeof gapSchema>;

export const gapsSchema = z.array(gapSchema).default([]);
