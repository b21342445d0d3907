import { appendFile, mkdir } from 'node:fs/promises';
import { listBlocks } from '../src/markup/blocks.ts';
import { textOf } from '../src/markup/text.ts';
import { FindingsError } from '../src/records/finding.ts';
import { openingWords, type Permalink } from '../src/records/permalink.ts';
import { readArchive } from './archive.ts';
import { fingerprint } from './fingerprint.ts';
import { toYaml } from './normalise/serialise.ts';
import { readPermalinks } from './sources.ts';

/**
 * Appends the anchors that are new since the last publication to `content/permalinks/<id>.yaml`, with the day given
 * as `--published` or today. What the ledgers hold is never changed.
 */
async function main(contentDir: string, published: string): Promise<void> {
  const { archive, findings } = await readArchive(contentDir);
  if (findings.length > 0) throw new FindingsError(findings);
  await mkdir(`${contentDir}/permalinks`, { recursive: true });
  let count = 0;
  for (const { id, record, tree } of archive.records.reports) {
    const known = await readPermalinks(contentDir, id);
    if (known.record === undefined) throw new FindingsError(known.findings);
    const anchors = new Set(known.record.map(({ anchor }) => anchor));
    const added = listBlocks(tree).flatMap((block, index): Permalink[] => {
      const anchor = record.anchors[index];
      if (anchor === undefined || anchors.has(anchor)) return [];
      const text = textOf(block, { supplied: true });
      return [{ anchor, words: openingWords(text), fingerprint: fingerprint(text), published }];
    });
    if (added.length > 0) await appendFile(`${contentDir}/permalinks/${id}.yaml`, toYaml(added));
    count += added.length;
  }
  console.log(`${count} new anchors published.`);
}

const day = process.argv[process.argv.indexOf('--published') + 1];
const given = process.argv.includes('--published') ? day : undefined;

try {
  await main(process.env['CONTENT_DIR'] ?? 'content', given ?? new Date().toISOString().slice(0, 10));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
