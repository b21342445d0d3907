import type { APIRoute } from 'astro';
import { absolute, addresses } from '../queries/addresses.ts';

/** Everything may be read by machines; the site map lists it. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(addresses.page('sitemap-index.xml'))}\n`);
