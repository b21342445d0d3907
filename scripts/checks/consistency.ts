import type { Finding } from '../../src/records/finding.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import { changes } from './changes.ts';
import { claims } from './claims.ts';
import { settle } from './conflicts.ts';
import { counts } from './counts.ts';
import { dates } from './dates.ts';
import { offices } from './offices.ts';
import { order } from './order.ts';
import { overlaps } from './overlaps.ts';
import { roles } from './roles.ts';
import { weekdays } from './weekdays.ts';

/** What is compared, record with record and figure with figure. */
const comparisons: readonly ((archive: ArchiveFiles) => Finding[])[] = [
  dates,
  order,
  overlaps,
  offices,
  roles,
  weekdays,
  claims,
  counts,
  changes,
];

/** The archive does not contradict itself, but where the register of conflicts says that its sources do. */
export function consistency(archive: ArchiveFiles): Finding[] {
  return settle(
    comparisons.flatMap((compare) => compare(archive)),
    archive,
  );
}
