import type { CollectionName } from '../../src/records/collections.ts';
import { compareText, expectOneOf, type Finding, type FindingCode } from '../../src/records/finding.ts';
import { partsOf, placeSchema } from '../../src/records/identifiers.ts';
import type { RegisterName } from '../../src/records/registers.ts';
import { filesOf, type ArchiveFiles } from '../archive/archive-files.ts';
import { walk, type Keys } from './walk.ts';

/** A reference as it stands in a record: what it names, and where. */
interface Reference {
  keys: Keys;
  target:
    | { kind: 'entry'; of: keyof typeof registered }
    | { kind: 'record'; collection: CollectionName }
    | { kind: 'anchor'; report: string };
  given: string;
}

/** The registers that records name entries of: what one is called, and the code where there is none. */
const registered = {
  people: { noun: 'person', code: 'r-010' },
  bodies: { noun: 'body', code: 'r-011' },
  references: { noun: 'page', code: 'r-016' },
  documents: { noun: 'document', code: 'r-017' },
} as const satisfies Partial<Record<RegisterName, { noun: string; code: FindingCode }>>;

/**
 * Every entry of a register, every record and every anchor that a record names exists: r-010, r-011, r-012, r-013,
 * r-016, r-017.
 */
export function references(archive: ArchiveFiles): Finding[] {
  const anchors: Anchors = new Map(archive.records.reports.map(({ id, record }) => [id, record.anchors]));
  const empty = new Set<FindingCode | CollectionName>();
  return filesOf(archive).flatMap(({ path, locate, value }) => {
    const found: Reference[] = [];
    walk(value, (object, keys) => found.push(...referencesOf(object, keys)));
    return found.flatMap((reference) => {
      const problem = problemOf(reference, archive, anchors);
      if (problem === undefined) return [];
      const { target } = reference;
      const where = target.kind === 'record' ? target.collection : problem.code;
      if (problem.hint === noneYet && empty.has(where)) return [];
      if (problem.hint === noneYet) empty.add(where);
      return [{ ...problem, path, ...locate(reference.keys) }];
    });
  });
}

/** The references an object holds itself. Field names mean the same in every schema. */
function referencesOf(object: Readonly<Record<string, unknown>>, keys: Keys): Reference[] {
  const found: Reference[] = [];
  const add = (target: Reference['target'], given: unknown, ...rest: PropertyKey[]) => {
    if (typeof given === 'string') found.push({ keys: [...keys, ...rest], target, given });
  };
  add({ kind: 'entry', of: 'people' }, object['person'], 'person');
  add({ kind: 'entry', of: 'bodies' }, object['body'], 'body');
  add({ kind: 'entry', of: 'bodies' }, object['parent'], 'parent');
  add({ kind: 'entry', of: 'bodies' }, valueIn(object['corporateAuthor']), 'corporateAuthor', 'value');
  add({ kind: 'entry', of: 'references' }, object['reference'], 'reference');
  add({ kind: 'entry', of: 'documents' }, object['document'], 'document');
  add({ kind: 'record', collection: 'sessions' }, object['session'], 'session');
  add({ kind: 'record', collection: 'sessions' }, valueIn(object['session']), 'session', 'value');
  if (Array.isArray(object['budgets'])) {
    object['budgets'].forEach((year, index) => add({ kind: 'record', collection: 'budgets' }, year, 'budgets', index));
  }
  add({ kind: 'record', collection: 'reports' }, object['report'], 'report');
  if (typeof object['report'] === 'string')
    add({ kind: 'anchor', report: object['report'] }, object['anchor'], 'anchor');
  const place = placeSchema.safeParse(object['at']);
  if (place.success) {
    const { report, anchor } = partsOf(place.data);
    add({ kind: 'record', collection: 'reports' }, report, 'at');
    add({ kind: 'anchor', report }, anchor, 'at');
  }
  return found;
}

function valueIn(fact: unknown): unknown {
  return typeof fact === 'object' && fact !== null && 'value' in fact ? fact.value : undefined;
}

type Problem = Pick<Finding, 'code' | 'message' | 'hint'>;

/** The anchors of every report that could be read. */
type Anchors = ReadonlyMap<string, readonly string[]>;

function problemOf({ target, given }: Reference, archive: ArchiveFiles, anchors: Anchors): Problem | undefined {
  switch (target.kind) {
    case 'entry': {
      const { path, entries, readable } = archive.registers[target.of];
      if (!readable || Object.hasOwn(entries, given)) return undefined;
      const { noun, code } = registered[target.of];
      return missing(code, `No ${noun} "${given}" in ${path}.`, given, Object.keys(entries));
    }
    case 'record': {
      const known = archive.identifiers[target.collection];
      return known.has(given)
        ? undefined
        : missing('r-012', `No record "${given}" in the ${target.collection}.`, given, [...known]);
    }
    case 'anchor': {
      const known = anchors.get(target.report);
      if (known === undefined || known.includes(given)) return undefined;
      return missing('r-013', `No anchor "${given}" in the report "${target.report}".`, given, known);
    }
  }
}

/** Of a register or folder that is gone, one missing entry tells all. */
const noneYet = 'There are none yet. Other names of what should stand there are not told.';

function missing(code: FindingCode, message: string, given: string, known: readonly string[]): Problem {
  const hint = known.length === 0 ? noneYet : expectOneOf(given, [...known].sort(compareText));
  return { code, message, hint };
}
