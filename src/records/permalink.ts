import { z } from 'zod';
import { anchorSchema } from './identifiers.ts';
import { fullDateSchema } from './partial-date.ts';

/** A published anchor: minted once, never reused (design 5). */
export const permalinkSchema = z.strictObject({
  anchor: anchorSchema,
  words: z.string().describe('How the block began when it was published'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('First 16 digits of the SHA-256 of its printed text'),
  published: fullDateSchema,
});
export type Permalink = z.infer<typeof permalinkSchema>;

/** The ledger of one record, `content/permalinks/<id>.yaml`: only ever appended to. */
export const permalinksSchema = z.array(permalinkSchema);

/** The first words of a block, enough to know it by. */
export function openingWords(text: string): string {
  const words = text.split(' ');
  return words.length <= 8 ? text : `${words.slice(0, 8).join(' ')} …`;
}
