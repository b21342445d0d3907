import type { MadeArchive } from '../bench/archive.ts';
import type { Measurement } from '../bench/measure.ts';
import { phaseOf, stageNames, type BuildTimes } from './build-stages.ts';

/** What making an archive took. */
export interface Making {
  folder: string;
  seconds: number;
  /** The most memory that the process held so far, in bytes. */
  peak: number;
}

/** What an archive was made of, and how alike its texts are. */
export function madeLines(made: MadeArchive, { folder, seconds, peak }: Making): string[] {
  const codes = Object.entries(made.refused).map(([code, count]) => `${code} ${count}`);
  return [
    `${made.real + made.made} records made in ${seconds.toFixed(1)} seconds, ${megabytes(peak).trim()} at most: ${folder}`,
    `real texts ${made.real}, made ones ${made.made}; left out for what was found in them ${codes.join(', ') || 'none'}`,
    `${made.words} words, ${made.distinctWords} distinct; of the different phrases of five words ${(made.phrasesOnce * 100).toFixed(1)} per cent stand once`,
  ];
}

/** The seconds and memory of each stage of a build, and how many pages a second each route gives. */
export function buildLines(records: number, { seconds, memory, peak, processor, routes }: Measurement): string[] {
  const total = totalOf(seconds).toFixed(2).padStart(9);
  const stages = stageNames.map((stage) => {
    const held = stage === 'write' ? '(with render)' : megabytes(memory[phaseOf(stage)]);
    return `${stage.padEnd(10)}${seconds[stage].toFixed(2).padStart(9)}   ${held}`;
  });
  const pages = routes.reduce((sum, each) => sum + each.pages, 0);
  return [
    `\n${records} records\n`,
    'stage       seconds   memory',
    ...stages,
    `${'total'.padEnd(10)}${total}   ${megabytes(peak)} at most in the build's own process`,
    `${processor.toFixed(1)} seconds of processor time in it\n`,
    'route                                   pages  seconds  pages a second',
    ...[...routes].sort((a, b) => b.seconds - a.seconds).map((each) => routeLine(each)),
    routeLine({ route: 'every page, rendered and written', pages, seconds: seconds.render + seconds.write }),
  ];
}

function routeLine({ route, pages, seconds }: BuildTimes['routes'][number]): string {
  const rate = (pages / seconds).toFixed(0);
  return `${route.padEnd(38)}${String(pages).padStart(7)}${seconds.toFixed(2).padStart(9)}${rate.padStart(16)}`;
}

/** A build, and of how many records. */
export interface Measured {
  records: number;
  built: Measurement;
}

/** How much longer one record takes among many than among few: 1 is linear. */
export function growthLines(few: Measured, many: Measured): string[] {
  const growth = (time: (measurement: Measurement) => number) => {
    const ratio = (time(many.built) * few.records) / (time(few.built) * many.records);
    return ratio.toFixed(2).padStart(9);
  };
  return [
    `\nTime for one record, ${many.records} records against ${few.records} (1 is linear)\n`,
    ...stageNames
      .filter((each) => few.built.seconds[each] > 0.2)
      .map((stage) => `${stage.padEnd(10)}${growth(({ seconds }) => seconds[stage])}`),
    `${'total'.padEnd(10)}${growth(({ seconds }) => totalOf(seconds))}`,
    `${'processor'.padEnd(10)}${growth(({ processor }) => processor)}`,
  ];
}

function totalOf(seconds: BuildTimes['seconds']): number {
  return Object.values(seconds).reduce((sum, each) => sum + each, 0);
}

function megabytes(bytes: number): string {
  return bytes === 0 ? 'not known' : `${(bytes / 2 ** 20).toFixed(0).padStart(5)} MB`;
}
