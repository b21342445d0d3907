import { formatDate } from '../records/partial-date.ts';
import { invertedName, partsOfName, surnameOf } from '../records/person-name.ts';
import type { Report } from '../records/report.ts';

/** What a citation of a text names. */
export interface Citation {
  id: string;
  title: string;
  kind: Report['kind'];
  /** Who the source states gave or signed the text: a person, as lists are ordered by it in `sortName`, or a body. */
  author?: { name: string; sortName: string; person: boolean } | undefined;
  /** Who spoke as the archive infers it: never passed on as an author (policy 7.1). */
  inferredSpeaker?: string | undefined;
  /** ISO 8601, as far as known. */
  date?: string | undefined;
  /** The source does not state the date (policy 7.2). */
  dateInferred?: boolean | undefined;
  /** The session or event. */
  event?: string | undefined;
  place?: string | undefined;
  symbol?: string | undefined;
  language: string;
  /** Absolute address. */
  url: string;
  /** The body that signs the text, or else the publisher of the source. */
  institution?: string | undefined;
  /** Where the source stands. */
  source?: string | undefined;
}

export const archiveName = 'IOM Governance Records';

/** One line of plain text for a note: author, title, event, date, archive, address; what is inferred in brackets. */
export function plainCitation(citation: Citation): string {
  const { author, inferredSpeaker, title, event, place, date, dateInferred, symbol, url } = citation;
  const who = author?.name ?? (inferredSpeaker && `[${inferredSpeaker}]`);
  const day = date && formatDate(date);
  const where = [event, place, dateInferred ? `[${day}]` : day, symbol].filter(Boolean).join(', ');
  const parts = [who, `“${title}”`, where, `${archiveName} (unofficial archive)`].filter(Boolean);
  return `${parts.join('. ')}. ${url}`;
}

/** What a citation owes to inference: `The archive infers the speaker, Ana Silva, and the date, 5 May 2009.` */
export function inferenceNote({ inferredSpeaker, date, dateInferred }: Citation): string | undefined {
  const inferred = [
    inferredSpeaker && `the speaker, ${inferredSpeaker}`,
    dateInferred && date && `the date, ${formatDate(date)}`,
  ].filter(Boolean);
  return inferred.length === 0 ? undefined : `The archive infers ${inferred.join(', and ')}.`;
}

/** A BibTeX entry. Its key is the record's identifier. */
export function bibtexCitation(citation: Citation): string {
  const { id, author, title, event, place, date, symbol, language, url } = citation;
  const note = inferenceNote(citation);
  const fields: [string, string | undefined][] = [
    ['author', author && (author.person ? bibtexName(author.sortName) : `{${escapeBibtex(author.name)}}`)],
    ['title', `{${escapeBibtex(title)}}`],
    ['year', date?.slice(0, 4)],
    ['date', date],
    ['eventtitle', event && escapeBibtex(event)],
    ['venue', place && escapeBibtex(place)],
    ['number', symbol && escapeBibtex(symbol)],
    ['language', language],
    ['howpublished', `${archiveName} (unofficial archive)`],
    ['url', url],
    ['note', note && escapeBibtex(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${id},`, ...lines, '}'].join('\n');
}

/** `von Last, Jr, First`. A name of one part, and small words within a family name, are held together by braces. */
function bibtexName(sortName: string): string {
  const { family, given, particle, suffix } = partsOfName(sortName);
  const isOne =
    (given === '' && family.includes(' ')) || /(?:^|\s)\p{Ll}/u.test(family) || / and /i.test(` ${family} `);
  const [last, ...others] = [isOne ? `{${escapeBibtex(family)}}` : escapeBibtex(family), suffix, given];
  const surname = surnameOf({ family: last ?? '', given, particle: escapeBibtex(particle), suffix });
  return [surname, ...others.filter((part) => part !== '').map(escapeBibtex)].join(', ');
}

function escapeBibtex(text: string): string {
  return text
    .replaceAll('\\', '\\textbackslash ')
    .replaceAll(/[&%$#_{}]/g, '\\$&')
    .replaceAll('~', '\\textasciitilde ')
    .replaceAll('^', '\\textasciicircum ');
}

const risTypes: Readonly<Record<Report['kind'], string>> = {
  'director-general-report': 'RPRT',
  statement: 'GEN',
  'summary-of-deliberations': 'RPRT',
  contribution: 'CPAPER',
  presentation: 'SLIDE',
  agenda: 'GEN',
  resolution: 'GEN',
  'session-report': 'RPRT',
  'meeting-record': 'GEN',
  'budget-document': 'RPRT',
  calendar: 'GEN',
  document: 'GEN',
};

/** A RIS record; its lines end as the format asks, with a tag of two characters, two spaces and a hyphen. */
export function risCitation(citation: Citation): string {
  const { kind, author, title, event, place, date, symbol, language, url } = citation;
  const [year, month = '', day = ''] = date?.split('-') ?? [];
  const isWhole = author?.name.includes(',') === false;
  const fields: [string, string | undefined][] = [
    ['TY', risTypes[kind]],
    ['AU', author && (author.person ? invertedName(author.sortName) : isWhole ? author.name : undefined)],
    // A comma in an author parts last name from first.
    ['PB', author && !author.person && !isWhole ? author.name : undefined],
    ['TI', title],
    ['T2', event],
    ['CY', place],
    ['PY', year],
    ['DA', year === undefined ? undefined : `${year}/${month}/${day}/`],
    ['M1', symbol],
    ['LA', language],
    ['DB', archiveName],
    ['UR', url],
    ['N1', inferenceNote(citation)],
  ];
  return [...fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])), 'ER  - '].join(
    '\n',
  );
}
