import { listBlocks } from '../../src/markup/blocks.ts';
import type { RecordFile } from '../../src/markup/record-file.ts';
import { textOf } from '../../src/markup/text.ts';
import { collectionNames } from '../../src/records/collections.ts';
import type { Finding } from '../../src/records/finding.ts';
import { formatDate } from '../../src/records/partial-date.ts';
import { registers as registerNames, type RegisterName } from '../../src/records/registers.ts';
import { weekdayName } from '../../src/records/in-text/calendar-words.ts';
import { weekdayOf, weekdaysIn } from '../../src/records/in-text/weekdays.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import { toFinding, type FilePlace } from './disagreement.ts';
import { walkStrings } from './walk.ts';

/** Words in which weekdays are looked for. */
interface Words extends FilePlace {
  /** The record or entry: `sessions/council-96`. */
  owner: string;
  keys: readonly PropertyKey[];
  text: string;
  /** Where in a text the words stand. */
  anchor?: string | undefined;
}

/** A weekday printed beside a date is that of the date, in texts, quotes and what the editor writes: c-005. */
export function weekdays(archive: ArchiveFiles): Finding[] {
  return [...inRecords(archive), ...inRegisters(archive)].flatMap((words) =>
    weekdaysIn(words.text)
      .filter(({ date, weekday }) => weekdayOf(date) !== weekday)
      .map(({ date, weekday }) => {
        const where = words.anchor === undefined ? '' : ` in ${words.owner}#${words.anchor}`;
        return toFinding({
          ...words,
          code: 'c-005',
          subject: `${words.owner}#${date}`,
          message: `The words "${opening(words.text)}"${where} have a ${weekdayName(weekday)} for ${formatDate(date)}, which was a ${weekdayName(weekdayOf(date))}.`,
          mend: 'Read the source again: mend the words or the date.',
        });
      }),
  );
}

function inRecords({ records }: ArchiveFiles): Words[] {
  return collectionNames.flatMap((name) =>
    records[name].flatMap((file: RecordFile) => {
      const owner = `${name}/${file.id}`;
      const fields: Words[] = [];
      walkStrings(file.record, (text, keys) => fields.push({ ...file, owner, keys, text }));
      return [...fields, ...inText(file, owner)];
    }),
  );
}

/** The blocks of a text; those of a report have anchors. */
function inText(file: RecordFile, owner: string): Words[] {
  const anchors: readonly string[] = 'anchors' in file.record ? file.record.anchors : [];
  return listBlocks(file.tree).map((block, index) => ({
    ...file,
    owner,
    keys: anchors.length > 0 ? ['anchors', index] : [],
    text: textOf(block),
    anchor: anchors[index],
  }));
}

/** The authority lists, but the register of conflicts: it quotes what is wrong. */
function inRegisters({ registers }: ArchiveFiles): Words[] {
  const names = Object.keys(registerNames) as RegisterName[]; // the keys of a literal
  return names
    .filter((name) => name !== 'conflicts')
    .flatMap((name) => {
      const list = registers[name];
      const words: Words[] = [];
      walkStrings(list.entries, (text, keys) => {
        words.push({ ...list, owner: `${name}/${String(keys[0])}`, keys, text });
      });
      return words;
    });
}

function opening(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
