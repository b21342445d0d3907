import { expect, test } from 'vitest';
import type { z } from 'zod';
import { readArchiveFiles, type ArchiveFiles } from '../../scripts/archive/archive-files.ts';
import { references } from '../../scripts/checks/references.ts';
import { collections } from '../../src/records/collections.ts';
import { anchorSchema, placeSchema, recordIdSchema } from '../../src/records/identifiers.ts';
import { registers } from '../../src/records/registers.ts';
import { fixture } from './fixture.ts';

/** Fields that give something its identifier or anchor, and refer to nothing. */
const giving = [
  /\.former(?:Ids|Keys)\.0$/,
  /^sessions\.items\.0\.(?:items\.0\.)?key$/,
  /^calendars\.meetings\.0\.id$/,
  /^reports\.(?:source\.id|anchors\.0|aliases\.0\.(?:anchor|of)|tombstones\.0\.(?:anchor|near))$/,
];

/**
 * Every field of a schema that takes an identifier or an anchor, by its keys: `sessions.officers.0.person`. A place takes
 * both: `people.evidence.0.at.report` and `people.evidence.0.at.anchor`.
 */
function fieldsOf(schema: z.core.$ZodType, keys: string): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod; // the union of all types that zod makes
  if (def === recordIdSchema._zod.def || def === anchorSchema._zod.def) return [keys];
  if (def === placeSchema._zod.def) return [`${keys}.report`, `${keys}.anchor`];
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, field]) => fieldsOf(field, `${keys}.${key}`));
    case 'array':
      return fieldsOf(def.element, `${keys}.0`);
    case 'optional':
    case 'default':
      return fieldsOf(def.innerType, keys);
    case 'union':
      return def.options.flatMap((option) => fieldsOf(option, keys));
    default:
      return [];
  }
}

/** A record that holds one field alone; a field beside a report is of one that the archive has. */
function holding([key = '', ...rest]: readonly string[], value: string): object {
  if (key === 'at') return { at: rest[0] === 'report' ? `${value}#p1` : `speech#note-${value}` };
  const inner = rest.length === 0 ? value : holding(rest, value);
  if (key === '0') return [inner];
  return key === 'anchor' ? { report: 'speech', anchor: inner } : { [key]: inner };
}

test('a reference to nothing is found in every field that refers, of every schema', async () => {
  const { archive } = await readArchiveFiles(fixture('sound'));
  const foundIn = (field: string) => {
    const record = holding(field.split('.').slice(1), 'nobody');
    const sessions = archive.records.sessions.map((file) => ({ ...file, record }));
    const changed = { ...archive, records: { ...archive.records, sessions } };
    return references(changed as unknown as ArchiveFiles).some(({ message }) => /"(?:note-)?nobody"/.test(message)); // a record with one field
  };
  const fields = Object.entries({ ...collections, ...registers }).flatMap(([name, schema]) => fieldsOf(schema, name));
  const referring = fields.filter((field) => !giving.some((pattern) => pattern.test(field)));
  expect(referring).toEqual(
    expect.arrayContaining([
      'sessions.officers.0.person',
      'sessions.budgets.0',
      'sessions.items.0.passages.0.anchor',
      'people.evidence.0.at.report',
      'people.evidence.0.at.anchor',
      'people.evidence.0.reference',
      'bodies.parent',
      'symbols.body',
      'references.document',
    ]),
  );
  expect(referring.filter((field) => !foundIn(field))).toEqual([]);
});
