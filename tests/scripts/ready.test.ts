import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';

const { problemIn } = createRequire(import.meta.url)('../../scripts/ready.cjs') as {
  problemIn(root: string, version: string): string | undefined;
};

interface Entry {
  version: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  dev?: boolean;
}

const own = { os: [process.platform], cpu: [process.arch], optional: true };
const packages: Readonly<Record<string, Entry>> = {
  'node_modules/node': { version: '24.21.0', dev: true },
  'node_modules/sharp': { version: '1.0.0' },
  'node_modules/@img/sharp-here': { version: '1.0.0', ...own },
  'node_modules/@img/sharp-elsewhere': { version: '1.0.0', ...own, os: ['plan9'] },
  'node_modules/sharp/node_modules/deep': { version: '2.0.0' },
  'node_modules/vitest': { version: '1.0.0', dev: true },
  'node_modules/for-all': { version: '1.0.0', optional: true },
};
const here = Object.keys(packages).filter((path) => !/elsewhere|for-all/.test(path));

let root: string;
const made: string[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ready-'));
  made.push(root);
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
});
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** Installs packages as npm does, or as another program that leaves no list. */
function install(
  paths: readonly string[],
  { byNpm = true, scripts = true, ...others }: Record<string, unknown> = {},
): void {
  for (const path of paths) mkdirSync(join(root, path), { recursive: true });
  const listed = Object.fromEntries(paths.map((path) => [path, { ...packages[path], ...(others[path] ?? {}) }]));
  if (byNpm) writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: listed }));
  if (!scripts) return;
  mkdirSync(join(root, 'node_modules/node/bin'), { recursive: true });
  writeFileSync(join(root, 'node_modules/node/bin/node'), '');
}

describe('before a command', () => {
  test('nothing is said where all is there', () => {
    install(here);
    expect(problemIn(root, '24.21.0')).toBeUndefined();
    expect(problemIn(root, '26.0.0')).toBeUndefined();
  });

  test('a Node that reads the project will do where npm ran no install scripts', () => {
    install(here, { scripts: false });
    expect(problemIn(root, '24.2.0')).toBeUndefined();
    for (const version of ['18.0.0', '20.20.2', '22.23.1', '24.1.0']) {
      expect(problemIn(root, version)).toBe(
        `This is Node ${version}, and the project needs 24.2 or later; it brings its own, but npm ran no install scripts: run npm ci --ignore-scripts=false.`,
      );
    }
  });

  test('an old Node beside the project’s own is sent to it', () => {
    install(here);
    expect(problemIn(root, '20.20.2')).toContain('npm linked no programs: run npm ci --bin-links.');
    mkdirSync(join(root, 'node_modules/.bin'));
    writeFileSync(join(root, 'node_modules/.bin/node'), '');
    expect(problemIn(root, '20.20.2')).toContain('run the command by npm');
  });

  test('packages that were never installed are asked for', () => {
    expect(problemIn(root, '20.20.2')).toBe('The packages of the project are not there: run npm ci.');
  });

  test.each([
    ['the native part of a package', here.filter((path) => !path.includes('@img')), '@img/sharp-here is not'],
    ['what is for development', here.filter((path) => packages[path]?.dev !== true), 'node, vitest are not'],
    ['a package within a package', here.filter((path) => !path.includes('deep')), 'sharp/node_modules/deep is not'],
    ['almost all', ['node_modules/node'], 'sharp, @img/sharp-here and 2 more are not'],
  ])('%s is named where it was left out', (_, paths, words) => {
    install(paths, { scripts: false });
    expect(problemIn(root, '24.21.0')).toBe(`${words} in node_modules: run npm ci --include=dev --include=optional.`);
  });

  test('packages of another version are named', () => {
    install(here, { 'node_modules/sharp': { version: '0.9.0' } });
    expect(problemIn(root, '24.21.0')).toBe('sharp is not of the version in package-lock.json: run npm ci.');
  });

  test('another program than npm may put what packages need elsewhere', () => {
    const direct = here.filter((path) => !/@img|deep/.test(path));
    install(direct, { byNpm: false });
    expect(problemIn(root, '24.21.0')).toBeUndefined();
    rmSync(join(root, 'node_modules/sharp'), { recursive: true });
    expect(problemIn(root, '24.21.0')).toContain('sharp is not');
  });

  test('node_modules may be a link to a link', () => {
    install(here);
    const other = mkdtempSync(join(tmpdir(), 'ready-'));
    made.push(other);
    copyFileSync(join(root, 'package-lock.json'), join(other, 'package-lock.json'));
    symlinkSync(join(root, 'node_modules'), join(other, 'shared'));
    symlinkSync(join(other, 'shared'), join(other, 'node_modules'));
    expect(problemIn(other, '24.21.0')).toBeUndefined();
  });
});

test('every command of npm looks first, and ends with one sentence and 1', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const programs = Object.values(scripts).flatMap((script) => script.split(' && '));
  expect(programs.filter((program) => !/^(?:node -r \.\/scripts\/ready\.cjs|npm run) /.test(program))).toEqual([]);
  mkdirSync(join(root, 'scripts'));
  copyFileSync('scripts/ready.cjs', join(root, 'scripts/ready.cjs'));
  writeFileSync(join(root, 'scripts/check.ts'), 'type A = string;');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-r', './scripts/ready.cjs', 'scripts/check.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: 'The packages of the project are not there: run npm ci.\n',
  });
});

test('it is written for a Node that knows no TypeScript and no newer words', () => {
  const text = readFileSync('scripts/ready.cjs', 'utf8');
  const required = [...text.matchAll(/require\('([^']+)'\)/g)].map(([, name]) => name ?? '');
  expect(required.filter((name) => !name.startsWith('node:'))).toEqual([]);
  expect(text).not.toMatch(/\?\.|\?\?|#\w+\s*[;(=]|\.(?:at|findLast|toSorted|hasOwn|groupBy)\(/);
});
