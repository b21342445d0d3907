import type { APIRoute } from 'astro';
import { publishedName } from '../../../records/source-file.ts';
import { readArchive } from '../../../queries/archive.ts';
import { follow } from '../../../queries/references.ts';
import { readSourceFile } from '../../../queries/source-file.ts';

export async function getStaticPaths() {
  return [...(await readArchive()).reports].map(([report, { record }]) => ({
    params: { report, file: publishedName(record.source.file) },
  }));
}

/**
 * `/reports/council-96-dg-summary/source.txt`: the source as received, byte for byte. Its type is said, so that the
 * development server gives no browser cause to take it for a page.
 */
export const GET: APIRoute = async ({ params: { report = '', file = '' } }) =>
  new Response(readSourceFile(follow(await readArchive(), ['reports', report])), {
    headers: { 'content-type': file.endsWith('.txt') ? 'text/plain' : 'application/octet-stream' },
  });
