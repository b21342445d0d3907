import { z } from 'zod';

/** A BCP 47 language tag, such as `en` or `fr`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'Expected a BCP 47 tag, such as "en"')
  .refine(isTag, 'Expected a BCP 47 tag, such as "en"');

/** Whether the parts of a tag are of such lengths, and in such an order, as the standard demands: `en-a` is cut short. */
function isTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== '';
  } catch {
    return false;
  }
}
