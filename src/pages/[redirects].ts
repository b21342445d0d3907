import { redirectLines } from '../exports/moved.ts';
import { addresses } from '../queries/addresses.ts';
import { readArchive } from '../queries/archive.ts';
import { movedAddresses } from '../queries/permalinks.ts';

/** `/_redirects`, a name that a file of its own cannot have here. */
export const getStaticPaths = () => [{ params: { redirects: '_redirects' } }];

export const GET = async () => new Response(redirectLines(movedAddresses(await readArchive()), addresses.page('')));
