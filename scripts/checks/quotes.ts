import { listBlocks } from '../../src/markup/blocks.ts';
import type { RecordFile } from '../../src/markup/record-file.ts';
import { textOf } from '../../src/markup/text.ts';
import type { Finding } from '../../src/records/finding.ts';
import { partsOf, placeSchema } from '../../src/records/identifiers.ts';
import { filesOf, type ArchiveFiles } from '../archive/archive-files.ts';
import { walk } from './walk.ts';

/** The words quoted as evidence stand in the paragraph they are said to stand in: e-001. */
export function quotes(archive: ArchiveFiles): Finding[] {
  const texts = new Map(archive.records.reports.map((file) => [file.id, blockTexts(file)]));
  return filesOf(archive).flatMap(({ path, locate, value }) => {
    const findings: Finding[] = [];
    walk(value, ({ at, quote }, keys) => {
      const place = placeSchema.safeParse(at);
      if (!place.success || typeof quote !== 'string') return;
      const { report, anchor } = partsOf(place.data);
      const blocks = texts.get(report);
      const text = blocks?.get(anchor);
      if (blocks === undefined || text === undefined || text.includes(quote)) return;
      const elsewhere = [...blocks].filter(([, words]) => words.includes(quote)).map(([other]) => other);
      findings.push({
        code: 'e-001',
        path,
        ...locate([...keys, 'quote']),
        message: `The words "${quote}" do not stand in ${place.data}. Expected words of "${opening(text)}".`,
        hint:
          elsewhere.length > 0
            ? `They stand in ${elsewhere.join(', ')}: mend "at".`
            : 'Quote the words exactly as the record has them.',
      });
    });
    return findings;
  });
}

/** Each anchor of a report with the text of its block, as printed. */
function blockTexts({ record, tree }: RecordFile<'reports'>): Map<string, string> {
  const blocks = listBlocks(tree);
  return new Map(
    record.anchors.map((anchor, index) => [anchor, blocks[index] === undefined ? '' : textOf(blocks[index])]),
  );
}

function opening(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
