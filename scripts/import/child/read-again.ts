/** Reads a document in a process of its own (`confined.ts`): bytes in, a `Reading` out. */
import { readFormat } from '../readers.ts';
import { recognise } from '../recognise.ts';
import { RefusedError } from '../refused.ts';
import { answerWith } from './answer.ts';

await answerWith(async (bytes) => {
  const { format } = await recognise(bytes);
  if (format === 'txt') throw new RefusedError('It is a plain text, and no document.');
  return readFormat(format, bytes);
});
