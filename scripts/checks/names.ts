import { compareText, type Finding } from '../../src/records/finding.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';

/** The two forms of each person's name have the same words, so that a slip in either shows (r-021). */
export function names({ registers: { people } }: ArchiveFiles): Finding[] {
  return Object.entries(people.entries).flatMap(([id, { name, sortName }]): Finding[] => {
    if (wordsOf(name) === wordsOf(sortName)) return [];
    return [
      {
        code: 'r-021',
        path: people.path,
        ...people.locate([id, 'sortName']),
        message: `"${sortName}" has other words than the name, "${name}".`,
        hint: 'Write the words of the name, in the order of lists: "Purcell, James N., Jr".',
      },
    ];
  });
}

/** The words of a name in whatever order: `Purcell, James N., Jr` has those of `James N. Purcell Jr`. */
function wordsOf(name: string): string {
  return (name.match(/[^\s,]+/g) ?? []).toSorted(compareText).join(' ');
}
