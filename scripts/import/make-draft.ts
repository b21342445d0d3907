import { stateOf } from '../../src/records/permalink.ts';
import { readArchiveFiles } from '../archive/archive-files.ts';
import { normalise } from '../normalise/normalise.ts';
import { decodeSource, type SourceText } from '../normalise/source-text.ts';
import { listSources, readSource } from '../archive/sources.ts';
import { findBoilerplate, type Boilerplate } from './boilerplate.ts';
import { describeSource } from './described-source.ts';
import { bareEdition } from './draft/bare-edition.ts';
import { draftEdition, guessAll } from './draft/draft-edition.ts';
import { keptDoubts } from './draft/kept-lines.ts';
import { readBlocks } from './draft/read-blocks.ts';
import { linesAtEdges } from './draft/symbol.ts';
import type { Drafted, DraftRequest } from './drafted.ts';
import { mintId } from './mint-id.ts';
import { receive } from './read-document.ts';
import { takenIds } from './taken-ids.ts';

/** The name of a text that has none yet. */
const unnamed = 'new-text';

/** Drafts the edition of a text that was read: what can be known of it, under an identifier that was never taken. */
export async function makeDraft({ bytes, reading, id: wanted }: DraftRequest, contentDir: string): Promise<Drafted> {
  const { archive } = await readArchiveFiles(contentDir);
  const received = Buffer.from(bytes, 'base64');
  const source = describeSource(received, reading);
  const text = receive(received, reading);
  const printed = decodeSource(text);
  const { decisions, doubts: repeats } = await compare(printed, contentDir);
  const { record, unproved } = normalise(unnamed, text, bareEdition(source, decisions), stateOf([]));
  const blocks = readBlocks(unnamed, record);
  const { declared = {}, doubts: unsure = [] } = text.transcript ?? {};
  const doubts = [
    ...keptDoubts(printed, unproved),
    ...reading.doubts,
    ...repeats,
    ...unsure.map((says) => ({ topic: 'transcript' as const, says })),
  ];
  const edges = linesAtEdges(printed);
  const given = { id: wanted ?? unnamed, source, blocks, edges, declared, decisions, doubts, archive };
  const { kind, session, date } = guessAll(given).guesses;
  const title = blocks.find((block) => block.kind === 'title')?.text ?? '';
  const described = { kind, title, session: session?.value, date: date?.value };
  const id = wanted ?? mintId(described, await takenIds(contentDir, archive));
  return { id, ...draftEdition({ ...given, id }) };
}

/** What the text has in common with the sources that are held, be they plain texts or documents. */
async function compare(text: SourceText, contentDir: string): Promise<Boilerplate> {
  const others = new Map<string, string[]>();
  for (const id of await listSources(contentDir)) {
    const { source } = await readSource(contentDir, id);
    if (source !== undefined) others.set(id, linesOf(decodeSource(source)));
  }
  return findBoilerplate(linesOf(text), others);
}

/** The lines of a text; those that its transcript leaves out are blank. */
function linesOf({ text, lines }: SourceText): string[] {
  return lines.map(({ start, end, transcribed }) =>
    transcribed?.part.kind === 'omitted' ? '' : text.slice(start, end),
  );
}
