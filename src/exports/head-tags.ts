import type { Report } from '../records/report.ts';
import { invertedName } from '../records/person-name.ts';
import { archiveName, type Citation } from './citation.ts';

/** A `<meta>` element that a reference manager reads. */
export interface HeadTag {
  name: string;
  content: string;
}

/**
 * What Zotero makes of a text: it takes `DC.type` where that names one of its own types. A report has a field for the
 * symbol and one for the institution; its "conferencePaper" would put the name of the archive where the title of
 * proceedings stands.
 */
function zoteroType(kind: Report['kind']): 'report' | 'presentation' {
  return kind === 'statement' || kind === 'presentation' ? 'presentation' : 'report';
}

/**
 * The tags of a text: Highwire Press and Dublin Core, in this order (policy 7.1 to 7.3). An author is a person whom the
 * source names; a body stands as the institution, since readers of these tags take every author apart into first and
 * last name.
 */
export function citationTags(citation: Citation): HeadTag[] {
  const { kind, author, title, event, date, symbol, language, url, institution, source } = citation;
  const person = author?.person ? invertedName(author.sortName) : undefined;
  return tags([
    ['citation_title', title],
    ['citation_author', person],
    ['citation_publication_date', date?.replaceAll('-', '/')],
    ['citation_conference_title', event],
    ['citation_technical_report_institution', institution],
    ['citation_technical_report_number', symbol],
    ['citation_language', language],
    ['citation_public_url', url],
    ['DC.title', title],
    ['DC.creator', person],
    ['DC.date', date],
    ['DC.type', zoteroType(kind)],
    ['DC.language', language],
    ['DC.identifier', url],
    ['DC.source', source],
    ['DC.publisher', archiveName],
  ]);
}

/** A page that is no text: a session, an item, a year. Types are those of the DCMI Type Vocabulary. */
export interface DescribedPage {
  title: string;
  type: 'Event' | 'Text' | 'Dataset' | 'Collection';
  url: string;
  /** ISO 8601, as far as stated, or two of them with a stroke between: `2008-12-02/2008-12-05`. */
  date?: string | undefined;
  /** Place, or the period of time that figures are of. */
  coverage?: string | undefined;
  /** Absolute address of what the page belongs to. */
  partOf?: string | undefined;
}

/** The Dublin Core of a page that is no text; Zotero makes a web page of it. */
export function dublinCore({ title, type, url, date, coverage, partOf }: DescribedPage): HeadTag[] {
  return tags([
    ['DC.title', title],
    ['DC.date', date],
    ['DC.coverage', coverage],
    ['DC.type', type],
    ['DC.language', 'en'],
    ['DC.identifier', url],
    ['DC.relation', partOf],
    ['DC.publisher', archiveName],
  ]);
}

function tags(fields: readonly (readonly [name: string, content: string | undefined])[]): HeadTag[] {
  return fields.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}
