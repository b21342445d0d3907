import type { Article, DigitalDocument, PresentationDigitalDocument, Report as ReportThing } from 'schema-dts';
import type { Report } from '../../records/report.ts';
import type { Citation } from '../citation.ts';
import { reportKindWords } from '../../words/words.ts';
import { stated } from './stated.ts';
import type { NamedAddress } from './site.ts';

/** schema.org has no type for a speech. */
const types = {
  'director-general-report': 'Report',
  statement: 'Article',
  'summary-of-deliberations': 'Report',
  contribution: 'Report',
  presentation: 'PresentationDigitalDocument',
  'session-report': 'Report',
  'budget-document': 'Report',
  agenda: 'DigitalDocument',
  resolution: 'DigitalDocument',
  'meeting-record': 'DigitalDocument',
  calendar: 'DigitalDocument',
  document: 'DigitalDocument',
} as const satisfies Record<Report['kind'], string>;

type Work = Article | DigitalDocument | PresentationDigitalDocument | ReportThing;

/** Where a text was spoken, as a source states it. */
export interface SpokenAt {
  /** The session or event, with its address where the archive has one. */
  event?: { name: string; url?: string } | undefined;
  site: NamedAddress;
}

/** A text with what its source states: an inferred speaker or date is left out (policy 7.4). What nobody spoke was not given at an event. */
export function workOf(record: Report, citation: Citation, { event, site }: SpokenAt): Work {
  const { author } = citation;
  const spoken = record.speaker !== undefined;
  const [created, published, place] = [stated(record.date), stated(record.pageDate), stated(record.place)];
  return {
    '@type': types[record.kind],
    headline: record.shortTitle,
    name: record.title,
    genre: reportKindWords[record.kind],
    url: citation.url,
    inLanguage: record.language,
    ...(created !== undefined && { dateCreated: created }),
    ...(published !== undefined && { datePublished: published }),
    ...(author && { author: { '@type': author.person ? 'Person' : 'Organization', name: author.name } }),
    ...(spoken && event && { recordedAt: { '@type': 'Event', ...event } }),
    ...(spoken && place !== undefined && { locationCreated: { '@type': 'Place', name: place } }),
    ...(citation.source !== undefined && { isBasedOn: citation.source }),
    isPartOf: { '@type': 'WebSite', ...site },
  };
}
