/** Drafts an edition in a process of its own (`confined.ts`): a `Wish` in, a `Drafted` out. Parameter: the content folder. */
import { makeDraft } from '../make-draft.ts';
import { draftRequestSchema } from '../drafted.ts';
import { answerWith } from './answer.ts';

const [contentDir = ''] = process.argv.slice(2);
await answerWith(async (bytes) =>
  makeDraft(draftRequestSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))), contentDir),
);
