import { styleText } from 'node:util';
import { expectOneOf, formatFinding } from '../../src/records/finding.ts';
import { provenanceSchema } from '../../src/records/provenance.ts';
import { readArchiveFiles } from '../archive/archive-files.ts';
import { decodeSource } from '../normalise/source-text.ts';
import { showPaged } from '../reporters/pager.ts';
import { reviewLines } from '../reporters/review.ts';
import { listSources, normaliseSource, readSource, type Source } from '../archive/sources.ts';
import { guessAll } from './draft/draft-edition.ts';
import { sortDoubts } from './draft/guess.ts';
import { keptDoubts } from './draft/kept-lines.ts';
import { readBlocks } from './draft/read-blocks.ts';
import { linesAtEdges } from './draft/symbol.ts';
import { letterDoubts } from './letter-doubts.ts';
import { RefusedError } from './refused.ts';

const widthOfNoTerminal = 120;

/**
 * Shows a source in the terminal beside what its edition makes of it now, with the doubts that remain, and says where
 * the same can be read in a browser. Throws a `RefusedError` for a source that is not there or cannot be read.
 */
export async function review(contentDir: string, id: string, screen: NodeJS.WriteStream): Promise<void> {
  const known = await listSources(contentDir);
  if (!known.includes(id)) throw new RefusedError(`No source "${id}". ${expectOneOf(id, known)}`);
  const { source, findings } = await readSource(contentDir, id);
  if (source === undefined) throw new RefusedError(findings.map(formatFinding).join('\n'));
  const decided = normaliseSource(source);
  const normalised = decided.files === undefined ? normaliseSource(withoutDecisions(source)) : decided;
  if (normalised.files === undefined) throw new RefusedError(normalised.findings.map(formatFinding).join('\n'));
  const { archive } = await readArchiveFiles(contentDir);
  const blocks = readBlocks(id, normalised.files.record);
  const printed = decodeSource(source);
  const { ledger: account } = provenanceSchema.parse(JSON.parse(normalised.files.provenance));
  const { doubts } = guessAll({
    source: source.edition.source,
    blocks,
    edges: linesAtEdges(printed),
    declared: source.transcript?.declared ?? {},
    archive,
  });
  const shown = reviewLines(
    {
      ...printed,
      account,
      blocks,
      doubts: sortDoubts([...keptDoubts(printed, normalised.files.unproved), ...doubts, ...letterDoubts(printed)]),
    },
    {
      width: screen.columns ?? widthOfNoTerminal,
      style: (colour, words) => styleText(colour, words, { stream: screen }),
    },
  );
  if (decided.findings.length > 0) {
    shown.push('', 'Shown as the rules alone read it, since a decision of its edition does not stand:');
    shown.push(...decided.findings.map(formatFinding));
  }
  const where = `The same in a browser: npm run dev, then /reports/${id}/source/`;
  await showPaged(`${shown.join('\n')}\n\n${where}\n`, screen);
}

/** A source as the rules alone read it: its lines are looked up where a decision names the wrong one. */
function withoutDecisions(source: Source): Source {
  return { ...source, edition: { ...source.edition, decisions: [] } };
}
