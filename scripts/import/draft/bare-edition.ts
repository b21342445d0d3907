import type { Decision, Edition } from '../../../src/records/edition.ts';

/** An edition that says nothing of its text yet: enough to normalise it by rule alone. */
export function bareEdition(source: Edition['source'], decisions: readonly Decision[] = []): Edition {
  const record = { kind: 'document', shortTitle: '?', summary: '?', language: 'und', gaps: [], formerIds: [] } as const;
  return { source, record: { ...record, gaps: [], formerIds: [] }, decisions: [...decisions] };
}
