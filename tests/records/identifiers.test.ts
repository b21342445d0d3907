import { expect, test } from 'vitest';
import { anchorSchema, recordIdSchema } from '../../src/records/identifiers.ts';

test.each(['council-96', 'council-sp-6', '2019', 'council-96-dg-summary'])('%s is an identifier', (id) => {
  expect(recordIdSchema.safeParse(id).success).toBe(true);
});

test.each(['Council-96', 'council_96', '-96', 'council-', 'council--96', 'a b', 'é', '../a', 'a/b', 'a.b', ''])(
  '%j is no identifier',
  (id) => {
    expect(recordIdSchema.safeParse(id).success).toBe(false);
  },
);

test.each(['p7', 'p7a', 'p7ab', 'p123', 'title', 'item-6', 's-emergency-response', 'note-1'])(
  '%s is an anchor',
  (anchor) => {
    expect(anchorSchema.safeParse(anchor).success).toBe(true);
  },
);

test.each(['p', '7', 'p7-a', 'P7', 'item6', 'item-', 's-', 's-A', 'l12', 'ref-1', 'p7"', 'title-2', ''])(
  '%j is no anchor',
  (anchor) => {
    expect(anchorSchema.safeParse(anchor).success).toBe(false);
  },
);
