import { dataFiles } from '../../queries/data-files.ts';

/** `/data/meetings.json` */
export const GET = async () => new Response(await dataFiles.meetings());
