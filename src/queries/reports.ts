import { formatDate } from '../records/partial-date.ts';
import { compareText } from '../records/finding.ts';
import { blockName } from '../words/words.ts';
import { inferenceNote, type Citation } from '../exports/citation.ts';
import { stated } from '../exports/schema-org/stated.ts';
import { absolute, addresses } from './addresses.ts';
import { perArchive, type Archive, type Entry } from './archive.ts';
import { around } from './around.ts';
import { follow, followPassages } from './references.ts';
import { titleOf, type SessionEntry } from './sessions.ts';

export type ReportEntry = Entry<'reports'>;

/** All reports, newest first; those without a date last. */
export const reportsNewestFirst = perArchive((archive) =>
  [...archive.reports.values()].sort(
    (a, b) => compareText(b.record.date?.value ?? '', a.record.date?.value ?? '') || compareText(a.id, b.id),
  ),
);

/** The texts before and after a text in time, among those with a date. */
export function reportsAround(archive: Archive, report: ReportEntry) {
  const dated = reportsNewestFirst(archive).filter(({ record }) => record.date !== undefined);
  return around(dated.toReversed(), report);
}

/** The reports of each session, oldest first. */
export const reportsBySession = perArchive((archive) => {
  const reports = new Map<string, ReportEntry[]>();
  for (const report of reportsNewestFirst(archive).toReversed()) {
    const session = report.record.session?.value;
    if (session === undefined) continue;
    follow(archive, ['sessions', session]);
    reports.set(session, [...(reports.get(session) ?? []), report]);
  }
  return reports;
});

/** The person who spoke, from the register. */
export function speakerOf(archive: Archive, { record }: ReportEntry): Entry<'people'> | undefined {
  return record.speaker && follow(archive, ['people', record.speaker.person]);
}

/** The session at which a text was delivered. */
export function sessionOf(archive: Archive, { record }: ReportEntry): SessionEntry | undefined {
  return record.session && follow(archive, ['sessions', record.session.value]);
}

/** Where a block of a report is a passage of an agenda item. */
export interface Discussion {
  session: SessionEntry;
  item: SessionEntry['record']['items'][number];
  anchors: string[];
}

/** The items of sessions under which each report is quoted. */
export const discussionsByReport = perArchive((archive) => {
  const discussions = new Map<string, Discussion[]>();
  for (const session of archive.sessions.values()) {
    for (const item of session.record.items) {
      for (const { report, anchors } of followPassages(archive, item.passages)) {
        discussions.set(report.id, [...(discussions.get(report.id) ?? []), { session, item, anchors }]);
      }
    }
  }
  return discussions;
});

/** Speaker, date and session of a text in one line, for lists and link previews. */
export function bylineOf(archive: Archive, report: ReportEntry): string {
  const session = sessionOf(archive, report);
  const { date, corporateAuthor, event } = report.record;
  const author = speakerOf(archive, report) ?? corporateBody(archive, corporateAuthor?.value);
  const where = session === undefined ? event?.value : titleOf(archive, session);
  return [author?.record.name, where, date && formatDate(date.value)].filter(Boolean).join(', ');
}

function corporateBody(archive: Archive, body: string | undefined) {
  return body === undefined ? undefined : follow(archive, ['bodies', body]);
}

/** What a citation of a report names. */
export function citationOf(archive: Archive, report: ReportEntry): Citation {
  const { record, id } = report;
  const speaker = speakerOf(archive, report)?.record;
  const named = record.speaker?.basis === 'stated' ? speaker : undefined;
  const body = corporateBody(archive, stated(record.corporateAuthor))?.record;
  const session = sessionOf(archive, report);
  return {
    id,
    title: record.title,
    kind: record.kind,
    author: named
      ? { name: named.name, sortName: named.sortName, person: true }
      : body && { name: body.name, sortName: body.name, person: false },
    inferredSpeaker: named ? undefined : speaker?.name,
    date: record.date?.value,
    dateInferred: record.date?.basis === 'inferred',
    event: session === undefined ? record.event?.value : titleOf(archive, session),
    place: record.place?.value,
    symbol: record.symbol,
    language: record.language,
    url: absolute(addresses.record('reports', id)),
    institution: body?.name ?? record.source.publisher,
    source: record.source.url,
  };
}

/** What a list of a search engine says of a text: what it is, who, where and when, and what of that is inferred (policy 7.2). */
export function descriptionOf(archive: Archive, report: ReportEntry): string {
  const citation = citationOf(archive, report);
  const { author, event, date, dateInferred } = citation;
  const known = [author?.name, event, dateInferred ? undefined : date && formatDate(date)].filter(Boolean).join(', ');
  return [report.record.summary, known && `${known}.`, inferenceNote(citation)].filter(Boolean).join(' ');
}

/** A block of a report as prose names it: `paragraph 7`, `“VI. Budget and Structural Reform of IOM”`. */
export function placeIn(report: ReportEntry, anchor: string): string {
  const heading = report.contents.find((each) => each.anchor === anchor);
  return heading === undefined ? blockName(anchor) : `“${heading.text}”`;
}

/** The headings of a report under which the text of an agenda item stands, with the address of the item. */
export function itemLinksOf(archive: Archive, { id }: ReportEntry): ReadonlyMap<string, string> {
  const discussions = discussionsByReport(archive).get(id) ?? [];
  return new Map(
    discussions.flatMap(({ session, item, anchors }) =>
      anchors.map((anchor) => [anchor, addresses.item(session.id, item.key)] as const),
    ),
  );
}
