import { rmSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { recordIdSchema } from '../../src/records/identifiers.ts';
import { unlessMissing } from '../archive/archive-files.ts';
import { isAlive } from '../archive/system.ts';
import { RefusedError } from './refused.ts';

/** What a folder is called while files are written into it; the number is that of the process. */
const temporary = /^\.import-(\d+)-/;

/**
 * Writes the files of a new source: into a folder of its own, which then becomes `content/sources/<id>` in one step, so
 * that the source is there whole or not at all. Nothing that exists is written over.
 * @param files by name: `source.txt`, `edition.yaml`
 */
export async function placeSource(
  contentDir: string,
  id: string,
  files: Readonly<Record<string, Uint8Array | string>>,
): Promise<void> {
  const sources = await sourcesFolder(contentDir);
  const target = join(sources, recordIdSchema.parse(id));
  if ((await unlessMissing(lstat(target), undefined)) !== undefined) throw takenError(id);
  const folder = await mkdtemp(join(sources, `.import-${process.pid}-`));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear);
  try {
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, plainName(name)), content, { flag: 'wx' });
    await rename(folder, target);
  } finally {
    process.off('exit', clear);
    clear();
  }
}

/** Takes away what an import left that was killed. The folders of one that still runs stay. */
export async function sweep(contentDir: string): Promise<void> {
  const sources = await sourcesFolder(contentDir);
  for (const name of await readdir(sources)) {
    const [, pid] = temporary.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(sources, name), { recursive: true, force: true });
  }
}

/** `content/sources` with its links resolved. Throws where they lead out of the content folder. */
async function sourcesFolder(contentDir: string): Promise<string> {
  await mkdir(join(contentDir, 'sources'), { recursive: true });
  const [content, sources] = await Promise.all([realpath(contentDir), realpath(join(contentDir, 'sources'))]);
  if (relative(content, sources) !== 'sources') throw new Error(`${contentDir}/sources leads out of ${contentDir}.`);
  return sources;
}

function plainName(name: string): string {
  if (/^[a-z]+\.[a-z]+$/.test(name)) return name;
  throw new Error(`"${name}" is no name for a file of a source.`);
}

function takenError(id: string): RefusedError {
  return new RefusedError(`There is a source "${id}" already; give another identifier with --id.`);
}
