/**
 * `npm run lock`, after adding a package: takes from `package-lock.json` which Node an optional package asks for. The
 * project runs on a Node of its own, but npm, on an older one, would leave such packages out without a word: they are
 * the native parts that the build cannot do without.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Lock {
  packages: Record<string, { optional?: boolean; engines?: unknown }>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const asking = Object.values(lock.packages).filter(
  ({ optional, engines }) => optional === true && engines !== undefined,
);
for (const entry of asking) delete entry.engines;
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${asking.length} optional packages ask for no Node any more.`);
