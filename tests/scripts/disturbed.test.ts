import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { renameSync, rmSync, truncateSync, utimesSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeArchive } from '../../scripts/bench/archive.ts';
import { filesBelow } from '../../scripts/archive/trees.ts';
import { publishFolder } from '../../scripts/site/publish.ts';
import { oneAtATime } from '../../scripts/archive/one-at-a-time.ts';
import { keepRecords, takeRecords } from '../../scripts/site/record-cache.ts';
import { assertUnchanged, stateOf } from '../../scripts/site/inputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'disturbed-'));
const [good, dist, cache] = ['good', 'dist', 'cache'].map((name) => join(folder, name)) as [string, string, string];
beforeAll(() => makeArchive(good, 2));
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  status: number;
  output: string;
}

/** A build that has begun, and what comes of it. */
function begin(content: string, to = dist, ...parameters: string[]): { child: ChildProcess; ended: Promise<Outcome> } {
  const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: to, CACHE_DIR: cache };
  let child: ChildProcess | undefined;
  const ended = new Promise<Outcome>((resolve) => {
    child = execFile(process.execPath, ['scripts/build.ts', ...parameters], { env }, (_, out, errors) =>
      resolve({ status: child?.exitCode ?? -1, output: out + errors }),
    );
  });
  return { child: child as unknown as ChildProcess, ended };
}

/** A copy of the archive that one may disturb. */
function copy(name: string): string {
  const content = join(folder, name);
  cpSync(good, content, { recursive: true });
  return content;
}

/** Waits for a file or folder that a build writes while it runs; `#` stands for the number of its process. */
async function written({ child }: { child: ChildProcess }, pattern: string): Promise<string> {
  for (;;) {
    const [found] = globSync(pattern.replace('#', String(child.pid)));
    if (found !== undefined) return found;
    if (child.exitCode !== null) throw new Error('The build ended before it could be disturbed.');
    await setTimeout(10);
  }
}

const anyRecord = (content: string) => join(content, 'reports/report-0.mdx');

describe('a build that another program disturbs fails in a sentence, and leaves the last site', () => {
  /** Each disturbs an archive, or what the build has of it. */
  const disturbances: Readonly<
    Record<string, { when: string; what: (content: string, work: string) => void; says: RegExp }>
  > = {
    'a record is edited, and its time set back, as programs that copy do': {
      when: '.scratch/build-#-*/cache/data-store.json',
      what: (content) => {
        const { atime, mtime } = statSync(anyRecord(content));
        const text = readFileSync(anyRecord(content), 'utf8');
        writeFileSync(anyRecord(content), text.replace(/\.\s*$/, '!\n').padEnd(text.length));
        utimesSync(anyRecord(content), atime, mtime);
      },
      says: /report-0\.mdx changed/,
    },
    'a register is added, a record removed and one renamed': {
      when: '.scratch/build-#-*/begun',
      what: (content) => {
        writeFileSync(join(content, 'registers/series.yaml'), '{}\n');
        rmSync(anyRecord(content));
        renameSync(join(content, 'reports/report-1.mdx'), join(content, 'reports/report-9.mdx'));
      },
      says: /and [23] other files changed/,
    },
    'the work folder is removed': {
      when: '.scratch/build-#-*/site',
      what: (_, work) => rmSync(work.replace(/(build-[^/\\]*).*/, '$1'), { recursive: true, force: true }),
      says: /Files were removed from \.scratch\/ while/,
    },
  };
  test.each(Object.entries(disturbances))('%s', async (name, { when, what, says }) => {
    const content = copy(name);
    const to = join(folder, `${name} site`);
    mkdirSync(to);
    writeFileSync(join(to, 'index.html'), 'the last build');
    const build = begin(content, to);
    what(content, await written(build, when));
    const { status, output } = await build.ended;
    expect(output).toMatch(says);
    expect(output).not.toContain('Built');
    expect(status).toBe(1);
    expect(filesBelow(to)).toEqual(['index.html']);
    expect(readFileSync(join(to, 'index.html'), 'utf8')).toBe('the last build');
  });
});

test('what is built is what was checked: a change between the two fails', async () => {
  const content = copy('checked');
  const build = begin(content, join(folder, 'never'), '--check');
  await new Promise((said) => build.child.stdout?.once('data', said)); // the check says what it found as it ends
  appendFileSync(join(content, 'registers/people.yaml'), '# A remark.\n');
  const { status, output } = await build.ended;
  expect(output).toMatch(/0 findings[\s\S]*registers\/people\.yaml changed while the site was built/);
  expect(status).toBe(1);
  expect(existsSync(join(folder, 'never'))).toBe(false);
});

test('two builds into one folder, of two archives, leave the whole of one', async () => {
  const other = copy('other');
  const text = readFileSync(anyRecord(other), 'utf8');
  writeFileSync(anyRecord(other), text.replace(/^shortTitle: ".*"$/m, 'shortTitle: "Another title"'));
  const [one, two] = [begin(good), begin(other)];
  expect(await Promise.all([one.ended, two.ended])).toMatchObject([{ status: 0 }, { status: 0 }]);
  const pages = ['reports/report-0/index.html', 'reports/index.html', 'data/reports.json'];
  const of = pages.map((path) => readFileSync(join(dist, path), 'utf8').includes('Another title'));
  expect(new Set(of).size).toBe(1);
  expect(filesBelow(dist).filter((path) => path.startsWith('.'))).toEqual([]);
});

test('a cache that was cut short or spoiled is no cache', async () => {
  const [from, kept, into] = ['store', 'kept', 'into'].map((name) => join(folder, name)) as [string, string, string];
  const text = '["Map","reports",["Map","report-0",{"title":"Report"}]]';
  mkdirSync(from);
  writeFileSync(join(from, 'data-store.json'), text);
  const taken = (change?: (path: string) => void) => {
    for (const path of [kept, into]) rmSync(path, { recursive: true, force: true });
    keepRecords(from, kept);
    const [name = ''] = readdirSync(kept);
    change?.(join(kept, name));
    takeRecords(kept, into);
    return readdirSync(into).map((each) => readFileSync(join(into, each), 'utf8'));
  };
  expect(taken()).toEqual([text]);
  for (let at = 0; at < text.length; at += 1) {
    expect(taken((path) => truncateSync(path, at))).toEqual([]);
    expect(taken((path) => writeFileSync(path, `${text.slice(0, at)}\u007f${text.slice(at + 1)}`))).toEqual([]);
  }
  expect(taken((path) => rmSync(path))).toEqual([]);
  expect(taken((path) => renameSync(path, join(kept, 'data-store.json')))).toEqual([]);
});

test('what a killed build leaves of a cache reaches no other build', async () => {
  const clean = join(folder, 'clean');
  expect(await begin(good, clean).ended).toMatchObject({ status: 0 });
  for (const path of filesBelow(cache)) truncateSync(join(cache, path), 5000);
  writeFileSync(join(cache, 'data-store.json'), '["Map",1]');
  expect(await begin(good).ended).toMatchObject({ status: 0 });
  const bytes = (site: string) =>
    filesBelow(site)
      .sort()
      .map((path) => [path, readFileSync(join(site, path), 'latin1')]);
  expect(bytes(dist)).toEqual(bytes(clean));
});

test.each<[string, (archive: string) => void]>([
  ['a word', (archive) => appendFileSync(anyRecord(archive), 'word')],
  ['a file more', (archive) => writeFileSync(join(archive, 'registers/more.yaml'), '{}\n')],
  ['a file less', (archive) => rmSync(anyRecord(archive))],
  ['another name', (archive) => renameSync(anyRecord(archive), join(archive, 'reports/another.mdx'))],
  ['the same bytes, written again', (archive) => writeFileSync(anyRecord(archive), readFileSync(anyRecord(archive)))],
  [
    'a file in the place of another, as editors save',
    (archive) => {
      cpSync(anyRecord(archive), `${anyRecord(archive)}~`, { preserveTimestamps: true });
      renameSync(`${anyRecord(archive)}~`, anyRecord(archive));
    },
  ],
  ['no folder', (archive) => rmSync(archive, { recursive: true })],
])('another state of an archive is known by %s', async (name, change) => {
  const archive = copy(`state ${name}`);
  const before = stateOf(archive);
  expect(() => assertUnchanged(before, stateOf(archive))).not.toThrow();
  writeFileSync(join(archive, 'reports/.report-0.mdx.new'), 'half a fi'); // what is written beside a file is none
  expect(() => assertUnchanged(before, stateOf(archive))).not.toThrow();
  await setTimeout(20); // the clock of a file system goes in steps
  change(archive);
  expect(() => assertUnchanged(before, stateOf(archive))).toThrow(
    /changed while the site was built.*run the build again\.$/,
  );
});

test('folders that are put in one place at once are each there as a whole, in turn', async () => {
  const to = join(folder, 'place');
  const made = Array.from({ length: 20 }, (_, at) => {
    const from = join(folder, `made-${at}`);
    for (let file = 0; file < 30; file += 1) {
      mkdirSync(join(from, `part-${file % (at + 1)}`), { recursive: true });
      writeFileSync(join(from, `part-${file % (at + 1)}`, `${file}.html`), String(at));
    }
    return from;
  });
  mkdirSync(join(to, '.git'), { recursive: true });
  writeFileSync(join(to, '.git/HEAD'), 'kept');
  await Promise.all(made.map((from) => publishFolder(from, to)));
  const files = filesBelow(to).filter((path) => path.endsWith('.html'));
  expect(files).toHaveLength(30);
  expect(new Set(files.map((path) => readFileSync(join(to, path), 'utf8'))).size).toBe(1);
  expect(readdirSync(to, { recursive: true })).toContain(join('.git', 'HEAD'));
});

test('a place into which a folder cannot be put has what it had', async () => {
  const [from, to] = [join(folder, 'new'), join(folder, 'held')];
  for (const [name, text] of [
    ['a.html', 'new'],
    ['b.html', 'new'],
  ] as const) {
    mkdirSync(from, { recursive: true });
    writeFileSync(join(from, name), text);
  }
  mkdirSync(to);
  writeFileSync(join(to, 'a.html'), 'old');
  const before = stateOf(to);
  await expect(publishFolder(join(folder, 'nothing'), to)).rejects.toThrow(/ENOENT/);
  expect(() => assertUnchanged(before, stateOf(to))).not.toThrow();
  expect(readdirSync(to)).toEqual(['a.html']);
});

test('a lock is free when its holder was killed', async () => {
  const path = join(folder, 'held-by-another');
  const script = `
    import { oneAtATime } from '${join(process.cwd(), 'scripts/archive/one-at-a-time.ts').replaceAll('\\', '/')}';
    await oneAtATime(${JSON.stringify(path)}, () => { console.log('held'); return new Promise(() => setInterval(() => {}, 1000)); });`;
  const holder = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((said) => holder.stdout.once('data', said));
  let waited = false;
  const taken = oneAtATime(
    path,
    () => 'taken',
    () => (waited = true),
  );
  await setTimeout(200);
  expect(waited).toBe(true);
  holder.kill('SIGKILL');
  expect(await taken).toBe('taken');
});
