import type { Quoted } from '../../src/records/evidence.ts';
import type { Provable } from '../../src/records/prove.ts';
import { formsOfBody, formsOfPerson } from '../../src/records/registers.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';

/** A typed value that its evidence must give. */
export interface TypedFact {
  /** The value's place in its file. */
  keys: readonly PropertyKey[];
  provable: Provable;
  /** Where no basis is given, the value is held to be stated. */
  grounds: { basis?: 'stated' | 'inferred'; evidence: readonly Quoted[]; reason?: string | undefined };
}

export function words(...forms: readonly string[]): Provable {
  return { kind: 'words', forms };
}

/** The names by which texts call a person of the register; nothing where the register has no such person. */
export function personForms({ registers }: ArchiveFiles, id: string): string[] {
  const person = registers.people.entries[id];
  return person === undefined ? [] : formsOfPerson(person);
}

/** The names and the abbreviation of a body of the register; nothing where the register has no such body. */
export function bodyForms({ registers }: ArchiveFiles, id: string): string[] {
  const body = registers.bodies.entries[id];
  return body === undefined ? [] : formsOfBody(body);
}
