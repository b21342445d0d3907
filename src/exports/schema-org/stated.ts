import type { basisSchema } from '../../records/evidence.ts';
import type { z } from 'zod';

/**
 * The value of a fact that a source states; nothing of one that is inferred, since structured data has no word for
 * inference (policy 7.4).
 */
export function stated<Value>(
  fact: { value: Value; basis: z.infer<typeof basisSchema> } | undefined,
): Value | undefined {
  return fact?.basis === 'stated' ? fact.value : undefined;
}
