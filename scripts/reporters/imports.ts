import { formatFinding, type Finding } from '../../src/records/finding.ts';
import { formatNames } from '../import/formats.ts';
import type { Imported } from '../import/import-file.ts';
import { shownName } from '../import/shown-name.ts';
import { formatLosses } from './losses.ts';

/** What became of one file. */
export type ImportOutcome = { path: string; imported: Imported } | { path: string; refused: string };

/** The lines that tell of one file: what it was taken for, its account, and what to look at. */
export function outcomeLines(outcome: ImportOutcome): string[] {
  if ('refused' in outcome) return [`${shownName(outcome.path)} was not imported. ${outcome.refused}`];
  const { reading, drafted, record, account, findings } = outcome.imported;
  const { kind, date, session, language } = record.record;
  const told = [kind, date?.value, session?.value, language].filter((each) => each !== undefined);
  const doubts = drafted.doubts.map(({ topic, says }) => `  ${topic}: ${says}`);
  return [
    `${shownName(outcome.path)} is in the archive as ${record.id}: ${formatNames[reading.format]}, ${told.join(', ')}`,
    `  “${record.record.title}”, ${record.record.anchors.length} blocks`,
    formatLosses([{ id: record.id, account }]),
    ...(doubts.length === 0 ? [] : ['What to look at, the most important first:', ...doubts]),
    ...drafted.candidates.map(({ file, list, yaml }) => `To paste into ${file}, ${placeOf(list, yaml)}:\n${yaml}`),
    ...(findings.length === 0
      ? []
      : ['What the check will find, to be mended in the edition:', ...findings.map(formatFinding)]),
  ];
}

function placeOf(list: string | undefined, yaml: string): string {
  if (list !== undefined) return `under ${list}`;
  return yaml.startsWith('---') ? 'a new file' : 'at its end';
}

/** The line that tells of files of the archive that could not be read while editions were drafted. */
export function unreadLine(findings: readonly Finding[]): string {
  const paths = [...new Set(findings.map(({ path }) => path))].join(', ');
  return `Drafts know nothing of ${paths}, which cannot be read: npm run check says why.`;
}

/** The lines that end an import: how many files were taken, and what comes next. */
export function summaryLines(outcomes: readonly ImportOutcome[], contentDir: string): string[] {
  const taken = outcomes.flatMap((outcome) => ('imported' in outcome ? [outcome.imported.record.id] : []));
  const count = `${taken.length} of ${outcomes.length} file${outcomes.length === 1 ? '' : 's'} imported.`;
  if (taken.length === 0) return [count];
  return [
    count,
    `Next: npm run import -- --review ${taken[0]} shows it line by line, with what is in doubt.`,
    `npm run normalise makes the record, and npm run dev shows ${taken.map((id) => `/reports/${id}/`).join(', ')}.`,
    `Correct ${contentDir}/sources/<id>/edition.yaml and normalise again, as often as needed.`,
    'Then npm run permalinks publishes the addresses, for good; until then the check and the build ask for it.',
  ];
}
