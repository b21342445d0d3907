import { posix } from 'node:path';
import type { Package } from './unpack.ts';
import { childrenOf, parseXml } from './xml.ts';

/** How one file of a document refers to another. */
export interface Relation {
  id: string;
  /** The last word of its type: `slide`, `officeDocument`, `header`. */
  type: string;
  /** The path of the file within the document; of an address outside it, the address. */
  target: string;
  external: boolean;
}

/** The relations of a file; `''` for those of the document itself. */
export function relationsOf(files: Package, path: string): Relation[] {
  const { dir, base } = posix.parse(path);
  const bytes = files.get(posix.join(dir, '_rels', `${base}.rels`));
  if (bytes === undefined) return [];
  return childrenOf(parseXml(bytes, `${base}.rels`), 'rel:Relationship').map(({ attributes }) => {
    const target = attributes['Target'] ?? '';
    const external = attributes['TargetMode'] === 'External';
    return {
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      external,
      target: external ? target : target.startsWith('/') ? target.slice(1) : posix.join(dir, target),
    };
  });
}

/** Kinds of relations that lead to a file with words of its own: a table of figures, another document, a recording. */
const embedding = /^(?:package|oleObject|aFChunk|video|audio)$/i;

/** The other files that a document takes in, by their names: their text is not transcribed. */
export function embeddedDoubts(relations: readonly (readonly Relation[])[]): string[] {
  const files = relations.flat().filter(({ type, external }) => embedding.test(type) && !external);
  const names = [...new Set(files.map(({ target }) => posix.basename(target)))];
  return names.length === 0 ? [] : [`Other files stand in it, whose text is not transcribed: ${names.join(', ')}.`];
}
