import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { differences, type Tree } from '../archive/trees.ts';
import { readLedgers } from '../permalinks/ledger.ts';
import { begin, logOf, stepsOf, type Conditions, type Ended, type NotedStep } from './run.ts';
import type { Work } from './works.ts';

/** What is done to a command. */
export type Fault =
  | { do: 'kill' | 'half'; at: number }
  | { do: 'fill'; kilobytes: number }
  | { do: 'limit'; kilobytes: number }
  | { do: 'rights'; path: string }
  | { do: 'two'; at: number; other: Work };

export interface TrialOutcome {
  name: string;
  /** What shows that the fault happened; nothing where it did not. */
  shown: string | undefined;
  /** What was wrong afterwards; nothing where all was right. */
  wrong: string | undefined;
}

/** A command with the trees that it is judged by. */
export interface TriedWork {
  work: Work;
  /** The archive on which it is tried. */
  made: string;
  before: Tree;
  after: Tree;
  /** Every step of its writing, where nothing disturbs it. */
  steps: readonly NotedStep[];
}

/** Runs a command undisturbed, and notes what it does. */
export async function judge(work: Work, made: string): Promise<TriedWork> {
  const folder = prepared(work, made);
  try {
    const before = work.tree(folder);
    const first = await begin(work, folder, {}, true).ended;
    if (first.status !== 0) throw new Error(`${work.name} does not end well undisturbed: ${first.said}`);
    return { work, made, before, after: work.tree(folder), steps: stepsOf(folder).steps };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function prepared(work: Work, made: string, folder = mkdtempSync(join(tmpdir(), 'force-'))): string {
  cpSync(made, join(folder, 'content'), { recursive: true });
  work.prepare(folder);
  return folder;
}

/** Tries a fault: shows that it happens, and what is then there, and what the next run makes of it. */
export async function tryFault(judged: TriedWork, fault: Fault): Promise<TrialOutcome> {
  const { work, made } = judged;
  const name = `${work.name}: ${nameOf(fault, judged)}`;
  const disk = fault.do === 'fill' ? mountDisk() : undefined;
  const folder = prepared(work, made, disk);
  try {
    const { shown, wrong } = await disturb(judged, fault, folder);
    return { name, shown, wrong: shown === undefined ? undefined : (wrong ?? (await judgeAfter(judged, folder))) };
  } finally {
    if (disk === undefined) rmSync(folder, { recursive: true, force: true });
    else unmount(disk);
  }
}

function nameOf(fault: Fault, { work, steps }: TriedWork): string {
  const step = (at: number) => {
    const found = steps.find(({ number }) => number === at);
    const path = found?.path.replace(/^.*?\/(?=(?:content|dist)(?:\/|$))/, '') ?? '';
    return `${found?.name ?? ''} of ${path}`;
  };
  switch (fault.do) {
    case 'kill':
      return `killed (−9) before step ${fault.at}, ${step(fault.at)}`;
    case 'half':
      return `killed (−9) half way through step ${fault.at}, ${step(fault.at)}`;
    case 'fill':
      return `a disk with ${fault.kilobytes} kB left`;
    case 'limit':
      return `no file larger than ${fault.kilobytes} kB`;
    case 'rights':
      return `no right to write into ${fault.path}/`;
    case 'two':
      return `${fault.other.name} begun while it stands at step ${fault.at}, ${step(fault.at)} (${work.name} and ${fault.other.name})`;
  }
}

/** What shows that a fault happened, and what went wrong with it already. */
type Happened = Pick<TrialOutcome, 'shown'> & Partial<Pick<TrialOutcome, 'wrong'>>;

/** Does it, and says what shows that it was done. */
async function disturb({ work }: TriedWork, fault: Fault, folder: string): Promise<Happened> {
  if (fault.do === 'kill' || fault.do === 'half') {
    const { signal } = await begin(work, folder, { stop: { at: fault.at, do: fault.do } }).ended;
    const isKilled = stepsOf(folder).stopped && signal === 'SIGKILL';
    return { shown: isKilled ? 'ended by SIGKILL at that step' : undefined };
  }
  if (fault.do === 'two') return besideEachOther(work, fault, folder);
  const conditions: Conditions = {};
  let undo = () => {};
  if (fault.do === 'fill') undo = fill(folder, fault.kilobytes);
  if (fault.do === 'limit') conditions.largest = fault.kilobytes;
  if (fault.do === 'rights') {
    const path = join(folder, fault.path);
    undo = closed(path);
    if (process.getuid?.() === 0) conditions.user = giveAway(folder, path);
  }
  const { status, said } = await begin(work, folder, conditions).ended;
  undo();
  const words = { fill: /ENOSPC|EDQUOT|No space left/, limit: /EFBIG|File too large/, rights: /EACCES|EPERM/ }[
    fault.do
  ];
  return { shown: status === 0 ? undefined : said.split('\n').find((line) => words.test(line)) };
}

/** Halts the command at a step, begins the other beside it, and lets both end. */
async function besideEachOther(
  work: Work,
  { at, other }: Extract<Fault, { do: 'two' }>,
  folder: string,
): Promise<Happened> {
  const first = begin(work, folder, { stop: { at, do: 'halt' } });
  while (!stepsOf(folder).stopped && first.child.exitCode === null) await sleep(20);
  if (first.child.exitCode !== null) return { shown: undefined };
  const second = begin(other, folder, {});
  let early: Ended | undefined;
  void second.ended.then((ended) => (early = ended));
  while (early === undefined && !/waiting until/.test(second.said())) await sleep(20);
  const told = early === undefined ? 'the other waited' : `the other had ended with ${String(early.status)}`;
  first.child.kill('SIGCONT');
  const ends = await Promise.all([first.ended, second.ended]);
  const bad = ends.find(
    ({ status, said }) => status !== 0 && !/run .*again|has it already|There is a source/i.test(said),
  );
  return { shown: `both ran at once, ${told}`, wrong: bad && `one of the two failed: ${bad.said}` };
}

/** What is not as it should be after a fault: half a file, a lost one, a ledger that cannot be read, another result. */
async function judgeAfter({ work, before, after }: TriedWork, folder: string): Promise<string | undefined> {
  const half = spoiled(work.tree(folder), { before, after });
  if (half.length > 0) return `not whole: ${half.join(', ')}`;
  const broken = [...(await readLedgers(join(folder, 'content')))].filter(([, { findings }]) => findings.length > 0);
  if (broken.length > 0) return `cannot be read: ${broken.map(([name]) => name).join(', ')}`;
  rmSync(logOf(folder), { force: true });
  const next = await begin(work, folder, {}).ended;
  const refused = /There is a source|has it already/.test(next.said); // the fault came after the file was taken
  if (next.status !== 0 && !refused) return `the next run fails: ${next.said}`;
  const other = differences(work.tree(folder), after);
  return other.length === 0 ? undefined : `the next run gives other bytes: ${other.slice(0, 5).join(', ')}`;
}

/** Files that are as they were neither before nor after a clean run, or that both had and are gone. */
function spoiled(now: Tree, { before, after }: { before: Tree; after: Tree }): string[] {
  const hidden = (path: string) => /(?:^|\/)\./.test(path); // beside the archive, until it takes its place
  const half = [...now].filter(
    ([path, digest]) => !hidden(path) && digest !== before.get(path) && digest !== after.get(path),
  );
  const lost = [...before.keys()].filter((path) => after.has(path) && !now.has(path));
  return [...half.map(([path]) => path), ...lost];
}

function fill(folder: string, kilobytes: number): () => void {
  const { bavail, bsize } = statfsSync(folder);
  const path = join(folder, 'filling');
  writeFileSync(path, Buffer.alloc(Math.max(0, bavail * bsize - kilobytes * 1024)));
  return () => rmSync(path);
}

/** Whether a disk of its own can be mounted here. */
export function canMount(): boolean {
  try {
    unmount(mountDisk());
    return true;
  } catch {
    return false;
  }
}

function mountDisk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'force-disk-'));
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder], {
    encoding: 'utf8',
  });
  if (status === 0) return folder;
  rmSync(folder, { recursive: true });
  throw new Error(`No disk could be mounted: ${stderr}`);
}

function unmount(folder: string): void {
  spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
}

/** A user that owns nothing. */
const nobody = 65_534;

/** Takes from everybody the right to write into a folder; says how to give it back. */
function closed(path: string): () => void {
  mkdirSync(path, { recursive: true });
  const folders = [path, ...foldersBelow(path)];
  for (const folder of folders) chmodSync(folder, 0o555);
  return () => {
    for (const folder of folders) chmodSync(folder, 0o755);
  };
}

/** Gives all of a folder but one part to another user; returns its number. */
function giveAway(folder: string, kept: string): number {
  const isKept = (path: string) => path === kept || !relative(kept, path).startsWith('..');
  const all = [folder, ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))];
  for (const path of all.filter((each) => !isKept(each))) chownSync(path, nobody, nobody);
  return nobody;
}

function foldersBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
}
