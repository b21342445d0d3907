import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sha256 } from './fingerprint.ts';

/** Files by their paths, each with what it is known by. */
export type Tree = ReadonlyMap<string, string>;

/** Every file below a folder, hidden ones too, with strokes: `reports/index.html`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(relative(folder, entry.parentPath), entry.name).replaceAll('\\', '/'));
}

/** Every file of a folder by its path in it, with the digest of its bytes; none where there is no such folder. */
export function treeOf(folder: string): Tree {
  const files = existsSync(folder) ? filesBelow(folder).sort() : [];
  return new Map(files.map((path) => [path, sha256(readFileSync(join(folder, path)))]));
}

/** Files in which two trees differ. */
export function differences(one: Tree, other: Tree): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}
