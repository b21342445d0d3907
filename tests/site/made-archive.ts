import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from './site.ts';

/** Where an archive made for a test lies: its content, and the site built of it. */
export interface MadeArchive {
  content: string;
  site: string;
}

/** The folders of an archive made for one file of tests. */
export function madeArchive(name: string): MadeArchive {
  const folder = join('.scratch/test', name);
  return { content: join(folder, 'content'), site: join(folder, 'site') };
}

/**
 * Normalises, publishes, checks and builds an archive as one does: `sources/*`, and what records its content folder has
 * besides. Throws with what the step said that failed.
 */
export function makeSite({ content, site }: MadeArchive): void {
  for (const folder of ['reports', 'sessions', 'budgets', 'calendars']) {
    mkdirSync(join(content, folder), { recursive: true });
  }
  const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: site, CACHE_DIR: join(site, '../cache') };
  for (const step of ['normalise', 'permalinks', 'check', 'build']) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${step}.ts`], { env, encoding: 'utf8' });
    expect(status, `${step}: ${stdout.slice(-4000)}${stderr.slice(-4000)}`).toBe(0);
  }
}
