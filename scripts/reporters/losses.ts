import type { Account } from '../../src/records/account.ts';

/** The account of each source text, a paragraph each: characters kept, normalised by rule, omitted by reason, unexplained. */
export function formatLosses(reports: readonly { id: string; account?: Account }[]): string {
  return reports.flatMap(({ id, account }) => (account === undefined ? [] : [formatAccount(id, account)])).join('\n');
}

function formatAccount(id: string, { characters, kept, normalised, omitted, unexplained }: Account): string {
  return [
    `${id}: ${characters} characters`,
    `  kept        ${kept}`,
    `  normalised  ${formatParts(normalised)}`,
    `  omitted     ${formatParts(omitted)}`,
    `  unexplained ${unexplained}`,
  ].join('\n');
}

function formatParts(parts: Readonly<Record<string, number>>): string {
  const entries = Object.entries(parts).sort(([, a], [, b]) => b - a);
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  return entries.length === 0 ? '0' : `${total} (${entries.map(([name, count]) => `${name} ${count}`).join(', ')})`;
}
