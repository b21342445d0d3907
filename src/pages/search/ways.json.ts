import { readArchive } from '../../queries/archive.ts';
import { waysOf } from '../../queries/ways.ts';

/** Names of one thing, for the index, which takes them into its catalogue. */
export async function GET(): Promise<Response> {
  return Response.json(waysOf(await readArchive()));
}
