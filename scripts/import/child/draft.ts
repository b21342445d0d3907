/** Drafts an edition in a process of its own (`confined.ts`): a `Wish` in, a `Drafted` out. Parameter: the content folder. */
import { draft } from '../draft.ts';
import { wishSchema } from '../drafted.ts';
import { answerWith } from './answer.ts';

const [contentDir = ''] = process.argv.slice(2);
await answerWith(async (bytes) => draft(wishSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))), contentDir));
