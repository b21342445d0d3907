import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { RefusedError } from '../refused.ts';

/** The answer of a confined process: what it made, or why it refuses the file, in one sentence. */
export const answerSchema = z.union([
  z.strictObject({ made: z.unknown() }),
  z.strictObject({ refused: z.string().min(1) }),
]);

/** Answers once, on standard output, with what is made of the bytes on standard input. */
export async function answerWith(make: (bytes: Uint8Array) => Promise<unknown>): Promise<void> {
  const bytes = new Uint8Array(await buffer(process.stdin));
  const answer = await make(bytes).then(
    (made): z.infer<typeof answerSchema> => ({ made }),
    (error: unknown) => {
      if (error instanceof RefusedError) return { refused: error.message };
      throw error;
    },
  );
  process.stdout.write(JSON.stringify(answer), () => process.exit(0)); // a library may have left a timer running
}
