import { collectionNames } from '../../src/records/collections.ts';
import { registers, type RegisterName } from '../../src/records/registers.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import { typedFacts } from '../facts/typed-facts.ts';

/** What one collection or authority list holds. */
export interface Count {
  collection: string;
  records: number;
  /** Typed values with evidence: `stated` and `inferred` together. */
  facts: number;
  stated: number;
  inferred: number;
  gaps: number;
  /** Conflicts of sources that concern its records. */
  conflicts: number;
}

/** Counts every collection and authority list that holds anything, in the order of the archive. */
export function countArchive(archive: ArchiveFiles): Count[] {
  const { records, registers: lists } = archive;
  const facts = typedFacts(archive);
  const conflicts = Object.values(lists.conflicts.entries);
  const shelves = [
    ...collectionNames.map((name) => ({ name, entries: records[name].map(({ path, record }) => ({ path, record })) })),
    ...(Object.keys(registers) as RegisterName[]).map((name) => ({
      name,
      entries: Object.values(lists[name].entries).map((record) => ({ path: lists[name].path, record })),
    })),
  ];
  return shelves
    .filter(({ entries }) => entries.length > 0)
    .map(({ name, entries }) => {
      const paths = new Set(entries.map(({ path }) => path));
      const own = facts.filter(({ path }) => paths.has(path)).flatMap((file) => file.facts);
      const inferred = own.filter(({ grounds }) => grounds.basis === 'inferred').length;
      const gaps = entries.map(({ record }) => ('gaps' in record ? record.gaps.length : 0));
      return {
        collection: name,
        records: entries.length,
        facts: own.length,
        stated: own.length - inferred,
        inferred,
        gaps: gaps.reduce((sum, each) => sum + each, 0),
        conflicts: conflicts.filter((each) => each.records.some((record) => record.startsWith(`${name}/`))).length,
      };
    });
}

const columns = ['records', 'facts', 'stated', 'inferred', 'gaps', 'conflicts'] as const;

/**
 * The counts as a table, a line each, with a sum; no line for an empty archive. A conflict of two collections counts in
 * both, and once in the sum, `conflicts`.
 */
export function countLines(counts: readonly Count[], conflicts: number): string[] {
  if (counts.length === 0) return [];
  const total = Object.fromEntries(
    columns.map((column) => [column, counts.reduce((sum, count) => sum + count[column], 0)]),
  );
  const rows = [
    ['', ...columns],
    ...counts.map((count) => [count.collection, ...columns.map((column) => String(count[column]))]),
    ['all', ...columns.map((column) => String(column === 'conflicts' ? conflicts : total[column]))],
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
