import type { APIRoute } from 'astro';
import { archiveName } from '../exports/citation.ts';
import { openSearch } from '../exports/opensearch.ts';
import { absolute, addresses } from '../queries/addresses.ts';

/** Lets a browser add the search of the archive to its own. */
export const GET: APIRoute = () =>
  new Response(openSearch(archiveName, absolute(addresses.page('search/'))), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml;charset=utf-8' },
  });
