import { dataFiles } from '../../queries/data-files.ts';

/** `/data/budgets.json` */
export const GET = async () => new Response(await dataFiles.budgets());
