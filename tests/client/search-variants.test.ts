import { expect, test } from 'vitest';
import { variantsOf, type Pair } from '../../src/client/search-variants.ts';

const pairs: Pair[] = [
  ['GMG', 'Global Migration Group'],
  ['Excom', 'Executive Committee'],
];

test('an abbreviation is also asked for as what it stands for, and the other way round', () => {
  expect(variantsOf('GMG members', pairs)).toEqual(['GMG members', 'Global Migration Group members']);
  expect(variantsOf('executive committee June', pairs)).toEqual(['executive committee June', 'Excom June']);
});

test('a spelling of one side of the sea is also asked for as that of the other', () => {
  expect(variantsOf('labor program', [])).toEqual([
    'labor program',
    'labour program',
    'labor programme',
    'labour programme',
  ]);
});

test('an ordinal in words is also asked for in digits, and the other way round', () => {
  expect(variantsOf('third session', [])).toEqual(['third session', '3rd session']);
  expect(variantsOf('4th meeting', [])).toEqual(['4th meeting', 'fourth meeting']);
});

test('words in quotation marks or after a minus are asked for as they are', () => {
  expect(variantsOf('"GMG members"', pairs)).toEqual(['"GMG members"']);
  expect(variantsOf('members -GMG', pairs)).toEqual(['members -GMG']);
});

test('a search that says it both ways already stays as it is', () => {
  expect(variantsOf('Global Migration Group (GMG)', pairs).length).toBeLessThanOrEqual(3);
  expect(variantsOf('', pairs)).toEqual(['']);
});
