import { z } from 'zod';

/** A SHA-256, such as `7d2c87505e34…`. */
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/, 'Expected a SHA-256 in lower-case hexadecimal');
