import type { z } from 'zod';
import { listBlocks } from '../../src/markup/blocks.ts';
import { parseRecord } from '../../src/markup/record-file.ts';
import { accountFor, type Account } from '../../src/records/account.ts';
import { editionSchema, type decisionSchema, type layouts } from '../../src/records/edition.ts';
import { formatFinding } from '../../src/records/finding.ts';
import { stateOf, type LedgerState } from '../../src/records/permalink.ts';
import { provenanceSchema } from '../../src/records/provenance.ts';
import { transcriptSchema, type partSchema } from '../../src/records/transcript.ts';
import { blocksOf } from '../../scripts/normalise/prove.ts';
import { sha256 } from '../../scripts/archive/fingerprint.ts';
import { normalise } from '../../scripts/normalise/normalise.ts';
import { decodeSource, type Received } from '../../scripts/normalise/source-text.ts';

type Layout = (typeof layouts)[number];
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
  return normaliseReceived({ bytes }, { file: 'source.txt', sha256: sha256(bytes), layout }, { decisions, state });
}

/** Normalises a document by its transcript, as the importer writes it. */
export function normaliseTranscript(
  parts: readonly z.input<typeof partSchema>[],
  decided: { decisions?: readonly Decided[] } = {},
): Outcome {
  const transcript = transcriptSchema.parse({ format: 'html', parts });
  const bytes = new TextEncoder().encode('<p>…</p>');
  const source = { file: 'source.html', sha256: sha256(bytes), layout: 'transcript' } as const;
  return normaliseReceived({ bytes, transcript }, source, decided);
}

function normaliseReceived(
  received: Received,
  source: z.input<typeof editionSchema>['source'],
  { decisions = [], state = stateOf([]) }: { decisions?: readonly Decided[]; state?: LedgerState },
): Outcome {
  const edition = editionSchema.parse({
    source,
    record: { kind: 'statement', shortTitle: 'A text', summary: 'A text made for a test.', language: 'en' },
    decisions,
  });
  const { record, provenance } = normalise('a-text', received, edition, state);
  const parsed = parseRecord('reports', 'content/reports/a-text.mdx', record);
  if (parsed.file === undefined) throw new Error(`${parsed.findings.map(formatFinding).join('\n')}\n${record}`);
  const account = accountFor(
    decodeSource(received).text,
    provenanceSchema.parse(JSON.parse(provenance)),
    blocksOf(parsed.file),
  );
  if (listBlocks(parsed.file.tree).length !== parsed.file.record.anchors.length)
    throw new Error('Blocks without anchors.');
  return { record, body: parsed.file.body.trim(), anchors: [...parsed.file.record.anchors], account };
}
