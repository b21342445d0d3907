import type { Finding } from '../../src/records/finding.ts';

/**
 * Names the edition that is to be mended where something is found in a record that is made from it: nobody edits a
 * generated file. What is found of the file itself (`s-…`), such as that it is out of date, has its own remedy.
 *
 * @param made the identifiers of the texts that have a source
 */
export function nameEdition(finding: Finding, made: ReadonlySet<string>): Finding {
  const [, folder, id = ''] = /^(.*)\/reports\/([^/]+)\.mdx$/.exec(finding.path) ?? [];
  if (folder === undefined || !made.has(id) || finding.code.startsWith('s-')) return finding;
  const where = `Mend it in ${folder}/sources/${id}/edition.yaml.`;
  return { ...finding, hint: finding.hint === undefined ? where : `${finding.hint} ${where}` };
}
