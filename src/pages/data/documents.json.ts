import { dataFiles } from '../../queries/data-files.ts';

/** `/data/documents.json` */
export const GET = async () => new Response(await dataFiles.documents());
