import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compareText } from '../records/finding.ts';

const link = /<link rel="stylesheet" href="([^"]*)">\s*/g;

/**
 * Gives each built page one style sheet, so that reading it takes two requests (design 10): those of its components,
 * joined in their order. The bundler keeps a component's sheet apart, and a page would ask for three. A page that has
 * one already stays as it is. Sheets that no page asks for any more are removed.
 */
export function oneSheet(assets: string): AstroIntegration {
  return {
    name: 'one-sheet',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const folder = join(site, assets);
        const wanted = new Set<string>();
        for (const path of (await readdir(site, { recursive: true })).filter((each) => each.endsWith('.html'))) {
          const page = join(site, path);
          wanted.add(await joinSheets(page, folder));
        }
        const sheets = (await readdir(folder)).filter((name) => name.endsWith('.css')).sort(compareText);
        await Promise.all(sheets.filter((name) => !wanted.has(name)).map((name) => rm(join(folder, name))));
      },
    },
  };
}

/** The name of the sheet that a page has in the end; nothing where it has none. */
async function joinSheets(page: string, folder: string): Promise<string> {
  const html = await readFile(page, 'utf8');
  const addresses = [...html.matchAll(link)].map(([, address = '']) => address);
  const [first = ''] = addresses;
  if (addresses.length < 2) return basename(first);
  const sheets = await Promise.all(addresses.map((address) => readFile(join(folder, basename(address)), 'utf8')));
  const sheet = sheets.join('\n');
  const name = `sheet.${createHash('sha256').update(sheet).digest('hex').slice(0, 8)}.css`;
  await writeFile(join(folder, name), sheet);
  const own = `<link rel="stylesheet" href="${first.slice(0, -basename(first).length)}${name}">`;
  await writeFile(
    page,
    html.replace(link, (_, address) => (address === first ? own : '')),
  );
  return name;
}
