import { formatDate } from '../records/partial-date.ts';
import type { Report } from '../records/report.ts';

/** What a citation of a text names. */
export interface Citation {
  id: string;
  title: string;
  kind: Report['kind'];
  /** Family name first, as the register sorts it, or a body. */
  author?: { name: string; sortName: string; person: boolean } | undefined;
  /** ISO 8601, as far as known. */
  date?: string | undefined;
  /** The session or event. */
  event?: string | undefined;
  place?: string | undefined;
  symbol?: string | undefined;
  language: string;
  /** Absolute address. */
  url: string;
}

export const archiveName = 'IOM Governance Records';

/** One line of plain text for a note: author, title, event, date, archive, address. */
export function plainCitation({ author, title, event, place, date, symbol, url }: Citation): string {
  const where = [event, place, date === undefined ? undefined : formatDate(date), symbol].filter(Boolean).join(', ');
  const parts = [author?.name, `“${title}”`, where, `${archiveName} (unofficial archive)`].filter(Boolean);
  return `${parts.join('. ')}. ${url}`;
}

/** A BibTeX entry. Its key is the record's identifier. */
export function bibtexCitation(citation: Citation): string {
  const { id, author, title, event, place, date, symbol, language, url } = citation;
  const fields: [string, string | undefined][] = [
    ['author', author && (author.person ? escapeBibtex(author.sortName) : `{${escapeBibtex(author.name)}}`)],
    ['title', `{${escapeBibtex(title)}}`],
    ['year', date?.slice(0, 4)],
    ['date', date],
    ['eventtitle', event && escapeBibtex(event)],
    ['venue', place && escapeBibtex(place)],
    ['number', symbol && escapeBibtex(symbol)],
    ['language', language],
    ['howpublished', `${archiveName} (unofficial archive)`],
    ['url', url],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${id},`, ...lines, '}'].join('\n');
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
export function risCitation({ kind, author, title, event, place, date, symbol, language, url }: Citation): string {
  const [year, month = '', day = ''] = date?.split('-') ?? [];
  const fields: [string, string | undefined][] = [
    ['TY', risTypes[kind]],
    ['AU', author && (author.person ? author.sortName : author.name)],
    ['TI', title],
    ['T2', event],
    ['CY', place],
    ['PY', year],
    ['DA', year === undefined ? undefined : `${year}/${month}/${day}/`],
    ['M1', symbol],
    ['LA', language],
    ['DB', archiveName],
    ['UR', url],
  ];
  return [...fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])), 'ER  - '].join(
    '\n',
  );
}

/** The `<meta>` elements that reference managers read: Highwire Press and Dublin Core, in this order. */
export function citationMeta(citation: Citation): { name: string; content: string }[] {
  const { author, title, event, date, symbol, language, url } = citation;
  const fields: [string, string | undefined][] = [
    ['citation_title', title],
    ['citation_author', author && (author.person ? author.sortName : author.name)],
    ['citation_publication_date', date?.replaceAll('-', '/')],
    ['citation_conference_title', event],
    ['citation_technical_report_number', symbol],
    ['citation_language', language],
    ['citation_public_url', url],
    ['DC.title', title],
    ['DC.creator', author?.name],
    ['DC.date', date],
    ['DC.identifier', url],
    ['DC.language', language],
    ['DC.type', 'Text'],
    ['DC.publisher', archiveName],
  ];
  return fields.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}
