import { expect, test } from 'vitest';
import { placeLabels } from '../../src/drawings/labels.ts';

test('a word that has no room beside an earlier one is left out, or shown where the drawing is wide', () => {
  const at = (x: number) => ({ x, y: 10, text: '120' });
  expect(placeLabels([at(50), at(51), at(56), at(90)]).map(({ x, wide }) => [x, wide])).toEqual([
    [50, false],
    [90, false],
    [56, true],
  ]);
  expect(placeLabels([at(50), { ...at(51), y: 40 }])).toHaveLength(2);
});

test('words at the edges stay inside the drawing', () => {
  const anchors = placeLabels([0, 50, 100].map((x) => ({ x, y: 10, text: '1,000' }))).map(({ anchor }) => anchor);
  expect(anchors).toEqual(['start', 'middle', 'end']);
});
