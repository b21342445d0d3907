import type { ArchiveFiles } from '../../../scripts/archive/archive-files.ts';
import { draftEdition } from '../../../scripts/import/draft/draft-edition.ts';
import type { DraftEdition, NewText } from '../../../scripts/import/draft/guess.ts';
import { bareEdition } from '../../../scripts/import/draft/bare-edition.ts';
import { readBlocks } from '../../../scripts/import/draft/read-blocks.ts';
import { normalise } from '../../../scripts/normalise/normalise.ts';
import { editionSchema, type Edition } from '../../../src/records/edition.ts';
import { stateOf } from '../../../src/records/permalink.ts';
import { parseYamlText, validate } from '../../../src/records/yaml-text.ts';

type Layout = Edition['source']['layout'];

/** The draft of a plain text, and the edition that it reads back as. */
export function drafted(
  text: string | Uint8Array,
  { id = 'new-text', layout = 'web-page', archive, ...rest }: Given,
): DraftEdition & { read: Edition; record: string } {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const source = editionSchema.shape.source.parse({ file: 'source.txt', sha256: '0'.repeat(64), layout });
  const bare = normalise(id, { bytes }, bareEdition(source), stateOf([]));
  const draft = draftEdition({ id, source, blocks: readBlocks(id, bare.record), declared: {}, archive, ...rest });
  const read = validate(editionSchema, parseYamlText(draft.edition, 'edition.yaml'), 'edition.yaml');
  if (read.record === undefined) throw new Error(read.findings.map(({ message }) => message).join('\n'));
  return { ...draft, read: read.record, record: normalise(id, { bytes }, read.record, stateOf([])).record };
}

interface Given extends Partial<Pick<NewText, 'id' | 'edges' | 'declared' | 'decisions' | 'doubts'>> {
  layout?: Layout;
  archive: ArchiveFiles;
}
