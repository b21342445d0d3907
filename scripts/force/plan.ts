import type { NotedStep } from './run.ts';
import type { Fault, TriedWork } from './trials.ts';

/** Every fault that is tried on a command. `disk`: whether one of its own can be mounted. */
export function faultsOf(judged: TriedWork, { disk }: { disk: boolean }): Fault[] {
  const { work, steps } = judged;
  const kilobytes = { normalise: [0, 8], permalinks: [0, 8], import: [0, 8], build: [16, 512] }[work.name];
  const places = {
    normalise: ['content/reports', 'content/provenance'],
    permalinks: ['content/permalinks', 'content/permalinks/reports'],
    import: ['content/sources'],
    build: ['dist'],
  }[work.name];
  return [
    ...killsOf(steps),
    ...(disk ? kilobytes.map((each): Fault => ({ do: 'fill', kilobytes: each })) : []),
    { do: 'limit', kilobytes: 1 },
    { do: 'limit', kilobytes: work.name === 'build' ? 64 : 2 },
    ...places.map((path): Fault => ({ do: 'rights', path })),
    ...spread(steps, 2).map(({ number }): Fault => ({ do: 'two', at: number, other: work })),
  ];
}

/** Kills before the first step and the last, and between; and within the writing of files. */
function killsOf(steps: readonly NotedStep[]): Fault[] {
  const writing = steps.filter(({ name }) => name === 'write' || name.startsWith('writeFile'));
  return [
    ...spread(steps, 7).map(({ number }): Fault => ({ do: 'kill', at: number })),
    ...spread(writing, 3).map(({ number }): Fault => ({ do: 'half', at: number })),
  ];
}

/** So many of a list, the first and the last among them, the others at equal distances. */
function spread<Each>(list: readonly Each[], count: number): Each[] {
  if (list.length <= count) return [...list];
  const at = Array.from({ length: count }, (_, index) => Math.round((index * (list.length - 1)) / (count - 1)));
  return [...new Set(at)].flatMap((index) => list[index] ?? []);
}
