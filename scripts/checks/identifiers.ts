import type { RecordFile } from '../../src/markup/record-file.ts';
import type { Finding } from '../../src/records/finding.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';

/** An identifier with its place. */
interface Minted {
  /** What must be said once only, such as `meeting scpf-2009-05`. */
  key: string;
  file: Pick<RecordFile, 'path' | 'locate'>;
  keys: readonly PropertyKey[];
}

/** Identifiers are given once (r-008), and file names agree with what the files hold (r-009). */
export function identifiers({ records }: ArchiveFiles): Finding[] {
  const sessions = records.sessions.flatMap((file): Minted[] => {
    const { body, series, number } = file.record;
    if (number === undefined) return [];
    const name = series === 'special' ? `special session ${number}` : `session ${number}`;
    return [{ key: `${name} of the body "${body}"`, file, keys: ['number'] }];
  });
  const meetings = records.calendars.flatMap((file) =>
    file.record.meetings.map(({ id }, index): Minted => ({
      key: `meeting "${id}"`,
      file,
      keys: ['meetings', index, 'id'],
    })),
  );
  return [
    ...repeated(sessions),
    ...records.sessions.flatMap((file) => repeated(itemsOf(file))),
    ...repeated(meetings),
    ...[...records.budgets, ...records.calendars].flatMap((file) => misnamed(file, String(file.record.year), ['year'])),
    ...records.sessions.flatMap((file) => misnamed(file, sessionName(file), ['number'])),
  ];
}

function itemsOf(file: RecordFile<'sessions'>): Minted[] {
  return file.record.items.flatMap((item, index) => [
    { key: `item "${item.key}"`, file, keys: ['items', index, 'key'] },
    ...item.items.map((part, place) => ({
      key: `item "${part.key}" of item "${item.key}"`,
      file,
      keys: ['items', index, 'items', place, 'key'],
    })),
  ]);
}

function repeated(minted: readonly Minted[]): Finding[] {
  const first = new Map<string, Minted>();
  return minted.flatMap((each): Finding[] => {
    const { key, file, keys } = each;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, each);
      return [];
    }
    const { line } = earlier.file.locate(earlier.keys);
    return [
      {
        code: 'r-008',
        path: file.path,
        ...file.locate(keys),
        message: `The ${key} stands twice: first in ${earlier.file.path}:${line}.`,
        hint: 'Give each its own identifier, or remove one.',
      },
    ];
  });
}

/**
 * `council-96`; `council-sp-6` for one in the series of special sessions; `council-special-2018` for one whose number is
 * not known.
 */
function sessionName({ id, record: { series, number, start, end } }: RecordFile<'sessions'>): string {
  const prefix = /^(.*?)(?:-sp|-special)?-\d+$/.exec(id)?.[1] ?? id;
  if (number === undefined) return `${prefix}-special-${(start ?? end)?.value.slice(0, 4) ?? 'year'}`;
  return `${prefix}${series === 'special' ? '-sp' : ''}-${number}`;
}

function misnamed({ id, path, locate }: RecordFile, expected: string, keys: readonly PropertyKey[]): Finding[] {
  if (id === expected) return [];
  return [
    {
      code: 'r-009',
      path,
      ...locate(keys),
      message: `The file is named "${id}", but its content is that of "${expected}". Expected the same in both.`,
      hint: 'Mend the number or year, or rename the file.',
    },
  ];
}
