import type { CollectionName } from '../../src/records/collections.ts';
import { compareText, expectOneOf, type Finding, type FindingCode } from '../../src/records/finding.ts';
import { filesOf, type Archive } from '../archive.ts';
import { walk, type Keys } from './walk.ts';

/** A reference as it stands in a record: what it names, and where. */
interface Reference {
  keys: Keys;
  target:
    { kind: 'person' | 'body' } | { kind: 'record'; collection: CollectionName } | { kind: 'anchor'; report: string };
  given: string;
}

/** Every person, body, record and anchor that a record names exists: r-010, r-011, r-012, r-013. */
export function references(archive: Archive): Finding[] {
  const anchors: Anchors = new Map(archive.records.reports.map(({ id, record }) => [id, record.anchors]));
  return filesOf(archive).flatMap(({ path, locate, value }) => {
    const found: Reference[] = [];
    walk(value, (object, keys) => found.push(...referencesOf(object, keys)));
    return found.flatMap((reference) => {
      const problem = problemOf(reference, archive, anchors);
      return problem === undefined ? [] : [{ ...problem, path, ...locate(reference.keys) }];
    });
  });
}

/** The references an object holds itself. Field names mean the same in every schema. */
function referencesOf(object: Readonly<Record<string, unknown>>, keys: Keys): Reference[] {
  const found: Reference[] = [];
  const add = (target: Reference['target'], given: unknown, ...rest: PropertyKey[]) => {
    if (typeof given === 'string') found.push({ keys: [...keys, ...rest], target, given });
  };
  add({ kind: 'person' }, object['person'], 'person');
  add({ kind: 'body' }, object['body'], 'body');
  add({ kind: 'body' }, object['parent'], 'parent');
  add({ kind: 'body' }, valueIn(object['corporateAuthor']), 'corporateAuthor', 'value');
  add({ kind: 'record', collection: 'sessions' }, object['session'], 'session');
  add({ kind: 'record', collection: 'sessions' }, valueIn(object['session']), 'session', 'value');
  if (Array.isArray(object['budgets'])) {
    object['budgets'].forEach((year, index) => add({ kind: 'record', collection: 'budgets' }, year, 'budgets', index));
  }
  add({ kind: 'record', collection: 'reports' }, object['report'], 'report');
  if (typeof object['report'] === 'string') {
    for (const key of ['paragraph', 'anchor']) add({ kind: 'anchor', report: object['report'] }, object[key], key);
  }
  return found;
}

function valueIn(fact: unknown): unknown {
  return typeof fact === 'object' && fact !== null && 'value' in fact ? fact.value : undefined;
}

type Problem = Pick<Finding, 'code' | 'message' | 'hint'>;

/** The anchors of every report that could be read. */
type Anchors = ReadonlyMap<string, readonly string[]>;

function problemOf({ target, given }: Reference, archive: Archive, anchors: Anchors): Problem | undefined {
  switch (target.kind) {
    case 'person':
      return missingEntry('r-010', given, archive.registers.people, 'person');
    case 'body':
      return missingEntry('r-011', given, archive.registers.bodies, 'body');
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

function missingEntry(
  code: FindingCode,
  given: string,
  register: Archive['registers']['people' | 'bodies'],
  noun: string,
) {
  if (!register.readable || Object.hasOwn(register.entries, given)) return undefined;
  return missing(code, `No ${noun} "${given}" in ${register.path}.`, given, Object.keys(register.entries));
}

function missing(code: FindingCode, message: string, given: string, known: readonly string[]): Problem {
  const hint = known.length === 0 ? 'There are none yet.' : expectOneOf(given, [...known].sort(compareText));
  return { code, message, hint };
}
