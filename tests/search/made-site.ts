import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openAsBlob } from 'node:fs';
import { writeSearchIndex } from '../../src/integrations/search-index/write.ts';
import { IndexFiles, type ReadIndex } from '../../src/search/index-files.ts';

/** A made page of a record: `html` is what its body holds. */
export interface MadePage {
  path: string;
  about: Record<string, string>;
  html: string;
}

/** Writes pages as a build leaves them and indexes them; returns the folder. */
export async function makeSite(pages: readonly MadePage[], ways: readonly (readonly string[])[] = []): Promise<string> {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), content);
  };
  for (const { path, about, html } of pages) {
    const metas = Object.entries(about).map(([name, content]) => `<meta name="record-${name}" content="${content}" />`);
    write(
      `${path}index.html`,
      `<!doctype html><head>${metas.join('')}</head><body><p>Around it</p><main data-search-body>${html}</main></body>`,
    );
  }
  write('search/ways.json', JSON.stringify(ways));
  await writeSearchIndex(site);
  return site;
}

/** Reads the files of the index of a site. */
export function readerOf(site: string): ReadIndex {
  return (path) => openAsBlob(join(site, 'pagefind', path));
}

export async function openSite(site: string): Promise<IndexFiles> {
  return IndexFiles.open(readerOf(site));
}
