import type { z } from 'zod';
import { listBlocks } from '../../src/markup/blocks.ts';
import { parseRecord } from '../../src/markup/record-file.ts';
import { accountFor, type Account } from '../../src/records/account.ts';
import { editionSchema, type decisionSchema, type Edition } from '../../src/records/edition.ts';
import { formatFinding } from '../../src/records/finding.ts';
import { stateOf, type LedgerState } from '../../src/records/permalink.ts';
import { provenanceSchema } from '../../src/records/provenance.ts';
import { blocksOf } from '../../scripts/checks/sources.ts';
import { sha256 } from '../../scripts/fingerprint.ts';
import { normalise } from '../../scripts/normalise/normalise.ts';
import { decodeSource } from '../../scripts/normalise/source-text.ts';

type Layout = Edition['source']['layout'];
/** A decision as a test writes it down. */
export type Decided = z.input<typeof decisionSchema>;

/** A source text normalised as the project does it, parsed again and accounted for. */
export interface Outcome {
  record: string;
  /** The text below the frontmatter. */
  body: string;
  anchors: string[];
  account: Account;
}

/** Normalises a text with the decisions given, and throws when what was written is not a valid record. */
export function normaliseText(
  text: string,
  layout: Layout,
  { decisions = [], state = stateOf([]) }: { decisions?: readonly Decided[]; state?: LedgerState } = {},
): Outcome {
  const bytes = new TextEncoder().encode(text);
  const edition = editionSchema.parse({
    source: { file: 'source.txt', sha256: sha256(bytes), layout },
    record: { kind: 'statement', shortTitle: 'A text', summary: 'A text made for a test.', language: 'en' },
    decisions,
  });
  const { record, provenance } = normalise('a-text', bytes, edition, state);
  const parsed = parseRecord('reports', 'content/reports/a-text.mdx', record);
  if (parsed.file === undefined) throw new Error(`${parsed.findings.map(formatFinding).join('\n')}\n${record}`);
  const account = accountFor(
    decodeSource(bytes).text,
    provenanceSchema.parse(JSON.parse(provenance)),
    blocksOf(parsed.file),
  );
  if (listBlocks(parsed.file.tree).length !== parsed.file.record.anchors.length)
    throw new Error('Blocks without anchors.');
  return { record, body: parsed.file.body.trim(), anchors: [...parsed.file.record.anchors], account };
}
