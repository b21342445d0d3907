import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Work } from './works.ts';

const stopped = join(import.meta.dirname, 'stopped.ts');

/** How a command ended. */
export interface Ended {
  status: number | null;
  signal: string | null;
  /** What it printed, errors too. */
  said: string;
}

/** What a command is run under. */
export interface Conditions {
  /** Stops at a step of its writing, counted from 1. */
  stop?: { at: number; do: 'kill' | 'half' | 'halt' };
  /** The largest file that it may write, in blocks of 1,024 bytes. */
  largest?: number;
  /** The user of the system that runs it, by its number. */
  user?: number;
}

/** Where the steps of a run are noted. */
export const logOf = (folder: string) => join(folder, 'steps.txt');

/** A command at work, and how it ends. */
export interface Running {
  child: ChildProcess;
  /** What it has printed so far. */
  said(): string;
  ended: Promise<Ended>;
}

/** Begins a command on the archive of a folder. Its steps are noted where `stop` asks for one, or `noted`. */
export function begin(work: Work, folder: string, { stop, largest, user }: Conditions, noted = false): Running {
  const watches = stop !== undefined || noted;
  const parameters = [...(watches ? ['--import', stopped] : []), `scripts/${work.name}.ts`, ...work.parameters(folder)];
  const env = {
    ...process.env,
    CONTENT_DIR: join(folder, 'content'),
    OUT_DIR: join(folder, 'dist'),
    CACHE_DIR: join(folder, 'cache'),
    ...(watches && {
      FORCE_BELOW: join(folder, work.writes),
      FORCE_LOG: logOf(folder),
      FORCE_AT: String(stop?.at ?? ''),
      FORCE_DO: stop?.do,
    }),
  };
  const limited = ['-c', `ulimit -f ${largest ?? ''}; exec "$0" "$@"`, process.execPath, ...parameters];
  const [file, given] = largest === undefined ? [process.execPath, parameters] : ['bash', limited];
  const child = spawn(file, given, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user !== undefined && { uid: user, gid: user }),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => (said += String(words)));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (status, signal) => resolve({ status, signal, said }));
  });
  return { child, ended, said: () => said };
}

/** A step of a command's writing: `{ number: 3, name: 'rename', path: '/…/report-0.mdx' }`. */
export interface NotedStep {
  number: number;
  name: string;
  path: string;
}

/** The steps that a run has noted, and whether it was stopped at the last. */
export function stepsOf(folder: string): { steps: NotedStep[]; stopped: boolean } {
  const lines = existsSync(logOf(folder)) ? readFileSync(logOf(folder), 'utf8').split('\n').filter(Boolean) : [];
  const steps = lines.flatMap((line): NotedStep[] => {
    const [, number = '', name = '', path = ''] = /^(\d+) (\w+) (.*)$/.exec(line) ?? [];
    return number === '' ? [] : [{ number: Number(number), name, path }];
  });
  return { steps, stopped: lines.at(-1) === 'stopped' };
}
