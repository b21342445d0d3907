import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no type is exported under a name that another file exports', () => {
  const places = globSync('{src,scripts}/**/*.{ts,astro}').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/^export (?:interface|type|class|enum) (\w+)/gm)].map(
      ([, name = '']) => [name, path] as const,
    ),
  );
  const twice = [...Map.groupBy(places, ([name]) => name).values()].filter(({ length }) => length > 1);
  expect(places.length).toBeGreaterThan(200);
  expect(twice).toEqual([]);
});
