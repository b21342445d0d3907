import { constants } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import { codeOf } from '../archive/system.ts';
import { limits } from './limits.ts';
import { RefusedError } from './refused.ts';

/**
 * The bytes of a received file. Throws a `RefusedError` for what is no file of its own (a link, a folder, a device), is
 * empty or too large, or may not be read. What it is was looked at again once it was open, so that nothing else can
 * take its place in between.
 */
export async function admit(path: string): Promise<Uint8Array> {
  try {
    if ((await lstat(path)).isSymbolicLink()) throw refusedLink();
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      return await readWhole(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = codeOf(error);
    throw code === undefined ? error : refusalOf(code);
  }
}

/** Reads one byte more than is admitted at most: a file may grow, and some say that they are empty. */
async function readWhole(file: FileHandle): Promise<Uint8Array> {
  const found = await file.stat();
  if (found.isDirectory()) throw new RefusedError('It is a folder; name the files in it.');
  if (!found.isFile()) throw new RefusedError('It is no regular file, but a device or a pipe.');
  if (found.size > limits.fileBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.createReadStream({ autoClose: false, end: limits.fileBytes })) {
    chunks.push(chunk as Uint8Array); // without an encoding, a stream of a file gives bytes
    size += (chunk as Uint8Array).length;
  }
  if (size > limits.fileBytes) throw tooLarge();
  const left = await file.stat();
  if (left.size !== size || left.mtimeMs !== found.mtimeMs)
    throw new RefusedError('It changed while it was read: import it again when it is whole.');
  if (size === 0) throw new RefusedError('It is empty.');
  return Buffer.concat(chunks);
}

function tooLarge(): RefusedError {
  return new RefusedError(`It is larger than ${limits.fileBytes / 2 ** 20} MB.`);
}

function refusedLink(): RefusedError {
  return new RefusedError('It is a symbolic link; name the file it leads to.');
}

/** Why the system does not give the file, by the code of its error. */
export function refusalOf(code: string): RefusedError {
  if (code === 'ENOENT' || code === 'ENOTDIR') return new RefusedError('There is no such file.');
  if (code === 'EACCES' || code === 'EPERM') return new RefusedError('It may not be read: permission is denied.');
  if (code === 'ELOOP') return refusedLink();
  if (code === 'ENAMETOOLONG') return new RefusedError('There is no such file: the name is too long.');
  return new RefusedError(`It cannot be read (${code}).`);
}
