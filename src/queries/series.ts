import { axisOfDates, type TimeAxis } from '../drawings/time-axis.ts';
import { perArchive, type Entry } from './archive.ts';

export type SeriesEntry = Entry<'series'>;

/** All series, those with the most observations first; and the years that hold them all: drawings on one page share their axis. */
export const allSeries = perArchive((archive): { series: SeriesEntry[]; axis: TimeAxis } => {
  const series = [...archive.series.values()].sort((a, b) => datesOf(b).length - datesOf(a).length);
  return { series, axis: axisOfDates(series.flatMap(datesOf)) };
});

function datesOf({ record }: SeriesEntry): string[] {
  return record.lines.flatMap(({ observations }) => observations.map(({ date }) => date));
}
