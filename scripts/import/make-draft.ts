import { stateOf } from '../../src/records/permalink.ts';
import { readArchive } from '../archive.ts';
import { normalise } from '../normalise/normalise.ts';
import { describeSource } from './described-source.ts';
import { bareEdition } from './draft/bare-edition.ts';
import { draftEdition, guessAll } from './draft/draft-edition.ts';
import { readBlocks } from './draft/read-blocks.ts';
import type { Drafted, Wish } from './drafted.ts';
import { mintId } from './mint-id.ts';
import { takenIds } from './taken-ids.ts';

/** The name of a text that has none yet. */
const unnamed = 'new-text';

/** Drafts the edition of a text that was read: what can be known of it, under an identifier that was never taken. */
export async function makeDraft({ bytes, reading, id: wanted }: Wish, contentDir: string): Promise<Drafted> {
  const { archive } = await readArchive(contentDir);
  const received = Buffer.from(bytes, 'base64');
  const source = describeSource(received, reading);
  const { record } = normalise(unnamed, { ...reading, bytes: received }, bareEdition(source), stateOf([]));
  const blocks = readBlocks(unnamed, record);
  const { declared = {}, doubts: unsure = [] } = reading.transcript ?? {};
  const doubts = [...reading.doubts, ...unsure.map((says) => ({ topic: 'transcript' as const, says }))];
  const text = { id: wanted ?? unnamed, source, blocks, declared, doubts, archive };
  const { kind, session, date } = guessAll(text).guesses;
  const title = blocks.find((block) => block.kind === 'title')?.text ?? '';
  const described = { kind, title, session: session?.value, date: date?.value };
  const id = wanted ?? mintId(described, await takenIds(contentDir, archive));
  return { id, ...draftEdition({ ...text, id }) };
}
