import type { ArchiveFiles } from '../../archive/archive-files.ts';

/** Places that the records of sessions, meetings and texts name, the longest first: `Addis Ababa`, `New York`, `Geneva`. */
export function knownPlaces({ records }: ArchiveFiles): string[] {
  const places = [
    ...records.sessions.map(({ record }) => record.place?.value),
    ...records.reports.map(({ record }) => record.place?.value),
    ...records.calendars.flatMap(({ record }) => record.meetings.map(({ place }) => place)),
  ].filter((place) => place !== undefined);
  return [...new Set(places)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
