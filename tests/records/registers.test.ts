import { expect, test } from 'vitest';
import { bodySchema, formsOfBody, translationsOf } from '../../src/records/registers.ts';

const evidence = [{ at: 'council-96-dg-summary#p1', quote: 'the Council' }];
/** A body with such names, each with its evidence. */
const body = (names: object[]) =>
  bodySchema.safeParse({
    name: 'Council',
    otherNames: ['IOM Council'],
    names: names.map((each) => ({ ...each, evidence })),
    kind: 'governing-body',
    description: 'Organ.',
    evidence,
  });

test('the forms of a name are those of every language, with their abbreviations', () => {
  const { data } = body([
    { lang: 'fr', name: 'Conseil', abbreviation: 'C.' },
    { lang: 'es', name: 'Consejo' },
  ]);
  expect(data && formsOfBody(data)).toEqual(['Council', 'IOM Council', 'Conseil', 'C.', 'Consejo']);
  expect(data && translationsOf(data)).toEqual(['Conseil', 'C.', 'Consejo']);
});

test('a name in another language says where it was read', () => {
  const { error } = bodySchema.safeParse({ ...body([]).data, names: [{ lang: 'fr', name: 'Conseil' }] });
  expect(error?.issues.map(({ path }) => path)).toEqual([['names', 0, 'evidence']]);
});

test('a name in another language stands once, and not in English', () => {
  const messages = (names: object[]) => body(names).error?.issues.map(({ message }) => message);
  expect(
    messages([
      { lang: 'fr', name: 'Conseil' },
      { lang: 'fr', name: 'Conseil' },
    ]),
  ).toEqual(['Expected each name of a language once']);
  expect(messages([{ lang: 'en-GB', name: 'Council' }])).toEqual(['Expected another language than English']);
  expect(messages([{ lang: 'French', name: 'Conseil' }])).toHaveLength(1);
});
