import { expect, test } from 'vitest';
import { readArchiveFiles } from '../../scripts/archive/archive-files.ts';
import { ordinalsIn } from '../../src/records/in-text/ordinals.ts';
import { bodySchema, termSchema } from '../../src/records/registers.ts';
import { sessionForms } from '../../src/references/session-forms.ts';
import { waysBetween } from '../../src/words/ways.ts';

const evidence = [{ at: 'speech#p1', quote: 'words' }];
const body = (fields: object) =>
  bodySchema.parse({ kind: 'organization', description: 'A body.', evidence, ...fields });
const term = (name: string, more: object = {}) => termSchema.parse({ term: name, evidence, ...more });

/** The ways of an archive of these bodies and terms. */
function waysWith(bodies: Record<string, object>, terms = [term('Nothing')], numbers: number[] = []) {
  const named = new Map(Object.entries(bodies).map(([id, fields]) => [id, body(fields)]));
  return waysBetween({ bodies: named, terms, numbers });
}
const ofAll = (ways: string[][], ...names: string[]) => ways.filter((way) => names.every((name) => way.includes(name)));

test('a body of the archive is found by its name, its abbreviation and what it is called in French and Spanish', async () => {
  const { archive } = await readArchiveFiles('content');
  const bodies = new Map(Object.entries(archive.registers.bodies.entries));
  const terms = Object.values(archive.registers.terms.entries);
  const ways = waysBetween({ bodies, terms, numbers: [96] });
  const organization = ofAll(ways, 'International Organization for Migration', 'IOM');
  expect(organization).toHaveLength(1);
  expect(organization[0]).toContain('Organisation internationale pour les migrations');
  expect(organization[0]).toContain('Organización Internacional para las Migraciones');
  expect(organization[0]).toContain('OIM');
  expect(ofAll(ways, 'Council', 'Conseil', 'Consejo')).toHaveLength(1);
  expect(ofAll(ways, 'Executive Committee', 'Excom', 'Comité exécutif')).toHaveLength(1);
  expect(ofAll(ways, '2030 Agenda', '2030 Agenda for Sustainable Development')).toHaveLength(1);
});

test('no way has one name alone, and none has a name twice', async () => {
  const { archive } = await readArchiveFiles('content');
  const bodies = new Map(Object.entries(archive.registers.bodies.entries));
  const terms = Object.values(archive.registers.terms.entries);
  for (const way of waysBetween({ bodies, terms, numbers: [1, 2, 96, 109, 900] })) {
    expect(way.length, way.join()).toBeGreaterThan(1);
    expect(new Set(way).size, way.join()).toBe(way.length);
  }
});

test('two bodies that share an abbreviation are two things, and it stands for both', () => {
  const ways = waysWith({
    fund: { name: 'Council Fund', abbreviation: 'CF' },
    forum: { name: 'Coordination Forum', abbreviation: 'CF' },
  });
  expect(ofAll(ways, 'Council Fund', 'Coordination Forum')).toEqual([]);
  expect(ofAll(ways, 'CF')).toEqual([
    ['Council Fund', 'CF'],
    ['Coordination Forum', 'CF'],
  ]);
});

test('a term is one with the body it belongs to, or that has its full name, and with no other of its abbreviation', () => {
  const ways = waysWith({ fund: { name: 'Council Fund', abbreviation: 'CF' }, group: { name: 'Group' } }, [
    term('CFd', { expansion: 'council fund' }),
    term('CF', { expansion: 'Carried forward' }),
    term('GRP', { body: 'group' }),
    term('Rio+20'),
  ]);
  expect(ofAll(ways, 'CF')).toEqual([
    ['Council Fund', 'CF', 'CFd'],
    ['Carried forward', 'CF'],
  ]);
  expect(ofAll(ways, 'GRP')).toEqual([['Group', 'GRP']]);
  expect(ofAll(ways, 'Rio+20')).toEqual([]);
});

test('a name of one of its meetings is none of the body, unless the body is called so', () => {
  const ways = waysWith({
    meeting: {
      name: 'Coordination Meeting on Migration',
      abbreviation: 'CMM',
      otherNames: ['Seventh Coordination Meeting'],
    },
    committee: { name: 'Second Committee', otherNames: ['Second Committee of the Assembly'] },
  });
  expect(ofAll(ways, 'CMM')).toEqual([['Coordination Meeting on Migration', 'CMM']]);
  expect(ofAll(ways, 'Second Committee')[0]).toHaveLength(2);
});

test('an ordinal is said in words and digits in three languages, each of which the archive reads as the number', () => {
  const numbers = [1, 2, 3, 21, 73, 96, 100, 109, 110];
  const ways = waysWith({}, [], numbers);
  for (const number of numbers) {
    const [way = []] = ways.filter(([first]) => ordinalsIn(first ?? '')[0]?.value === number);
    expect(way.length).toBeGreaterThan(6);
    for (const form of way) {
      // "Second" may be a part of a minute.
      expect(
        ordinalsIn(form).map(({ value }) => value),
        form,
      ).toEqual([number]);
    }
  }
  const all = ofAll(ways, '109th', 'one hundred and ninth', '109e', 'cent neuvième', '109ª', 'centésima novena');
  expect(all).toHaveLength(1);
});

test('months, offices and sessions are said in three languages', () => {
  const ways = waysWith({});
  expect(ofAll(ways, 'December', 'décembre', 'diciembre')).toHaveLength(1);
  expect(ofAll(ways, 'septiembre', 'setiembre')).toHaveLength(1);
  for (const short of ['dec', 'jun', 'sept']) expect(ofAll(ways, short)).toEqual([]);
  expect(ofAll(ways, 'Director General', 'Directeur général', 'Directora General')).toHaveLength(1);
  expect(ofAll(ways, 'Director General', 'Deputy Director General')).toEqual([]);
  expect(ofAll(ways, 'chairperson', 'chair', 'chaired', 'président', 'presidenta')).toHaveLength(1);
  expect(ofAll(ways, 'session', 'réunion', 'sesión', 'período de sesiones')).toHaveLength(1);
  expect(ofAll(ways, 'session', 'meeting')).toEqual([]);
});

test('every word for a session is one that links read', () => {
  const read = sessionForms([]);
  const ways = waysWith({});
  for (const word of ofAll(ways, 'session').flat()) {
    const text = `109 ${word}`;
    expect(read(text, { start: 0, end: 3 })?.end, word).toBe(text.length);
  }
});

test('a word is found by its other spelling and by a plural that no ending gives', () => {
  const ways = waysWith({});
  expect(ofAll(ways, 'labour', 'labor')).toHaveLength(1);
  expect(ofAll(ways, 'woman', 'women')).toHaveLength(1);
});
