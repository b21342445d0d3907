import { fork } from 'node:child_process';
import { join } from 'node:path';
import { type BuildTimes, type Phase } from '../reporters/build-stages.ts';
import type { BuildOutcome, Message } from './build.ts';
import { memoryOf } from './memory.ts';

const root = join(import.meta.dirname, '../..');

/** What a build of an archive took. */
export interface Measurement extends BuildTimes, Omit<BuildOutcome, 'times'> {
  /** The most memory, in bytes, that the build and what it started held during each phase. */
  memory: Record<Phase, number>;
}

/** Builds the archive of a folder, `content` in it, in a process of its own, with the search index or without. */
export function measureBuild(folder: string, index: boolean): Promise<Measurement> {
  const child = fork(join(import.meta.dirname, 'build.ts'), {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      CONTENT_DIR: `${folder}/content`,
      CACHE_DIR: `${folder}/cache`,
      OUT_DIR: `${folder}/dist`,
      BENCH_INDEX: index ? 'yes' : 'no',
    },
  });
  const memory = { load: 0, bundle: 0, gather: 0, pages: 0, index: 0 };
  let phase: Phase = 'load';
  const sample = setInterval(() => {
    memory[phase] = Math.max(memory[phase], memoryOf(child.pid ?? 0));
  }, 50);
  return new Promise((resolve, reject) => {
    let result: BuildOutcome | undefined;
    child.on('message', (message: Message) => {
      if ('phase' in message) phase = message.phase;
      else result = message;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(sample);
      if (result === undefined) reject(new Error(`The build of ${folder} ended with code ${String(code)}.`));
      else resolve({ ...result.times, memory, peak: result.peak, processor: result.processor });
    });
  });
}
