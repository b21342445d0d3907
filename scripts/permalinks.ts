import { FindingsError } from '../src/records/finding.ts';
import { readParameters } from './permalinks/parameters.ts';
import { perform } from './permalinks/perform.ts';

/**
 * Publishes the addresses of the archive: appends to the ledgers what was not published yet. `--withdraw` says of
 * something published that it is gone, `--restore` that it stands again.
 */
try {
  const task = readParameters(process.argv.slice(2));
  console.log((await perform(process.env['CONTENT_DIR'] ?? 'content', task)).join('\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof FindingsError) console.error('Nothing was written.');
  process.exitCode = 1;
}
