import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../scripts/archive/fingerprint.ts';
import { shownName } from '../../scripts/import/shown-name.ts';
import { writeHostileFiles, type Attempt } from './hostile.ts';

const world = mkdtempSync(join(tmpdir(), 'hostile-'));
const content = join(world, 'content');
const inbox = join(world, 'inbox');
let attempts: Attempt[] = [];
let before = new Map<string, string>();
let run = { status: null as number | null, output: '', errors: '' };
afterAll(() => rmSync(world, { recursive: true }));

beforeAll(() => {
  cpSync('content/registers', join(content, 'registers'), { recursive: true });
  mkdirSync(inbox);
  writeFileSync(join(world, 'outside.txt'), 'A secret that no link may reach, and no document.\n');
  attempts = writeHostileFiles(inbox, join(world, 'outside.txt'));
  before = filesBelow(world);
  const paths = attempts.map(({ path }) => path.replace(`${inbox}/`, ''));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(process.cwd(), 'scripts/import.ts'), '--', ...paths],
    { cwd: inbox, encoding: 'utf8', env: { PATH: process.env['PATH'], CONTENT_DIR: content }, maxBuffer: 2 ** 28 },
  );
  run = { status, output: stdout, errors: stderr };
});

/** Every regular file below a folder with a digest of its bytes, and every other thing with what it is. */
function filesBelow(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const isReadable = entry.isFile() && (statSync(path).mode & 0o400) !== 0;
      return [path, isReadable ? sha256(readFileSync(path)) : entry.isFile() ? 'closed' : 'no file'];
    }),
  );
}

/** What the command said of one file: the sentence with which it was refused, or the identifier it was taken under. */
function outcomeOf({ path }: Attempt): { refused?: string; id?: string } {
  const name = shownName(path);
  const refused = run.errors.split('\n').find((line) => line.startsWith(`${name} was not imported. `));
  if (refused !== undefined) return { refused: refused.slice(`${name} was not imported. `.length) };
  const taken = run.output.split('\n').find((line) => line.startsWith(`${name} is in the archive as `));
  return taken === undefined ? {} : { id: taken.slice(`${name} is in the archive as `.length).split(':')[0] ?? '' };
}

test('each hostile file is refused in a sentence, or taken as a text; nothing crashes', () => {
  const outcomes = attempts.map((attempt) => ({ attempt, outcome: outcomeOf(attempt) }));
  console.log(
    outcomes
      .map(
        ({ attempt, outcome }) =>
          `${attempt.tries.slice(0, 40).padEnd(42)}${outcome.refused ?? `taken as ${outcome.id}`}`,
      )
      .join('\n'),
  );
  const refused = outcomes.filter(({ outcome }) => outcome.refused !== undefined).length;
  const taken = outcomes.filter(({ outcome }) => outcome.id !== undefined).length;
  const crashed = run.errors.split('\n').filter((line) => /reading it failed|^\s+at |Error:/.test(line));
  console.log(`${attempts.length} tried: ${refused} refused, ${taken} taken as text, ${crashed.length} crashed.`);
  expect(refused + taken).toBe(attempts.length);
  expect(crashed).toEqual([]);
  const wrong = outcomes.filter(({ attempt, outcome }) =>
    attempt.refused === undefined ? outcome.id === undefined : !attempt.refused.test(outcome.refused ?? ''),
  );
  expect(wrong).toEqual([]);
});

test('every refusal is one line and one sentence, and the command ends with an error', () => {
  const lines = run.errors.trimEnd().split('\n');
  const said = lines.map((line) => /^".*" was not imported\. (.*)$/u.exec(line)?.[1] ?? '');
  expect(said.length).toBeGreaterThan(30);
  expect(said.filter((sentence) => !/^\p{Lu}.*\.$/u.test(sentence) || /[.!?] \p{Lu}/u.test(sentence))).toEqual([]);
  expect(run.status).toBe(1);
});

describe('what was there before', () => {
  test('is as it was, byte for byte', () => {
    const after = filesBelow(world);
    expect([...before].filter(([path, digest]) => after.get(path) !== digest)).toEqual([]);
  });

  test('has nothing beside it but the sources that were taken, whole', () => {
    const ids = attempts.flatMap((attempt) => outcomeOf(attempt).id ?? []);
    const folders = ids.map((id) => join(content, 'sources', id));
    const allowed = new Set([...folders, join(content, 'sources')]);
    const added = [...filesBelow(world).keys()].filter((path) => !before.has(path) && !allowed.has(path));
    const strangers = added.filter(
      (path) => !/\/sources\/[a-z0-9-]+\/(?:source\.[a-z]+|edition\.yaml|reading\.json)$/.test(path),
    );
    expect(ids.length).toBeGreaterThan(10);
    expect(strangers).toEqual([]);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('pwned'))).toEqual([]);
  });

  test('and every text that was taken is accounted for to its last character', () => {
    const taken = attempts.filter((attempt) => outcomeOf(attempt).id !== undefined).length;
    expect(run.output.match(/^ {2}unexplained 0$/gm)).toHaveLength(taken);
    expect(run.output.match(/^ {2}unexplained/gm)).toHaveLength(taken);
  });
});
