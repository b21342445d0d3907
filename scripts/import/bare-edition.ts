import type { Edition } from '../../src/records/edition.ts';

/** An edition that says nothing of its text yet: enough to normalise it by rule alone. */
export function bareEdition(source: Edition['source']): Edition {
  const record = { kind: 'statement', shortTitle: '?', summary: '?', language: 'en', gaps: [], formerIds: [] } as const;
  return { source, record: { ...record, gaps: [], formerIds: [] }, decisions: [] };
}
