import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'refusals-'));
const at = (path: string) => join(folder, path);
beforeAll(() => {
  mkdirSync(at('empty'));
  mkdirSync(at('letters'));
  writeFileSync(at('letters/to-someone.odt'), 'Dear');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command as a person would; what it printed, and its exit code. */
function run(command: string, variables: Readonly<Record<string, string>>): Promise<[number, string, string]> {
  const [script = '', ...parameters] = command.split(' ');
  const given = { CONTENT_DIR: at('empty'), OUT_DIR: at('site'), CACHE_DIR: at('cache'), ...variables };
  const { NODE_OPTIONS: _, VITEST: __, ...shell } = process.env;
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...parameters], { env: { ...shell, ...given } });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (chunk) => (said[name] += String(chunk)));
  return new Promise((done) => child.once('close', (code) => done([code ?? -1, said.stdout, said.stderr])));
}

async function refuses(command: string, variables: Readonly<Record<string, string>>, word: string): Promise<void> {
  const [code, output, errors] = await run(command, variables);
  expect({ code, output }, errors).toEqual({ code: 1, output: '' });
  expect(errors.trimEnd().split('\n'), errors).toHaveLength(1);
  expect(errors).toContain(word);
}

const reading = ['check', 'normalise', 'import a.txt', 'build', 'oracle'];

describe.concurrent('a command says in one sentence what keeps it from beginning', () => {
  test.each(reading)('%s of a folder that is not there', (command) =>
    refuses(command, { CONTENT_DIR: at('none') }, `CONTENT_DIR names the folder ${at('none')}/, which is not there.`),
  );

  test.each([
    ['build', { SITE_URL: 'example.org' }, 'SITE_URL is "example.org".'],
    ['dev', { SITE_URL: 'ftp://example.org' }, 'SITE_URL is "ftp://example.org".'],
    ['build', { CONTACT: 'the archive' }, 'CONTACT is "the archive".'],
    ['build', { OUT_DIR: at('letters') }, 'it holds to-someone.odt'],
    ['serve', { OUT_DIR: at('none') }, `There is no folder ${at('none')}/ to serve: run npm run build first.`],
    ['serve', { OUT_DIR: at('empty'), CONTENT_DIR: at('letters'), BASE_PATH: '..' }, 'BASE_PATH is "..".'],
  ] as const)('%s with %o', (command, variables, word) => refuses(command, variables, word));

  test.each([
    ['check --fast', 'There is no option --fast'],
    ['build now', '"now" is too much'],
    ['import --idd a a.txt', 'did you mean "--id"?'],
    ['build --chek', 'did you mean "--check"?'],
    ['dev --prt 80', 'did you mean "--port"?'],
    ['serve --port 80', 'There is no option --port'],
    ['bench --record 20', 'did you mean "--records"?'],
    ['oracle --seeds 7', 'did you mean "--seed"?'],
    ['test Everything', 'There is no stage "Everything".'],
    ['lighthouse --fast', 'There is no option --fast'],
  ])('%s', (command, word) => refuses(command, {}, word));

  test('a seed of tests that is no number', () => refuses('test', { FUZZ_SEED: 'seven' }, 'FUZZ_SEED is "seven".'));
});
