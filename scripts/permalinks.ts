import { contentDir } from '../src/settings.ts';
import { runCommand } from './command.ts';
import { readTask } from './permalinks/parameters.ts';
import { perform } from './permalinks/perform.ts';

/**
 * Publishes the addresses of the archive: appends to the ledgers what was not published yet. `--withdraw` says of
 * something published that it is gone, `--restore` that it stands again.
 */
await runCommand(async () => {
  const task = readTask(process.argv.slice(2));
  console.log((await perform(contentDir(), task)).join('\n'));
});
