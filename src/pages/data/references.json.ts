import { dataFiles } from '../../queries/data-files.ts';

/** `/data/references.json` */
export const GET = async () => new Response(await dataFiles.references());
