import { dataFiles } from '../../queries/data-files.ts';

/** `/data/reports.json` */
export const GET = async () => new Response(await dataFiles.reports());
