import { inspect } from 'node:util';
import { z } from 'zod';

/** What to do about an error that the system gave, by its code. */
const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: make room, and run the command again.',
  EDQUOT: 'The disk has no more room for this account: make some, and run the command again.',
  EIO: 'The disk is full, or fails: make room, and run the command again.',
  EFBIG: 'The file is larger than this system allows: see "ulimit -f".',
  EACCES: 'This account may not do that there: run the command as the owner of the folder.',
  EPERM: 'This account may not do that there: run the command as the owner of the folder.',
  EROFS: 'That disk can only be read: run the command on one that can be written.',
  ENOTDIR: 'A file stands where a folder is expected: move it away.',
  ELOOP: 'The link leads back to itself: put the file there.',
  EMFILE: 'Too many files are open: see "ulimit -n".',
};

/** What errors of Astro and of the system say beside their message. */
interface Told {
  title?: unknown;
  hint?: unknown;
  loc?: { file?: string; line?: number; column?: number } | undefined;
  code?: unknown;
  errors?: unknown;
}

/**
 * The lines that tell an error, of which there is one at least: where it is, what it is called, its message and what to
 * do; then what caused it. What several errors have in common is told once.
 */
export function errorLines(error: unknown): string[] {
  const lines = [...new Set(told(error, new Set()))];
  return lines.length > 0 ? lines : ['Something failed, and does not say what.'];
}

function told(error: unknown, before: Set<unknown>): string[] {
  if (error === undefined || error === null || before.has(error)) return [];
  before.add(error);
  if (!(error instanceof Error)) return [typeof error === 'string' ? error.trim() : inspect(error)].filter(Boolean);
  const { title, hint, loc, code, errors } = error as Error & Told; // each of them is looked at before it is used
  const file = loc?.file === undefined ? undefined : [loc.file, loc.line, loc.column].filter(Boolean).join(':');
  const message = error instanceof z.ZodError ? issueOf(error) : error.message.trim();
  const within = [...(Array.isArray(errors) ? errors : []), error.cause].flatMap((each) => told(each, before));
  const said = [title, message].filter((each) => typeof each === 'string' && each.trim() !== '');
  if (said.length === 0 && within.length > 0 && file === undefined) return within;
  const name = said.length === 0 ? [[error.name, code].filter((each) => typeof each === 'string').join(' ')] : said;
  const parts = [...name, hint, remedies[String(code)]].filter((each) => typeof each === 'string');
  const what = [...new Set(parts)].map((part, at, all) => (at + 1 < all.length ? sentence(part) : part)).join(' ');
  return [`${file === undefined ? '' : `${file} – `}${what}`, ...within.filter((line) => !what.includes(line))];
}

/** A part of what is told, with a full stop where it has no sign of its own. */
function sentence(part: string): string {
  return /[.!?:;]$/.test(part) ? part : `${part}.`;
}

/** The first issue, `speaker.role: Expected a string`, in the place of the JSON that zod writes: others often follow from it. */
function issueOf({ issues }: z.ZodError): string {
  const [{ path, message } = { path: [], message: 'Another form was expected.' }] = issues;
  return [path.map(String).join('.'), message].filter((each) => each !== '').join(': ');
}
