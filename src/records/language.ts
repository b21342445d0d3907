import { z } from 'zod';

/** A BCP 47 language tag, such as `en` or `fr`. */
export const languageSchema = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'Expected a BCP 47 tag, such as "en"');
