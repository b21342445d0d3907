import { dataFiles } from '../../queries/data-files.ts';

/** `/data/series.json` */
export const GET = async () => new Response(await dataFiles.series());
