import type { APIRoute } from 'astro';
import { absolute, addresses } from '../queries/addresses.ts';

/**
 * Everything may be read by machines, and the site map lists it; but the sources as received are not for search engines,
 * which would show them in the place of the records (RFC 9309 2.2.2: of the rules that match, the longest holds).
 */
const lines = [
  'User-agent: *',
  `Allow: ${addresses.page('')}`,
  `Disallow: ${addresses.sourceFile('*', 'source.')}`,
  '',
  `Sitemap: ${absolute(addresses.page('sitemap-index.xml'))}`,
  '',
];

export const GET: APIRoute = () => new Response(lines.join('\n'));
