import { expect, test } from 'vitest';
import { doubles } from '../../scripts/checks/doubles.ts';
import { bodySchema, personSchema, seriesSchema, termSchema } from '../../src/records/registers.ts';
import { calendarSchema } from '../../src/records/calendar.ts';
import { readArchiveFiles, type ArchiveFiles } from '../../scripts/archive/archive-files.ts';

const evidence = [{ at: 'speech#p1', quote: 'x' }];
const place = { path: 'people.yaml', locate: () => ({ line: 1, column: 1 }) };
const empty = (await readArchiveFiles('tests/fixtures/no-such-archive')).archive;
type Registers = Partial<Record<keyof ArchiveFiles['registers'], Record<string, unknown>>>;

/** What the check says of made registers. */
function saidOf(made: Registers, calendars: object[] = []): string[] {
  const registers = Object.fromEntries(
    Object.entries(empty.registers).map(([name, register]) => [
      name,
      { ...register, ...place, entries: made[name as keyof Registers] ?? {} }, // as the object lists them
    ]),
  ) as unknown as ArchiveFiles['registers']; // of made entries
  const files = calendars.map((record, at) => ({
    id: String(2009 + at),
    ...place,
    record: calendarSchema.parse(record),
  }));
  const records = { ...empty.records, calendars: files as unknown as ArchiveFiles['records']['calendars'] }; // what the check reads of files
  return doubles({ ...empty, registers, records }).map(({ code, message }) => `${code} ${message}`);
}

/** A person as `name | sort name | other names | office`; two of them are compared. */
function person(written: string, more: object = {}) {
  const [name = '', sortName = '', others = '', office = ''] = written.split('|').map((part) => part.trim());
  const tenures = office === '' ? [] : [{ office, body: 'council', basis: 'stated', evidence }];
  const otherNames = others === '' ? [] : others.split('; ');
  return personSchema.parse({ name, sortName, otherNames, description: 'x', tenures, evidence, ...more });
}

test.each([
  ['Rosa Lindqvist | Lindqvist, Rosa', 'Rosa Lindqvist | Lindqvist, Rosa'],
  ['Rosa Lindqvist | Lindqvist, Rosa', 'ROSA LINDQVIST | LINDQVIST, ROSA'],
  ['Rosa Lindqvist | Lindqvist, Rosa', 'LINDQVIST, Rosa | LINDQVIST, Rosa'],
  ['Rosa Lindqvist | Lindqvist, Rosa', 'Lindqvist Rosa | Lindqvist, Rosa'],
  ['Rosa Lindqvist | Lindqvist, Rosa', 'Rosa Lindqvist | Rosa Lindqvist'],
  ['José Peñalver | Peñalver, José', 'Jose Penalver | Penalver, Jose'],
  ['Rosa Lindqvist | Lindqvist, Rosa', 'Rosa M. Lindqvist | Lindqvist, Rosa M.'],
  ['Rosa M. Lindqvist | Lindqvist, Rosa M.', 'Rosa Maria Lindqvist | Lindqvist, Rosa Maria'],
  ['Ambassador Rosa Lindqvist | Lindqvist, Ambassador Rosa', 'Rosa Lindqvist | Lindqvist, Rosa'],
  ['Luis de Arce | de Arce, Luis', 'Luis Arce | Arce, Luis'],
  ['Luis de Arce | Arce, Luis de', 'Luis de Arce | de Arce, Luis'],
  ['Samira El Fassi | El Fassi, Samira', 'Samira Fassi | Fassi, Samira'],
  ['Jean-Paul Roux | Roux, Jean-Paul', 'Jean Paul Roux | Roux, Jean Paul'],
  ['Rosa Lindqvist | Lindqvist, Rosa | Rosa Berg', 'Rosa Berg | Berg, Rosa'],
  ['Rosa Lindqvist | Lindqvist, Rosa | Mrs. Rosa Berg', 'Ana Kurz | Kurz, Ana | Rosa Berg'],
  ['Tanaka | Tanaka', 'Tanaka | Tanaka'],
  ['Paul Roux Jr | Roux, Paul, Jr', 'Paul Roux | Roux, Paul'],
  ['R. Lindqvist | Lindqvist, R. | | Rapporteur', 'Rosa Lindqvist | Lindqvist, Rosa | | Rapporteur'],
  ['Rosa Lindqvist | Lindqvist, Rosa | | Rapporteur', 'Rosa Maria Lindqvist | Lindqvist, Rosa Maria | | Rapporteur'],
  ['Ana Soto | Soto, Ana | | Rapporteur', 'Ana Soto Vega | Soto Vega, Ana | | Rapporteur'],
  ['Li Wenhua | Li, Wenhua | | Rapporteur', 'Wenhua Li | Wenhua, Li | | Rapporteur'],
])('%s and %s are one person, and both are named', (a, b) => {
  const said = saidOf({ people: { first: person(a), second: person(b) } });
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^r-020 The person "second", .* has an entry already: "first", .* in people\.yaml:1\.$/);
});

test.each([
  ['Rosa Lindqvist | Lindqvist, Rosa', 'Ana Lindqvist | Lindqvist, Ana'],
  ['Rosa A. Lindqvist | Lindqvist, Rosa A.', 'Rosa B. Lindqvist | Lindqvist, Rosa B.'],
  ['Juan Roux | Roux, Juan', 'Juan Carlos Roux | Roux, Juan Carlos'],
  ['M. Roux | Roux, M.', 'Marie Roux | Roux, Marie'],
  ['Paul Roux Jr | Roux, Paul, Jr', 'Paul Roux Sr | Roux, Paul, Sr'],
  ['Ahmed Salim | Salim, Ahmed', 'Salim Ahmed | Ahmed, Salim'],
  ['Ana Soto | Soto, Ana', 'Ana Soto Vega | Soto Vega, Ana'],
  ['Rosa Lindqvist | Lindqvist, Rosa | Ambassador Lindqvist', 'Ana Lindqvist | Lindqvist, Ana | Ambassador Lindqvist'],
  ['Tanaka | Tanaka', 'Ken Tanaka | Tanaka, Ken'],
  ['Rosa Lindqvist | Lindqvist, Rosa | | Rapporteur', 'Ana Lindqvist | Lindqvist, Ana | | Rapporteur'],
])('%s and %s are two', (a, b) => {
  expect(saidOf({ people: { first: person(a), second: person(b) } })).toEqual([]);
});

test('two persons of one name are said to be different, with a reason; where they are not alike that is told', () => {
  const differentFrom = [{ person: 'first', reason: 'One was of Norland, the other of Sudland.' }];
  const rosa = 'Rosa Lindqvist | Lindqvist, Rosa';
  expect(saidOf({ people: { first: person(rosa), second: person(rosa, { differentFrom }) } })).toEqual([]);
  expect(saidOf({ people: { second: person(rosa, { differentFrom }), first: person(rosa) } })).toEqual([]);
  const other = person('Ken Tanaka | Tanaka, Ken', { differentFrom });
  expect(saidOf({ people: { first: person(rosa), other } })).toEqual([
    'r-020 "other" is said to be different from "first", and the two are not alike.',
  ]);
});

const body = (name: string, more: object = {}) =>
  bodySchema.parse({ name, kind: 'forum', description: 'x', evidence, ...more });
const inFrench = [{ lang: 'fr', name: 'Office des ports', abbreviation: 'ODP', evidence }];

test.each([
  ['Office of Harbours', {}, 'The Office of Harbours', {}],
  ['Office of Harbours', { abbreviation: 'OOH' }, 'Harbour Bureau', { abbreviation: 'OOH' }],
  ['Office of Harbours', { otherNames: ['Ports Bureau'] }, 'Ports Bureau', {}],
  ['Office of Harbours', { names: inFrench }, 'Office des ports', {}],
  ['Office of Harbours', { names: inFrench }, 'Harbour Bureau', { abbreviation: 'ODP' }],
  ['Harbour Organization', {}, 'Harbour Organisation', {}],
  ['Inter-State Forum', {}, 'Interstate Forum', {}],
  ['Ports & Quays Forum', {}, 'Ports and Quays Forum', {}],
  ['Bureau', { parent: 'council' }, 'Bureau', { parent: 'council' }],
])('the bodies %s %j and %s %j are one', (a, more, b, others) => {
  const said = saidOf({ bodies: { first: body(a, more), second: body(b, others) } });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('"second"');
  expect(said[0]).toContain('"first"');
});

test('bodies of other names, or of one name and two parents, are two', () => {
  const [a, b] = [body('Bureau', { parent: 'council' }), body('Bureau', { parent: 'scpf' })];
  expect(saidOf({ bodies: { a, b, c: body('Office of Harbours'), d: body('Office of Quays') } })).toEqual([]);
});

test('a term with one expansion, a series and a meeting of the same days are there once', () => {
  const term = (expansion?: string) => termSchema.parse({ term: 'HBR', ...(expansion && { expansion }), evidence });
  expect(saidOf({ terms: { a: term('Harbour review'), b: term('Harbour Review') } })).toHaveLength(1);
  expect(saidOf({ terms: { a: term('Harbour review'), b: term() } })).toHaveLength(1);
  expect(saidOf({ terms: { a: term('Harbour review'), b: term('Human being rights') } })).toEqual([]);
  const observations = [{ date: '2009', value: 1, precision: 'exact', basis: 'stated', evidence }];
  const lines = [{ name: 'a', base: 'b', observations }];
  const series = seriesSchema.parse({ name: 'Quays', unit: 'Quay', description: 'x', lines });
  expect(saidOf({ series: { a: series, b: series } })).toHaveLength(1);
  const meeting = (id: string, start: string) => ({
    id,
    name: 'Harbour Forum',
    claims: [{ start, status: 'planned', basis: 'stated', evidence }],
  });
  const year = (...meetings: object[]) => [{ year: 2009, meetings }];
  expect(saidOf({}, year(meeting('a', '2009-05-04'), meeting('b', '2009-05-04')))).toHaveLength(1);
  expect(saidOf({}, year(meeting('a', '2009-05-04'), meeting('b', '2009-06-04')))).toEqual([]);
});
