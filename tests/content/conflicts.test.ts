import { expect, test } from 'vitest';
import { readArchiveFiles } from '../../scripts/archive/archive-files.ts';
import { consistency } from '../../scripts/checks/consistency.ts';

const { archive } = await readArchiveFiles('content');
const { conflicts } = archive.registers;

test('what the checks find in the sources is answered by the register of conflicts, and nothing else is', () => {
  const silent = { ...archive, registers: { ...archive.registers, conflicts: { ...conflicts, entries: {} } } };
  const found = consistency(silent).map(({ code, subject = '' }) => `${code} ${subject}`);
  const answered = Object.values(conflicts.entries).flatMap(({ finding }) =>
    finding === undefined ? [] : [`${finding.code} ${finding.subject}`],
  );
  expect([...new Set(found)].sort()).toEqual(answered.sort());
  expect(found).toContain('c-006 calendars/2017#council-2017');
  expect(found).toContain('c-007 series/member-states#Member States, 2009-05');
});

test('no conflict rests on one source and one quotation alone', () => {
  for (const [id, { evidence }] of Object.entries(conflicts.entries)) {
    const words = new Set(evidence.map(({ quote }) => quote));
    expect(words.size, id).toBeGreaterThan(1);
  }
});
