import { dataFiles } from '../../queries/data-files.ts';

/** `/data/resolver.json` */
export const GET = async () => new Response(await dataFiles.resolver());
