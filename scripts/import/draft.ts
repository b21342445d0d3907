import { stateOf } from '../../src/records/permalink.ts';
import { readArchive } from '../archive.ts';
import { normalise } from '../normalise/normalise.ts';
import { bareEdition } from './bare-edition.ts';
import { describeSource } from './described-source.ts';
import type { Drafted, Wish } from './drafted.ts';
import { minimalDraft } from './minimal-draft.ts';
import { mintId } from './mint-id.ts';
import { takenIds } from './taken-ids.ts';

/** Drafts the edition of a text that was read: what can be known of it, under an identifier that was never taken. */
export async function draft({ bytes, reading, id }: Wish, contentDir: string): Promise<Drafted> {
  const { archive } = await readArchive(contentDir);
  const received = Buffer.from(bytes, 'base64');
  const source = describeSource(received, reading);
  const { blocks } = normalise('new', { ...reading, bytes: received }, bareEdition(source), stateOf([]));
  const { yaml, ...record } = minimalDraft(source, blocks.find(({ anchor }) => anchor === 'title')?.text ?? '?');
  return { id: id ?? mintId(record, await takenIds(contentDir, archive)), edition: yaml, doubts: reading.doubts };
}
