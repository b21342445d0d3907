import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { isAlive } from '../archive/system.ts';

export const root = join(import.meta.dirname, '../..');
const scratch = join(root, '.scratch');

/**
 * A folder for a run of Astro alone: `.scratch/build-1234-Ab3xYz`, within the project, where what is built finds the
 * modules. It is gone when the process ends; one that a killed process left goes when another begins.
 */
export function makeWorkFolder(run: 'build' | 'dev'): string {
  mkdirSync(scratch, { recursive: true });
  for (const name of readdirSync(scratch)) {
    const [, pid] = /^(?:build|dev)-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(scratch, name), { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(scratch, `${run}-${process.pid}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return folder;
}

/**
 * What makes Astro work in a folder of its own: it keeps files in `.astro` below the root it is given, and all else goes
 * by the root of the project.
 */
export function workingIn(work: string): AstroInlineConfig {
  return {
    root: work,
    srcDir: join(root, 'src'),
    publicDir: join(root, 'public'),
    vite: { cacheDir: join(work, 'vite') },
    integrations: [rootOfProject],
  };
}

const rootOfProject: AstroIntegration = {
  name: 'root-of-project',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ root: pathToFileURL(root + sep) });
    },
  },
};
