import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { atRoot, filesOf, pagesOf, readBuilt } from './built.ts';

const built = atRoot;

const sheetsOf = (page: string) =>
  [...readBuilt(built, page).matchAll(/<link rel="stylesheet" href="\/([^"]*)"/g)].map(([, path = '']) => path);

test('the sheet of a page for reading has at most 4 kB compressed', () => {
  const [sheet = ''] = sheetsOf('reports/council-109-dg-report/');
  expect(gzipSync(readBuilt(built, sheet)).length).toBeLessThanOrEqual(4096);
});

test('every page asks for one sheet', () => {
  const pages = pagesOf(built);
  expect(pages.length).toBeGreaterThan(40);
  expect(pages.filter((page) => sheetsOf(page).length !== 1)).toEqual([]);
});

test('a class that a sheet of a component styles is on every page that has it', () => {
  const owners = new Map<string, Set<string>>();
  const sheets = filesOf(built).filter((file) => file.endsWith('.css'));
  const classesIn = (css: string) => new Set([...css.matchAll(/\.([a-z][a-z-]+)/g)].map(([, name = '']) => name));
  for (const sheet of sheets) {
    for (const name of classesIn(readBuilt(built, sheet))) {
      owners.set(name, (owners.get(name) ?? new Set()).add(sheet));
    }
  }
  const bare: string[] = [];
  for (const page of pagesOf(built)) {
    const html = readBuilt(built, page);
    const loaded = sheetsOf(page);
    const classes = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)));
    for (const name of classes) {
      const having = owners.get(name);
      if (having !== undefined && !loaded.some((path) => having.has(path))) bare.push(`${page}: .${name}`);
    }
  }
  expect(bare).toEqual([]);
});
