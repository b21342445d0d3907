import { checkContent } from './checks/index.ts';
import { findingLines } from './reporters/findings.ts';

/** Checks the content folder, `content` or the one `CONTENT_DIR` names. Exit code 1 when anything is found. */
const findings = await checkContent(process.env['CONTENT_DIR'] ?? 'content');
console.log(findingLines(findings).join('\n'));
process.exitCode = findings.length > 0 ? 1 : 0;
