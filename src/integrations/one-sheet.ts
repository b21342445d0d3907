import { createHash } from 'node:crypto';
import { closeSync, globSync, openSync, readdirSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * As Astro writes it; the text of a record cannot, since `<` in it is a reference. A parser of the heads would take three
 * seconds more for 10,000 records.
 */
const link = /<link rel="stylesheet" href="([^"]*)">\s*/g;

/** So many bytes of a page hold its head, as a rule: to read all of 10,000 pages takes several times as long. */
const headLength = 16 * 1024;

/**
 * Gives each built page one style sheet, so that reading it takes two requests: those of its components,
 * joined in their order. The bundler keeps a component's sheet apart, and a page would ask for three. A page that has
 * one already stays as it is. Sheets that no page asks for any more are removed from the folder, `assets` of the site.
 */
export function oneSheet(assets: string): AstroIntegration {
  return {
    name: 'one-sheet',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir);
        const folder = join(site, assets);
        const written = new Map<string, string>();
        const pages = globSync('**/*.html', { cwd: site });
        const wanted = new Set(pages.map((page) => joinSheets(join(site, page), folder, written)));
        const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
        for (const name of sheets) if (!wanted.has(name)) rmSync(join(folder, name));
      },
    },
  };
}

/** Joins the sheets of a page, unless `written` has the same ones, and gives the name of the one it has in the end. */
function joinSheets(page: string, folder: string, written: Map<string, string>): string {
  const addresses = [...readHead(page).matchAll(link)].map(([, address = '']) => address);
  const [first = ''] = addresses;
  if (addresses.length < 2) return basename(first);
  const name = written.get(addresses.join(' ')) ?? writeSheet(addresses, folder);
  written.set(addresses.join(' '), name);
  const joined = `<link rel="stylesheet" href="${first.slice(0, -basename(first).length)}${name}">`;
  const html = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    html.replace(link, (_, address) => (address === first ? joined : '')),
  );
  return name;
}

function writeSheet(addresses: readonly string[], folder: string): string {
  const sheet = addresses.map((address) => readFileSync(join(folder, basename(address)), 'utf8')).join('\n');
  const name = `sheet.${createHash('sha256').update(sheet).digest('hex').slice(0, 8)}.css`;
  writeFileSync(join(folder, name), sheet);
  return name;
}

function readHead(page: string): string {
  const file = openSync(page, 'r');
  const bytes = Buffer.alloc(headLength);
  const length = readSync(file, bytes);
  closeSync(file);
  const head = bytes.toString('utf8', 0, length);
  return head.includes('</head>') ? head : readFileSync(page, 'utf8');
}
