import type { Edition } from '../../src/records/edition.ts';
import { toYaml } from '../normalise/serialise.ts';

/** An edition with what every record must have, for the archivist to fill in. */
export function minimalDraft(source: Edition['source'], title: string): Edition['record'] & { yaml: string } {
  const record = {
    kind: 'statement' as const,
    shortTitle: title.slice(0, 120),
    summary: title.slice(0, 300),
    language: 'en',
    gaps: [],
    formerIds: [],
  };
  const { gaps: _, formerIds: __, ...written } = record;
  return { ...record, yaml: toYaml({ source, record: written }) };
}
