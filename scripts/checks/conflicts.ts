import { collectionNames } from '../../src/records/collections.ts';
import { compareText, expectOneOf, type Finding } from '../../src/records/finding.ts';
import { registersInConflict, type Conflict } from '../../src/records/registers.ts';
import { isWhole, type ArchiveFiles } from '../archive/archive-files.ts';

/**
 * Takes out the findings that an entry of the register of conflicts answers. An entry that answers none any more is a
 * finding itself: c-009. So is one that concerns a record the archive does not have: r-012. What an entry may answer is
 * told when the register can be read.
 */
export function settle(findings: readonly Finding[], archive: ArchiveFiles): Finding[] {
  const { entries, readable } = archive.registers.conflicts;
  if (!readable) return findings.filter(({ subject }) => subject === undefined);
  const answered = new Set(Object.values(entries).flatMap(({ finding }) => (finding ? [nameOf(finding)] : [])));
  const found = new Set(findings.map(nameOf));
  const unanswered = findings.filter((finding) => finding.subject === undefined || !answered.has(nameOf(finding)));
  const answers = isWhole(archive) ? Object.entries(entries) : [];
  const idle = answers.flatMap(([id, { finding }]) =>
    finding === undefined || found.has(nameOf(finding)) ? [] : [tellIdle({ id, finding }, findings, archive)],
  );
  return [...unanswered, ...idle, ...strangers(archive)];
}

function nameOf({ code, subject = '' }: Pick<Finding, 'code' | 'subject'>): string {
  return `${code} ${subject}`;
}

interface Idle {
  id: string;
  finding: NonNullable<Conflict['finding']>;
}

function tellIdle({ id, finding }: Idle, findings: readonly Finding[], { registers }: ArchiveFiles): Finding {
  const { path, locate } = registers.conflicts;
  const subjects = findings.flatMap(({ code, subject }) =>
    code === finding.code && subject !== undefined ? [subject] : [],
  );
  const known = [...new Set(subjects)].sort(compareText);
  return {
    code: 'c-009',
    path,
    ...locate([id, 'finding']),
    message: `The conflict "${id}" answers a finding ${finding.code} of ${finding.subject}, and there is none.`,
    hint: known.length > 0 ? expectOneOf(finding.subject, known) : 'Take out "finding", or the entry.',
  };
}

function strangers({ identifiers, registers }: ArchiveFiles): Finding[] {
  const { path, locate, entries } = registers.conflicts;
  const shelves = new Map<string, readonly string[]>([
    ...collectionNames.map((name) => [name, [...identifiers[name]]] as const),
    ...registersInConflict.map((name) => [name, Object.keys(registers[name].entries)] as const),
  ]);
  return Object.entries(entries).flatMap(([id, conflict]) =>
    conflict.records.flatMap((name, index): Finding[] => {
      const [collection = '', record = ''] = name.split('/');
      const known = shelves.get(collection);
      const isUnread = registersInConflict.some((list) => list === collection && !registers[list].readable);
      if (known?.includes(record) || isUnread) return [];
      return [
        {
          code: 'r-012',
          path,
          ...locate([id, 'records', index]),
          message: `The conflict "${id}" concerns ${name}, which the archive does not have.`,
          hint: expectOneOf(known === undefined ? collection : record, known ?? [...shelves.keys()]),
        },
      ];
    }),
  );
}
