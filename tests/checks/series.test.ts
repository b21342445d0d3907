import { expect, test } from 'vitest';
import { proofs } from '../../scripts/checks/proofs.ts';
import { findingsIn, place, tells } from './fixture.ts';

test('a stated count that its words do not give is found, and its date; an inferred one is not', async () => {
  const findings = await findingsIn('count-that-differs', proofs);
  expect(findings.map(place)).toEqual(['e-002 registers/series.yaml:15:11', 'e-002 registers/series.yaml:16:11']);
  const said = findings.map(tells);
  expect(said[0]).toContain('expected the date 2008 in the words quoted');
  expect(said[1]).toContain('expected the number 600 in the words quoted');
});
