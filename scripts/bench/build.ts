/**
 * Builds the archive once and tells the process that started it where the time went: run by `scripts/bench.ts`, so
 * that each build has a process, and a peak of memory, of its own. Folders come from the environment, as for any build.
 */
import { runCommand } from '../command.ts';
import { buildSite } from '../site/build.ts';
import { progress, type Progress } from '../reporters/progress.ts';
import { measured, type BuildTimes, type Phase } from '../reporters/build-stages.ts';

/** What the process says: the phase it enters, and at the end what it took. */
export type Message = { phase: Phase } | BuildOutcome;

/** What a build took, as the build sees it. */
export interface BuildOutcome {
  times: BuildTimes;
  /** The most memory its process ever held, in bytes, as the system counts it. */
  peak: number;
  /** Seconds that processors worked for it: less disturbed by what else the machine does than the time that passed. */
  processor: number;
}

const tell = (message: Message) => process.send?.(message);
await runCommand(async () => {
  const { default: config } = await import('../../astro.config.mjs'); // which proves the variables it reads
  let line: Progress | undefined;
  const { integrations, times } = measured({
    enter: (phase) => {
      tell({ phase });
      if (phase === 'index') line?.done();
    },
    pages: (total) => {
      line = progress('Rendering pages', total);
    },
    page: () => line?.tick(),
  });
  const [first, last] = integrations;
  const own = (config.integrations ?? [])
    .flat()
    .filter((each) => each !== undefined && each !== null && each !== false);
  const kept = process.env['BENCH_INDEX'] === 'no' ? own.filter(({ name }) => name !== 'search-index') : own;
  await buildSite({ ...config, logLevel: 'error', integrations: [first, ...kept, last] });
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  tell({ times, peak: maxRSS * 1024, processor: (userCPUTime + systemCPUTime) / 1e6 });
  process.disconnect?.();
});
