import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../scripts/archive/trees.ts';

/** A built site: its folder, the base path it was built for, and the stage of `npm test` that builds it. */
export interface Built {
  directory: string;
  base: string;
  stage: string;
}

/** The site as it stands at the root of a host. */
export const atRoot: Built = { directory: 'dist', base: '/', stage: 'Production build' };
/** The same with other addresses: below a folder, at another host, with an address for reports of errors. */
export const belowFolder: Built = {
  directory: '.scratch/test/archive',
  base: '/archive/',
  stage: 'Build below a folder',
};
/** For tests of what the base path may change. */
export const both: readonly Built[] = [atRoot, belowFolder];

/** Throws with what makes a site where it is not built, so that a test run alone says what it needs. */
export function assertBuilt({ directory, stage }: Built): void {
  if (!existsSync(join(directory, 'index.html'))) {
    throw new Error(`There is no site in ${directory}/: "npm test -- '${stage}'" builds it.`);
  }
}

/** The paths of all files of a built site, with forward slashes: `reports/index.html`. */
export function filesOf(built: Built): string[] {
  assertBuilt(built);
  return filesBelow(built.directory).sort();
}

/** The addresses of all pages, relative to the home page: `reports/`, and `404.html`. */
export function pagesOf(built: Built): string[] {
  return filesOf(built)
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replace(/(?:^|(?<=\/))index\.html$/, ''));
}

/** The bytes of a file of a built site as text. */
export function readBuilt(built: Built, path: string): string {
  assertBuilt(built);
  return readFileSync(join(built.directory, path === '' || path.endsWith('/') ? `${path}index.html` : path), 'utf8');
}

/** The text that an attribute stands for. */
export function decode(value: string): string {
  return value
    .replaceAll(/&#x22;|&#34;|&quot;/g, '"')
    .replaceAll(/&#x27;|&#39;/g, "'")
    .replaceAll(/&#x3[cC];|&#60;|&lt;/g, '<')
    .replaceAll(/&#x3[eE];|&#62;|&gt;/g, '>')
    .replaceAll(/&#x26;|&#38;|&amp;/g, '&');
}
