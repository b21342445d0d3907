import { contentDir } from '../src/settings.ts';
import { readArchiveFiles } from './archive/archive-files.ts';
import { writingInto } from './archive/one-at-a-time.ts';
import { runCommand } from './command.ts';
import { importFile } from './import/import-file.ts';
import { readParameters, usage } from './import/parameters.ts';
import { sweep } from './import/place.ts';
import { RefusedError } from './import/refused.ts';
import { review } from './import/review.ts';
import { outcomeLines, summaryLines, unreadLine, type ImportOutcome } from './reporters/imports.ts';
import { progress } from './reporters/progress.ts';

/**
 * Takes received files into the content folder, `content` or the one `CONTENT_DIR` names, one after the other; or shows a
 * source beside what it became. Exit code 1 when any was not taken; the others are.
 */
async function main(contentDir: string, parameters: readonly string[]): Promise<void> {
  const wish = readParameters(parameters);
  if (wish.do === 'help') return console.log(usage);
  if (wish.do === 'review') return review(contentDir, wish.id, process.stdout);
  const outcomes = await writingInto(contentDir, () => importAll(contentDir, wish.files, wish.id));
  for (const outcome of outcomes) {
    const lines = outcomeLines(outcome).join('\n');
    if ('refused' in outcome) console.error(lines);
    else console.log(lines);
  }
  const { findings } = await readArchiveFiles(contentDir);
  if (findings.length > 0) console.error(unreadLine(findings));
  console.log(summaryLines(outcomes, contentDir).join('\n'));
  if (outcomes.some((outcome) => 'refused' in outcome)) process.exitCode = 1;
}

async function importAll(
  contentDir: string,
  files: readonly string[],
  id: string | undefined,
): Promise<ImportOutcome[]> {
  await sweep(contentDir);
  const shown = progress('Importing', files.length);
  const outcomes: ImportOutcome[] = [];
  for (const path of files) {
    outcomes.push(await outcomeOf(path, contentDir, id));
    shown.tick();
  }
  shown.done();
  return outcomes;
}

async function outcomeOf(path: string, contentDir: string, id: string | undefined): Promise<ImportOutcome> {
  try {
    return { path, imported: await importFile(path, contentDir, id) };
  } catch (error) {
    if (error instanceof RefusedError) return { path, refused: error.message };
    throw error;
  }
}

// Leaving by `exit` ends the process that reads and takes away what was written by half.
process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
await runCommand(() => main(contentDir(), process.argv.slice(2)));
