import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { z } from 'zod';
import { limits as importLimits } from '../limits.ts';
import { RefusedError } from '../refused.ts';
import { shownText } from '../shown-name.ts';
import { answerSchema, beginning } from './answer.ts';

const root = resolve(import.meta.dirname, '../../..');

type Limits = Record<'readingTime' | 'heapMegabytes' | 'memoryBytes' | 'answerBytes', number>;

/** A step that is taken in a process of its own. */
export interface Task<Schema extends z.ZodType> {
  /** Its script: a path from the folder of this file. */
  script: string;
  /** What it may read besides the project's code. */
  contentDir?: string;
  /** Whether it may load native code of packages: one that reads a received file may not. */
  native?: true;
  /** What it answers. */
  schema: Schema;
  /** Narrower limits than those of an import. */
  limits?: Partial<Limits>;
}

/**
 * Takes a step in a process that may read the project's code, and may not write, start a process or a thread, make code
 * of strings or reach the network (`no-network.ts`). Its time, its memory and its answer are limited, its environment is
 * empty, and nothing of it is left behind.
 * Throws a `RefusedError` for input that it refuses, breaks on or goes over a limit with; and an error that says so
 * where it is the machine that fails, whatever the input.
 */
export async function runConfined<Schema extends z.ZodType>(
  { script, contentDir, native, schema, limits: narrower }: Task<Schema>,
  input: Uint8Array | string,
): Promise<z.infer<Schema>> {
  const limits: Limits = { ...importLimits, ...narrower };
  const content = contentDir === undefined ? [] : [realpathSync(contentDir)];
  const flags = [...confinement(content, limits), ...(native === true ? ['--allow-addons'] : [])];
  const child = spawn(process.execPath, [...flags, resolve(import.meta.dirname, script), ...content], {
    cwd: root,
    env: { TZ: 'UTC' },
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: limits.readingTime,
    killSignal: 'SIGKILL',
  });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  try {
    child.stdin.on('error', () => {}); // it may end before it has read everything
    child.stdin.end(input);
    return schema.parse(parseAnswer(await outcomeOf(child, limits), limits));
  } finally {
    process.off('exit', end);
  }
}

/**
 * What Node takes from the process. Where the packages are reached by a link, they are read through it: to follow it,
 * the process would have to be let into every folder on the way.
 */
function confinement(content: readonly string[], limits: Limits): string[] {
  const code = ['scripts', 'src', 'node_modules', 'package.json'].map((name) => join(root, name));
  const isLinked = code.some((path) => realpathSync(path) !== path);
  return [
    '--permission',
    ...(isLinked ? ['--preserve-symlinks'] : []),
    ...[...code, ...content].map((path) => `--allow-fs-read=${path}`),
    '--disallow-code-generation-from-strings',
    `--max-old-space-size=${limits.heapMegabytes}`,
    `--import=${pathToFileURL(join(import.meta.dirname, 'no-network.ts')).href}`,
  ];
}

interface Outcome {
  answer: string;
  /** The last of what it said of an error. */
  said: string;
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The limit it went over, if it did. */
  over?: 'answer' | 'memory' | 'time' | undefined;
}

async function outcomeOf(child: ChildProcess, limits: Limits): Promise<Outcome> {
  const started = performance.now();
  const chunks: Buffer[] = [];
  let size = 0;
  let over: Outcome['over'];
  const stop = (limit: Outcome['over']) => {
    over = limit;
    child.kill('SIGKILL');
  };
  child.stdout?.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > limits.answerBytes) stop('answer');
    else chunks.push(chunk);
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-8192);
  });
  const watch = setInterval(() => memoryOf(child.pid) > limits.memoryBytes && stop('memory'), 100);
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((done, fail) => {
    child.once('error', fail).once('close', (...ended) => done(ended));
  }).finally(() => clearInterval(watch));
  if (signal === 'SIGABRT')
    over = 'memory'; // V8 ends so when its heap is full
  else if (signal !== null && performance.now() - started >= limits.readingTime) over ??= 'time';
  return { answer: Buffer.concat(chunks).toString('utf8'), said, code, signal, over };
}

/** The memory a process holds, in bytes; 0 where the system does not tell. */
function memoryOf(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}

const overLimit: Readonly<Record<NonNullable<Outcome['over']>, (limits: Limits) => string>> = {
  answer: () => 'It holds more text than an import takes.',
  memory: () => 'Reading it takes more memory than an import has.',
  time: ({ readingTime }) => `Reading it takes longer than ${readingTime / 1000} seconds.`,
};

function parseAnswer({ answer, said, over, code, signal }: Outcome, limits: Limits): unknown {
  if (over !== undefined) throw new RefusedError(overLimit[over](limits));
  if (!answer.startsWith(beginning)) throw troubleOfMachine(errorIn(said) ?? `it ended with ${signal ?? code}`);
  if (signal === 'SIGKILL') throw new RefusedError('The system ended the process that read it: it may lack memory.');
  if (code !== 0) throw broken(errorIn(said) ?? `it ended with ${signal ?? code}`);
  const parsed = answerSchema.parse(JSON.parse(answer));
  if ('refused' in parsed) throw new RefusedError(parsed.refused);
  if (!('broke' in parsed)) return parsed.made;
  throw parsed.by === 'file' ? broken(parsed.broke) : troubleOfMachine(parsed.broke);
}

function broken(error: string): RefusedError {
  return new RefusedError(`It is damaged, or made to do damage: reading it failed (${shownText(error)}).`);
}

function troubleOfMachine(error: string): Error {
  return new Error(`No file can be read on this machine: the process that reads them failed (${shownText(error)}).`);
}

/** The line of Node's last words that names the error. */
function errorIn(said: string): string | undefined {
  const lines = said.split('\n').map((line) => line.trim());
  return lines.find((line) => /^(?:FATAL ERROR|\w*Error)\b/.test(line)) ?? lines.findLast((line) => line !== '');
}
