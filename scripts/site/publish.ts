import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { oneAtATime } from '../archive/one-at-a-time.ts';

/**
 * Puts what a folder holds in the place of what `to` does, a `.git` apart, in the moment that renaming takes; one
 * process at a time. Where that fails, `to` has what it had. What lies on another disk is copied first, to where the
 * place is.
 */
export async function publishFolder(from: string, to: string): Promise<void> {
  mkdirSync(to, { recursive: true });
  await oneAtATime(to, () => {
    const files = filesBelow(from);
    const beside = mkdtempSync(join(to, '.new-'));
    try {
      const made = moved(from, join(beside, 'made'));
      swap({ made, to, old: join(beside, 'old') }, relative(to, beside));
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
    const there = new Set(filesBelow(to).filter((path) => !/^\.git(?:\/|$)/.test(path)));
    if (there.size === files.length && files.every((path) => there.has(path))) return;
    throw new Error(`${to}/ was changed by another program while the site was put there: run the build again.`);
  });
}

/** Every file below a folder, with strokes: `reports/index.html`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(relative(folder, entry.parentPath), entry.name).replaceAll('\\', '/'));
}

function moved(from: string, to: string): string {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
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
 * Sets aside what `to` holds and moves in what was made, name by name; where a step fails, undoes the steps before it.
 * `beside` is the name within `to` of the folder in which the others stand.
 */
function swap({ made, to, old }: Places, beside: string): void {
  mkdirSync(old);
  const [come, gone] = [readdirSync(made), readdirSync(to).filter((name) => name !== '.git' && name !== beside)];
  const done: [from: string, to: string][] = [];
  const move = (...step: [from: string, to: string]) => {
    renameSync(...step);
    done.push(step);
  };
  try {
    for (const name of new Set([...come, ...gone])) {
      if (gone.includes(name)) move(join(to, name), join(old, name));
      if (come.includes(name)) move(join(made, name), join(to, name));
    }
  } catch (error) {
    for (const [before, after] of done.toReversed()) renameSync(after, before);
    throw error;
  }
}
