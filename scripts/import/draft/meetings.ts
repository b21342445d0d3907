import { datesIn, joinDays, type PrintedDate } from '../../../src/records/dates-in-text.ts';
import { foldWords } from '../../../src/records/fold.ts';
import { standsIn } from '../../../src/records/in-text/words.ts';
import { slug } from '../../normalise/mint.ts';
import type { ArchiveFiles } from '../../archive/archive-files.ts';
import { bodyForms } from '../../facts/fact.ts';
import type { CandidateEntry, NewText, Quote, TextBlock } from './guess.ts';
import { knownPlaces } from './known-places.ts';
import { isOfMeetings, listsMeetings, nameInLine, nameInSentence, type MeetingName } from './meeting-name.ts';
import { evidenceFrom, factSentences } from './quotes.ts';

/** A meeting as a text dates it. */
interface Dated extends MeetingName {
  date: PrintedDate;
  block: TextBlock;
  quote: string;
}

/** So many dated lines under one heading are a calendar, whatever it is called. */
const fewestLines = 3;

/**
 * Meetings that a text dates to the day, as entries for the calendars: lines of a list ("SCPF 4-5 May 2009"), and
 * sentences that say of a meeting when it is held. A meeting that the calendar has on the same days already is left out,
 * and so is the date of the text itself.
 */
export function meetingEntries({ id, blocks, archive }: NewText, dated: readonly Quote[]): CandidateEntry[] {
  const meetings = archive.records.calendars.flatMap(({ record }) => record.meetings);
  const taken = new Set(meetings.map((each) => String(each.id)));
  const own = new Set(dated.map(({ paragraph }) => paragraph));
  return datedIn(
    blocks.filter(({ anchor }) => !own.has(anchor)),
    archive,
  )
    .filter((each) => !isKnown(each, archive))
    .map((each) => {
      const year = each.date.start.slice(0, 4);
      const entry = { id: freeId(each.name, year, taken), ...entryOf(each, id, archive) };
      return { kind: 'meeting', year, quote: { paragraph: each.block.anchor, quote: each.quote }, entry };
    });
}

function datedIn(blocks: readonly TextBlock[], archive: ArchiveFiles): Dated[] {
  const isBody = (words: string) => bodyNamed(words, archive) !== undefined;
  return sectionsOf(blocks).flatMap(({ heading, isTitle, blocks: within }) => {
    const named = within.flatMap((block) => datedBy(block, block.text, nameInLine(block.text, heading, isBody)));
    const lines = isTitle && !listsMeetings(heading) ? withoutDatelines(named) : named;
    const listed = new Set(lines.map(({ block }) => block));
    const isCalendar = isOfMeetings(heading) || listed.size >= fewestLines;
    const meetings = isCalendar ? lines : lines.filter(({ name }) => isOfMeetings(name));
    const sentences = within.flatMap((block) =>
      listed.has(block) ? [] : factSentences(block.text).flatMap((each) => inSentence(block, each)),
    );
    return [...meetings, ...sentences];
  });
}

/** Without the few lines below a title that say when and where it was spoken, and name nothing else: `Geneva, 27–30 November 2007`. */
function withoutDatelines(lines: readonly Dated[]): readonly Dated[] {
  const datelines = new Set(lines.filter(({ isOwn }) => !isOwn));
  return datelines.size < fewestLines ? lines.filter((line) => !datelines.has(line)) : lines;
}

/** A sentence with one date; in one with several it is not told which is the meeting's. */
function inSentence(block: TextBlock, sentence: string): Dated[] {
  const found = datedBy(block, sentence, nameInSentence(sentence));
  return found.length === 1 ? found : [];
}

function datedBy(block: TextBlock, quote: string, named: MeetingName | undefined): Dated[] {
  const dates = named === undefined ? [] : joinDays(datesIn(quote).filter(({ start }) => start.length === 10));
  return named === undefined ? [] : dates.map((date) => ({ ...named, date, block, quote }));
}

/** What stands under a heading, or under the title itself. */
interface Section {
  heading: string;
  isTitle: boolean;
  blocks: TextBlock[];
}

/**
 * The blocks under each heading, or under the title where the heading is a year; a day set as a heading is a line of a
 * calendar, notes and tables are none.
 */
function sectionsOf(blocks: readonly TextBlock[]): Section[] {
  const sections: Section[] = [{ heading: '', isTitle: true, blocks: [] }];
  const title = blocks.find(({ kind }) => kind === 'title')?.text ?? '';
  for (const block of blocks) {
    const isDay = block.kind === 'heading' && datesIn(block.text).some(({ start }) => start.length === 10);
    if ((block.kind === 'heading' || block.kind === 'title') && !isDay) {
      const heading = /\p{L}{2}/u.test(block.text) || !isOfMeetings(title) ? block.text : title; // "2020"
      sections.push({ heading, isTitle: block.kind === 'title', blocks: [] });
    }
    if (block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'heading')
      sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

function entryOf(
  { name, status, place: printed, date: { start, end }, block, quote }: Dated,
  report: string,
  archive: ArchiveFiles,
): object {
  const known = knownPlaces(archive).filter((each) => standsIn(each, quote));
  const place = printed ?? (known.length === 1 ? known[0] : undefined);
  const body = bodyNamed(name, archive);
  const evidence = [evidenceFrom(report, { paragraph: block.anchor, quote })];
  return {
    name,
    ...(body !== undefined && { body }),
    ...(place !== undefined && { place }),
    claims: [{ start, end, status, basis: 'stated', evidence }],
  };
}

/** The body that has the name. */
function bodyNamed(name: string, archive: ArchiveFiles): string | undefined {
  return Object.keys(archive.registers.bodies.entries).find((id) =>
    bodyForms(archive, id).some((form) => foldWords(form) === foldWords(name)),
  );
}

/** Whether a calendar or a session has the same days, or the meeting of that body on some of them. */
function isKnown({ name, date }: Dated, archive: ArchiveFiles): boolean {
  const { calendars, sessions } = archive.records;
  const own = bodyNamed(name, archive);
  const isSame = (start: string, end: string, body: string | undefined) =>
    (start === date.start && end === date.end) ||
    (own !== undefined && own === body && start <= date.end && date.start <= end);
  const meetings = calendars.flatMap(({ record }) => record.meetings);
  return (
    meetings.some(({ claims, body }) => claims.some(({ start, end }) => isSame(start, end ?? start, body))) ||
    sessions.some(({ record: { start, end, body } }) => {
      const first = start?.value ?? end?.value;
      return first !== undefined && isSame(first, end?.value ?? first, body);
    })
  );
}

/** An identifier that no meeting has: `scpf-2009`, `scpf-2009-2`. */
function freeId(name: string, year: string, taken: Set<string>): string {
  const words = slug(name)
    .split('-')
    .filter((word) => word !== year)
    .slice(0, 6);
  const wanted = [...(words.join('') === '' ? ['meeting'] : words), year].join('-');
  let free = wanted;
  for (let count = 2; taken.has(free); count += 1) free = `${wanted}-${count}`;
  taken.add(free);
  return free;
}
