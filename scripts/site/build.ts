import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type AstroInlineConfig, type AstroIntegration } from 'astro';

const root = join(import.meta.dirname, '../..');

/**
 * Builds the site of a configuration, and puts it into its `outDir` when it is whole: a build that fails leaves there
 * what was there. Until then all that it writes lies in a work folder of its own, so that builds of one checkout may
 * run at once, and share a cache. The work folder lies within the project, where what is built finds the modules.
 */
export async function buildSite({ outDir = 'dist', cacheDir, ...config }: AstroInlineConfig): Promise<void> {
  const work = makeWorkFolder();
  const [site, cache] = [join(work, 'site'), join(work, 'cache')];
  if (cacheDir !== undefined && existsSync(cacheDir)) cpSync(cacheDir, cache, { recursive: true });
  await build({
    ...config,
    configFile: false,
    root: work,
    srcDir: join(root, 'src'),
    publicDir: join(root, 'public'),
    outDir: site,
    cacheDir: cache,
    vite: { ...config.vite, cacheDir: join(work, 'vite') },
    integrations: [rootOfProject, ...(config.integrations ?? [])],
  });
  replace(outDir, site, work);
  if (cacheDir !== undefined) replace(cacheDir, cache, work);
}

/** Astro keeps files of its own in `.astro` below the root it is given; all else goes by the root of the project. */
const rootOfProject: AstroIntegration = {
  name: 'root-of-project',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ root: pathToFileURL(root + sep) });
    },
  },
};

/** An empty folder that is gone when the process ends, however it ends. */
function makeWorkFolder(): string {
  mkdirSync(join(root, '.scratch'), { recursive: true });
  const folder = mkdtempSync(join(root, `.scratch/build-${process.pid}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return folder;
}

/**
 * Puts what a folder holds in place of what another does, in the moment that moving takes: a file by one step, so that
 * who reads it has the old or the new, a folder after the old one is set aside in the work folder. A `.git` stays.
 */
function replace(folder: string, by: string, work: string): void {
  mkdirSync(folder, { recursive: true });
  const old = mkdtempSync(join(work, 'old-'));
  const names = readdirSync(by);
  const replaced = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.name !== '.git' && (entry.isDirectory() || !names.includes(entry.name)),
  );
  for (const { name } of replaced) move(join(folder, name), join(old, name));
  for (const name of names) move(join(by, name), join(folder, name));
}

/** Moves a file or a folder, by copying where the other place is on another disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error; // what the file system throws
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}
