import type { Finding } from '../../src/records/finding.ts';
import { formatDate, isBefore } from '../../src/records/partial-date.ts';
import type { Observation, Series } from '../../src/records/registers.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import { standsAt, toFinding, type FilePlace } from './disagreement.ts';

/** A count that is expected to rise does not fall between two dates of one line: c-007. */
export function counts({ registers: { series } }: ArchiveFiles): Finding[] {
  return Object.entries(series.entries).flatMap(([id, entry]) =>
    entry.expected === 'rising' ? entry.lines.flatMap((_, index) => ofLine(series, { id, entry, index })) : [],
  );
}

interface LineOfSeries {
  id: string;
  entry: Series;
  index: number;
}

/** Each observation against the highest of those certainly earlier. One that is "about" a number proves no fall. */
function ofLine(place: FilePlace, { id, entry, index }: LineOfSeries): Finding[] {
  const line = entry.lines[index];
  const exact = (line?.observations ?? []).map((observation, at) => ({ observation, at }));
  return exact.flatMap(({ observation: later, at }) => {
    const [highest] = exact
      .filter(({ observation }) => isBefore(observation.date, later.date) && falls(observation, later))
      .sort((a, b) => b.observation.value - a.observation.value);
    if (highest === undefined) return [];
    const keys = (which: number) => [id, 'lines', index, 'observations', which, 'value'];
    const told = ({ value, date }: Observation) => `${value} in ${formatDate(date)}`;
    const finding = toFinding({
      ...place,
      code: 'c-007',
      subject: `series/${id}#${line?.name ?? ''}, ${later.date}`,
      keys: keys(at),
      message: `"${entry.name}" should rise, and falls from ${told(highest.observation)} (${standsAt(place, keys(highest.at))}) to ${told(later)}.`,
      mend: 'Mend the number or the date; a count on another basis stands in a line of its own.',
    });
    return [finding];
  });
}

function falls(earlier: Observation, later: Observation): boolean {
  const atLeast = earlier.precision === 'about' ? -Infinity : earlier.value;
  const atMost = later.precision === 'exact' ? later.value : Infinity;
  return atLeast > atMost;
}
