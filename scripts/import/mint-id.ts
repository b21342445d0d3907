import type { Report } from '../../src/records/report.ts';
import { recordIdSchema, type RecordId } from '../../src/records/identifiers.ts';
import { slug } from '../normalise/mint.ts';

/** Kinds of texts of which a session has one, and what their identifiers end with. */
const endings: Partial<Record<Report['kind'], string>> = {
  'director-general-report': 'dg-report',
  'summary-of-deliberations': 'dg-summary',
  statement: 'statement',
  presentation: 'presentation',
};
const mostWords = 6;
/** Words that tell no title from another. */
const fillers = new Set('a an and at by de del des du el et in la las le les of on para por sur the to y'.split(' '));

/** What an identifier is made from, as it is known when a text is received. */
export interface Described {
  kind: Report['kind'];
  title: string;
  session?: string | undefined;
  date?: string | undefined;
}

/**
 * The identifier under which a new text is kept for good: its session and kind, or else the words of its title and its
 * year; with a number when that was ever taken (policy 6.1).
 * @returns `council-109-dg-report`, `conference-international-migration-development-2008`, `council-109-statement-2`
 */
export function mintId({ kind, title, session, date }: Described, taken: ReadonlySet<string>): RecordId {
  const ending = endings[kind];
  const wanted =
    session !== undefined && ending !== undefined ? `${session}-${ending}` : fromTitle(title, date?.slice(0, 4));
  let free = wanted;
  for (let count = 2; taken.has(free); count += 1) free = `${wanted}-${count}`;
  return recordIdSchema.parse(free);
}

function fromTitle(title: string, year: string | undefined): string {
  const words = slug(title)
    .split('-')
    .filter((word) => word !== '' && !fillers.has(word))
    .slice(0, mostWords);
  const named = words.length === 0 ? ['untitled'] : words;
  return [...named, ...(year === undefined || named.includes(year) ? [] : [year])].join('-');
}
