import type { BreadcrumbList, DataCatalog, Dataset, WebPage, WebSite } from 'schema-dts';

/** A name with its absolute address. */
export interface NamedAddress {
  name: string;
  url: string;
}

/** The home page: the archive, and how it is searched. `search` is the absolute address of the search page. */
export function websiteOf({
  name,
  url,
  description,
  search,
}: NamedAddress & { description: string; search: string }): WebSite {
  const action = {
    '@type': 'SearchAction' as const,
    target: { '@type': 'EntryPoint' as const, urlTemplate: `${search}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return { '@type': 'WebSite', name, url, description, inLanguage: 'en', potentialAction: action };
}

/** A page of which there is nothing more to say than that it is one of the site. */
export function webPageOf({ name, url }: NamedAddress, site: NamedAddress): WebPage {
  return { '@type': 'WebPage', name, url, isPartOf: { '@type': 'WebSite', ...site } };
}

/** The way from the home page to a page, without the page itself. */
export function breadcrumbsOf(steps: readonly NamedAddress[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, at) => ({ '@type': 'ListItem', position: at + 1, name, item: url })),
  };
}

/** Figures that a page gives, and the file that holds them as data. */
export interface Figures extends NamedAddress {
  description: string;
  /** A year, `2019`. */
  period?: string | undefined;
  /** What the figures measure: `Administrative Part`. */
  measured?: readonly string[] | undefined;
  /** Absolute address of a JSON file. */
  file: string;
}

export function datasetOf({ name, url, description, period, measured, file }: Figures): Dataset {
  return {
    '@type': 'Dataset',
    name,
    url,
    description,
    ...(period !== undefined && { temporalCoverage: period }),
    ...(measured !== undefined && { variableMeasured: measured }),
    isAccessibleForFree: true,
    distribution: { '@type': 'DataDownload', contentUrl: file, encodingFormat: 'application/json' },
  };
}

/** All data files of the archive. */
export function catalogOf({ name, url }: NamedAddress, datasets: readonly Dataset[]): DataCatalog {
  return { '@type': 'DataCatalog', name, url, dataset: datasets };
}
