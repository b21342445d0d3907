import { expect, test } from 'vitest';
import { readFormat } from '../../scripts/import/readers.ts';
import { readingSchema, serialiseReading } from '../../scripts/import/reading.ts';
import { cases, formats } from './cases.ts';
import { readDocument } from './documents.ts';

test.each(formats)(
  'a reading of %s is read back as it was written, and has a line for each block or run',
  async (format) => {
    for (const { folder } of cases.filter((each) => each.format === format)) {
      const reading = await readFormat(format, readDocument(folder));
      const text = serialiseReading(reading);
      expect(readingSchema.parse(JSON.parse(text))).toEqual(reading);
      expect(text.split('\n').length).toBeGreaterThan(10);
      expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThan(4000);
    }
  },
);

test('a reading is no larger than its file, as a rule', async () => {
  const shares = await Promise.all(
    cases.map(async ({ format, folder }) => {
      const bytes = readDocument(folder);
      return serialiseReading(await readFormat(format, bytes)).length / bytes.length;
    }),
  );
  console.log(
    `Of the size of their files: ${shares
      .map((share) => share.toFixed(2))
      .sort()
      .join(' ')}`,
  );
  expect(shares.filter((share) => share <= 1).length).toBeGreaterThan(shares.length / 2);
});
