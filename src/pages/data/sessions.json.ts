import { dataFiles } from '../../queries/data-files.ts';

/** `/data/sessions.json` */
export const GET = async () => new Response(await dataFiles.sessions());
