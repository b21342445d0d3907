import { copyFileSync, cpSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { oneAtATime } from '../archive/one-at-a-time.ts';
import { codeOf } from '../archive/system.ts';
import { filesBelow } from '../archive/trees.ts';

/**
 * Puts what a folder holds in the place of what `to` does, a `.git` apart, one process at a time. Where that fails, `to`
 * has what it had. What lies on another disk is copied first, to where the place is.
 */
export async function publishFolder(from: string, to: string): Promise<void> {
  const files = filesBelow(from);
  mkdirSync(to, { recursive: true });
  await oneAtATime(
    to,
    () => {
      try {
        put(from, to);
        const there = new Set(filesBelow(to).filter((path) => !/^\.git(?:\/|$)/.test(path)));
        if (there.size === files.length && files.every((path) => there.has(path))) return;
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw error;
      }
      throw new Error(`${to}/ was changed by another program while the site was put there: run the build again.`);
    },
    () => console.error(`Another build is putting its site into ${to}/: waiting until it has ended.`),
  );
}

function put(from: string, to: string): void {
  const beside = mkdtempSync(join(to, '.new-'));
  try {
    const made = moved(from, join(beside, 'made'));
    swap({ made, to, old: join(beside, 'old') }, basename(beside));
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function moved(from: string, to: string): string {
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
  return to;
}

interface Places {
  made: string;
  to: string;
  old: string;
}

/**
 * Puts every file of what was made in its place, what pages ask for before the pages, and then takes out what the site
 * has no more: whenever this is ended, each file is there whole, as it was or as it is. Where a step fails, it undoes
 * those before it. `beside` is the name within `to` of the folder in which the others stand.
 */
function swap({ made, to, old }: Places, beside: string): void {
  const come = filesBelow(made).sort((a, b) => Number(isPage(a)) - Number(isPage(b)));
  const coming = new Set(come);
  const isOther = (path: string) => !path.startsWith('.git/') && !path.startsWith(`${beside}/`) && !coming.has(path);
  const undo: (() => void)[] = [];
  const setAside = (path: string) => {
    mkdirSync(dirname(join(old, path)), { recursive: true });
    renameSync(join(to, path), join(old, path));
    undo.push(() => {
      mkdirSync(dirname(join(to, path)), { recursive: true });
      renameSync(join(old, path), join(to, path));
    });
  };
  const folders = new Set<string>();
  const makeFolder = (path: string) => {
    if (path === '.' || folders.has(path)) return;
    makeFolder(dirname(path));
    if (kindOf(join(to, path)) === 'file') setAside(path);
    mkdirSync(join(to, path), { recursive: true });
    folders.add(path);
  };
  try {
    for (const path of come) {
      makeFolder(dirname(path));
      const there = kindOf(join(to, path));
      if (there === 'folder') setAside(path);
      if (there === 'file') keep(join(to, path), join(old, path));
      renameSync(join(made, path), join(to, path));
      undo.push(() => (there === 'file' ? renameSync(join(old, path), join(to, path)) : rmSync(join(to, path))));
    }
    for (const path of filesBelow(to).filter(isOther)) setAside(path);
  } catch (error) {
    for (const step of undo.toReversed()) step();
    throw error;
  }
  removeEmptyFolders(to);
}

const isPage = (path: string) => path.endsWith('.html');

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat && (stat.isDirectory() ? 'folder' : 'file');
}

/** Gives a file a second name, under which it is kept when another takes its place. */
function keep(path: string, name: string): void {
  mkdirSync(dirname(name), { recursive: true });
  try {
    linkSync(path, name);
  } catch {
    copyFileSync(path, name); // some disks know no second names
  }
}

function removeEmptyFolders(folder: string): void {
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    if (name === '.git' || name.startsWith('.new-')) continue;
    removeEmptyFolders(join(folder, name));
    if (readdirSync(join(folder, name)).length === 0) rmdirSync(join(folder, name));
  }
}
