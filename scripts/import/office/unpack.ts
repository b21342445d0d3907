import { unzipSync, type UnzipFileInfo } from 'fflate';
import { limits } from '../limits.ts';
import { RefusedError } from '../refused.ts';

/** The files within a document of an office program, by their paths; pictures and the like are not unpacked. */
export type Package = ReadonlyMap<string, Uint8Array>;

/** How a compound file begins: a document of before 2007, or one that a password locks. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Unpacks the XML of a document. What it would come to is added up before anything is unpacked, and no file becomes
 * larger than it says. Throws a `RefusedError` for a file that is locked, damaged, over a limit or made to do harm.
 */
export function unpack(bytes: Uint8Array): Package {
  if (compoundFile.every((byte, index) => bytes[index] === byte)) {
    throw new RefusedError(
      'The document is encrypted, or of a program before 2007: save it without a password as DOCX.',
    );
  }
  const admit = admission(bytes.length);
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: admit })));
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw new RefusedError('The document is damaged or incomplete: it cannot be unpacked.');
  }
}

/** Admits one file after another, and refuses the document where a file or all of them together go too far. */
function admission(packed: number): (file: UnzipFileInfo) => boolean {
  const names = new Set<string>();
  let total = 0;
  return ({ name, originalSize }) => {
    const path = name.replaceAll('\\', '/');
    if (
      path.startsWith('/') ||
      /^[a-z]:/i.test(path) ||
      path.split('/').includes('..') ||
      /[\u0000-\u001f]/.test(path)
    ) {
      throw new RefusedError(`The document holds a file outside itself, "${JSON.stringify(name).slice(1, -1)}".`);
    }
    if (names.has(path.toLowerCase())) throw new RefusedError(`The document holds "${name}" twice.`);
    names.add(path.toLowerCase());
    total += originalSize;
    if (names.size > limits.zipEntries) {
      throw new RefusedError(`The document holds more than ${limits.zipEntries} files, which is the limit.`);
    }
    if (total > limits.unpackedBytes) {
      throw new RefusedError(`The document unpacks to more than ${limits.unpackedBytes} bytes, which is the limit.`);
    }
    if (total > packed * limits.unpackedRatio) {
      throw new RefusedError(
        `The document unpacks to more than ${limits.unpackedRatio} times its size, which is the limit.`,
      );
    }
    return /\.(?:xml|rels)$/i.test(path);
  };
}
