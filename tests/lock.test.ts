import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Lock {
  packages: Record<string, { optional?: boolean; engines?: unknown; optionalDependencies?: Record<string, string> }>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

test('the lock names the packages of every platform, without which npm ci refuses it', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        packages[`node_modules/${name}`] === undefined && packages[`${path}/node_modules/${name}`] === undefined,
    ),
  );
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

test('no optional package asks for a Node, since npm on an older one would leave it out: run npm run lock', () => {
  const asking = Object.entries(packages).filter(
    ([, { optional, engines }]) => optional === true && engines !== undefined,
  );
  expect(asking.map(([path]) => path)).toEqual([]);
});

test('every package of package.json has one exact version', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const versions = Object.entries({ ...dependencies, ...devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
