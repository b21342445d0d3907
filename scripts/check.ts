import { contentDir } from '../src/settings.ts';
import { checkArchive } from './checks/index.ts';
import { readParameters, runCommand } from './command.ts';
import { countArchive, countLines } from './reporters/counts.ts';
import { findingLines } from './reporters/findings.ts';
import { formatLosses } from './reporters/losses.ts';

/**
 * Checks the content folder, `content` or the one `CONTENT_DIR` names: the records and what they say, the published
 * anchors, the source texts and what became of every character; and says at its end what there is. Exit code 1 when
 * anything is found.
 */
async function check(content: string): Promise<void> {
  const { archive, sources, findings } = await checkArchive(content);
  const counted = countLines(countArchive(archive), Object.keys(archive.registers.conflicts.entries).length);
  const lines = [formatLosses(sources), ...findingLines(findings), ...counted];
  console.log(lines.filter((line) => line !== '').join('\n'));
  process.exitCode = findings.length > 0 ? 1 : 0;
}

await runCommand(() => {
  readParameters({});
  return check(contentDir());
});
