import type { Finding } from '../../src/records/finding.ts';
import { filesOf, isWhole, type ArchiveFiles } from '../archive/archive-files.ts';
import { walk } from './walk.ts';

/**
 * The register of references has each page outside the archive once, but for one that bears several documents (r-018),
 * and none that no evidence names (r-019).
 */
export function outsidePages(archive: ArchiveFiles): Finding[] {
  return [...describedTwice(archive), ...(isWhole(archive) ? uncited(archive) : [])];
}

function describedTwice({ registers: { references: file } }: ArchiveFiles): Finding[] {
  const first = new Map<string, string>();
  return Object.entries(file.entries).flatMap(([id, { url, document = '' }]): Finding[] => {
    const page = `${pageOf(url)} ${document}`;
    const earlier = first.get(page);
    if (earlier === undefined) {
      first.set(page, id);
      return [];
    }
    const { line } = file.locate([earlier, 'url']);
    const message = `The page has an entry already: "${earlier}" in ${file.path}:${line}.`;
    const hint = `Name "${earlier}" in the evidence, and take this entry out; or say which document each is.`;
    return [{ code: 'r-018', path: file.path, ...file.locate([id, 'url']), message, hint }];
  });
}

/** An address as it is compared: `http://www.iom.int/a/#b` and `https://iom.int/a` lead to one page. */
function pageOf(url: string): string {
  const { host, pathname, search } = new URL(url);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}

function uncited(archive: ArchiveFiles): Finding[] {
  const cited = new Set<unknown>();
  for (const { value } of filesOf(archive)) walk(value, ({ reference }) => cited.add(reference));
  const { path, entries, locate } = archive.registers.references;
  return Object.keys(entries)
    .filter((id) => !cited.has(id))
    .map((id) => ({
      code: 'r-019',
      path,
      ...locate([id]),
      message: `No evidence names the page "${id}".`,
      hint: 'Take it out, or name it where a fact was read from it.',
    }));
}
