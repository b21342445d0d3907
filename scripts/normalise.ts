import { parseRecord } from '../src/markup/record-file.ts';
import { expectOneOf, FindingsError, sortFindings, type Finding } from '../src/records/finding.ts';
import { contentDir } from '../src/settings.ts';
import { writingInto } from './archive/one-at-a-time.ts';
import { replaceFiles, type Replacement } from './archive/replace-files.ts';
import { readParameters, runCommand } from './command.ts';
import { progress } from './reporters/progress.ts';
import { readingFile } from './archive/readings.ts';
import { listSources, normaliseSource, readSource } from './archive/sources.ts';

/**
 * Writes `reading.json` beside documents that changed, or what reads them, and `content/reports/*.mdx` and
 * `content/provenance/*.json` from the source texts and their editions:
 * all of them, or those named on the command line. Files that are up to date are left alone; when anything is found
 * wrong, nothing is written.
 */
async function main(contentDir: string, wanted: readonly string[]): Promise<void> {
  const known = await listSources(contentDir);
  const stranger = wanted.find((id) => !known.includes(id));
  if (stranger !== undefined) throw new Error(`No source "${stranger}". ${expectOneOf(stranger, known)}`);
  const ids = wanted.length === 0 ? known : wanted;
  const outputs: Replacement[] = [];
  const findings: Finding[] = [];
  const shown = progress('Normalising', ids.length);
  for (const id of ids) {
    const made = await generate(contentDir, id);
    outputs.push(...made.outputs);
    findings.push(...made.findings);
    shown.tick();
  }
  shown.done();
  if (findings.length > 0) throw new FindingsError(sortFindings(findings), 'Nothing was written.');
  const written = await replaceFiles(outputs);
  console.log(
    `Normalised ${ids.length} source text${ids.length === 1 ? '' : 's'}: ${written} of ${outputs.length} files written.`,
  );
}

async function generate(contentDir: string, id: string): Promise<{ outputs: Replacement[]; findings: Finding[] }> {
  const { source, findings } = await readSource(contentDir, id, { again: true });
  if (source === undefined) return { outputs: [], findings };
  const normalised = normaliseSource(source);
  if (normalised.files === undefined) return { outputs: [], findings: normalised.findings };
  const { record, provenance } = normalised.files;
  const path = `${contentDir}/reports/${id}.mdx`;
  return {
    outputs: [
      ...(source.reading === undefined
        ? []
        : [{ path: `${contentDir}/sources/${id}/${readingFile}`, text: source.reading }]),
      { path, text: record },
      { path: `${contentDir}/provenance/${id}.json`, text: provenance },
    ],
    findings: parseRecord('reports', path, record).findings,
  };
}

await runCommand(() => {
  const { positionals } = readParameters({ named: 'texts' });
  const content = contentDir();
  return writingInto(content, () => main(content, positionals));
});
