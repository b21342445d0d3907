import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { codeOf } from '../../archive/system.ts';
import { RefusedError } from '../refused.ts';

/** What a process writes first: all that it needs was found, and what fails after that fails by the file. */
export const beginning = '\n';

/**
 * The answer of a confined process: what it made, why it refuses the file, in one sentence, or what it broke on, and
 * whether by the file or by the machine.
 */
export const answerSchema = z.union([
  z.strictObject({ made: z.unknown() }),
  z.strictObject({ refused: z.string().min(1) }),
  z.strictObject({ broke: z.string(), by: z.enum(['file', 'machine']) }),
]);

type Answer = z.infer<typeof answerSchema>;

/** Errors that say of the machine, or of the packages on it, and nothing of a file. */
const ofMachine = /^(?:ERR_MODULE_NOT_FOUND|ERR_DLOPEN_\w+|ERR_PACKAGE_\w+|MODULE_NOT_FOUND|EMFILE|ENFILE|ENOMEM|EIO)$/;

/** Answers once, on standard output, with what is made of the bytes on standard input. */
export async function answerWith(make: (bytes: Uint8Array) => Promise<unknown>): Promise<void> {
  process.stdout.write(beginning);
  const answer = await answerTo(new Uint8Array(await buffer(process.stdin)), make);
  process.stdout.write(JSON.stringify(answer), () => process.exit(0)); // a library may have left a timer running
}

async function answerTo(bytes: Uint8Array, make: (bytes: Uint8Array) => Promise<unknown>): Promise<Answer> {
  try {
    return { made: await make(bytes) };
  } catch (error) {
    if (error instanceof RefusedError) return { refused: error.message };
    return { broke: String(error), by: ofMachine.test(codeOf(error) ?? '') ? 'machine' : 'file' };
  }
}
