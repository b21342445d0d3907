import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** What each room may import besides itself, as the README draws it. `queries` and `content.config.ts` alone see Astro's content. */
const pure = [
  'src/records',
  'src/markup',
  'src/words',
  'src/references',
  'src/resolver',
  'src/drawings',
  'src/exports',
  'src/search',
];
const left: Readonly<Record<string, readonly string[]>> = {
  'src/records': [],
  'src/markup': ['src/records'],
  'src/words': ['src/records', 'src/markup'],
  'src/references': ['src/records', 'src/markup'],
  'src/resolver': ['src/records', 'src/words'],
  'src/drawings': ['src/records', 'src/words'],
  'src/exports': ['src/records', 'src/markup', 'src/words'],
  'src/search': ['src/records'],
  'src/settings.ts': ['src/exports'],
  'src/queries': [...pure, 'src/settings.ts'],
  'src/components': [...pure, 'src/queries', 'src/client'],
  'src/layouts': [...pure, 'src/queries', 'src/components', 'src/styles'],
  'src/pages': [...pure, 'src/queries', 'src/components', 'src/layouts', 'src/client'],
  'src/client': pure,
  'src/integrations': ['src/records', 'src/search'],
  'src/loader.ts': ['src/records', 'src/markup'],
  'src/content.config.ts': ['src/loader.ts', 'src/records', 'src/settings.ts'],
  scripts: [...pure, 'src/settings.ts'],
};
const layerOf = (path: string) => Object.keys(left).find((layer) => path === layer || path.startsWith(`${layer}/`));
const files = globSync('{src,scripts}/**/*.{ts,astro,mdx}').map((path) => path.replaceAll('\\', '/'));

/** Every module a file imports, as `[file, module]`; relative ones as paths from the project's root. */
const imports = files.flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/(?:^|\n|\s)(?:import|export)\b[^'";]*?(?:from\s*)?['"]([^'"\n]+)['"]/g)].map(
    ([, to = '']) => [path, to.startsWith('.') ? posix.join(posix.dirname(path), to) : to] as const,
  ),
);

test('imports run one way: each layer imports what stands to its left', () => {
  const wrong = imports.filter(([from, to]) => {
    const [own = '', other] = [layerOf(from), layerOf(to)];
    return other !== undefined && other !== own && left[own]?.includes(other) !== true;
  });
  expect(imports.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test('src never imports scripts', () => {
  expect(imports.filter(([from, to]) => from.startsWith('src/') && to.startsWith('scripts'))).toEqual([]);
});

test('the pure rooms touch no disk and know no Astro', () => {
  const wrong = imports.filter(
    ([from, to]) => pure.includes(layerOf(from) ?? '') && /^(?:node:fs|fs|astro\b|node:child_process)/.test(to),
  );
  expect(wrong).toEqual([]);
});

test('queries and content.config.ts alone read the content collections', () => {
  const readers = new Set(imports.filter(([, to]) => to === 'astro:content').map(([from]) => layerOf(from)));
  expect([...readers].sort()).toEqual(['src/content.config.ts', 'src/queries']);
});

test('no file needs what needs it', () => {
  const needs = Map.groupBy(imports, ([from]) => from);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (way.includes(path) || done.has(path)) return;
    for (const [, to] of needs.get(path) ?? []) visit(to, [...way, path]);
    done.add(path);
  };
  for (const path of files) visit(path, []);
  expect(circles).toEqual([]);
});
