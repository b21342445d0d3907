import { dataFiles } from '../../queries/data-files.ts';

/** `/data/people.json` */
export const GET = async () => new Response(await dataFiles.people());
