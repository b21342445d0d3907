import { expect, test } from 'vitest';
import { ordinal } from '../../../src/words/ordinal.ts';
import { spellings } from '../../../src/words/spellings.ts';
import { spelledOrdinal } from '../../../src/records/in-text/english-ordinals.ts';
import { variantsOf, type SynonymPair } from '../../../src/client/search/variants.ts';

const pairs: SynonymPair[] = [
  ['GMG', 'Global Migration Group'],
  ['Excom', 'Executive Committee'],
];

test('an abbreviation is also asked for as what it stands for, and the other way round', () => {
  expect(variantsOf('GMG members', pairs)).toEqual(['GMG members', 'Global Migration Group members']);
  expect(variantsOf('executive committee June', pairs)).toEqual(['executive committee June', 'Excom June']);
});

test('a spelling of one side of the sea is also asked for as that of the other', () => {
  expect(variantsOf('labor program', spellings)).toEqual([
    'labor program',
    'labour program',
    'labor programme',
    'labour programme',
  ]);
});

const ordinals: SynonymPair[] = [3, 4, 6, 9, 96, 109].map((number) => [spelledOrdinal(number), ordinal(number)]);

test.each([
  ['third session', ['3rd session']],
  ['4th meeting', ['fourth meeting']],
  ['ninety-sixth', ['96th']],
  ['Ninety sixth session', ['96th session', 'ninety-sixth session']],
  ['96th', ['ninety-sixth']],
  ['one hundred and ninth', ['109th']],
  ['two hundred', []],
])('"%s" is also asked for as %j', (text, others) => {
  expect(variantsOf(text, ordinals)).toEqual([text, ...others]);
});

test('the end of a longer name is asked for as a part of it alone', () => {
  const names: SynonymPair[] = [
    ['General Assembly', 'General Assembly of the United Nations'],
    ['UN General Assembly', 'General Assembly of the United Nations'],
  ];
  expect(variantsOf('UN General Assembly', names)).toEqual([
    'UN General Assembly',
    'General Assembly of the United Nations',
  ]);
});

test('words in quotation marks or after a minus are asked for as they are', () => {
  expect(variantsOf('"GMG members"', pairs)).toEqual(['"GMG members"']);
  expect(variantsOf('members -GMG', pairs)).toEqual(['members -GMG']);
});

test('a search that says it both ways already stays as it is', () => {
  expect(variantsOf('Global Migration Group (GMG)', pairs).length).toBeLessThanOrEqual(3);
  expect(variantsOf('', pairs)).toEqual(['']);
});
