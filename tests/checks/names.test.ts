import { expect, test } from 'vitest';
import { readArchiveFiles } from '../../scripts/archive/archive-files.ts';
import { names } from '../../scripts/checks/names.ts';
import { personSchema } from '../../src/records/registers.ts';

const { archive } = await readArchiveFiles('content');

/** What the check says of one person. */
function saidOf(name: string, sortName: string): string[] {
  const evidence = [{ at: 'speech#p1', quote: 'x' }];
  const entries = { somebody: personSchema.parse({ name, sortName, description: 'x', evidence }) };
  const people = { ...archive.registers.people, entries };
  return names({ ...archive, registers: { ...archive.registers, people } }).map(({ code }) => code);
}

test.each([
  ['James N. Purcell Jr', 'Purcell, James N., Jr'],
  ['Bertrand de Crombrugghe', 'Crombrugghe, Bertrand de'],
  ['Luis Alfonso de Alba', 'de Alba, Luis Alfonso'],
  ['Tanaka', 'Tanaka'],
])('%s is sorted as %s', (name, sortName) => expect(saidOf(name, sortName)).toEqual([]));

test.each([
  ['James N. Purcell Jr', 'Purcell, James M., Jr'],
  ['Rosa Lindqvist', 'Lindqvist, Rose'],
  ['Rosa Lindqvist', 'Lindqvist'],
  ['Rosa lindqvist', 'Lindqvist, Rosa'],
])('%s is not sorted as %s', (name, sortName) => expect(saidOf(name, sortName)).toEqual(['r-021']));
