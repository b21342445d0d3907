import type { Contact } from '../exports/contact.ts';
import { contact } from '../settings.ts';

/** Where this copy of the archive takes reports of errors, as `CONTACT` says when it is built. */
export function contactOf(): Contact | undefined {
  return contact();
}

/** The host at which this copy of the archive stands: `example.org`. */
export function hostOf(): string {
  return new URL(import.meta.env.SITE).host;
}
