import { fullDateSchema } from '../../src/records/partial-date.ts';
import { readParameters } from '../command.ts';

/** What a run of `npm run permalinks` is to do. Dates are full: `2026-11-22`. */
export type PermalinkTask = { do: 'publish'; date: string } | Withdrawing;

/** Something published that is to be withdrawn, or to stand again. */
export interface Withdrawing {
  do: 'withdraw' | 'restore';
  /** By its name in the whole archive: `budgets/2019`, `sessions/council-109/items/5`, `calendars/2009#gfmd-3`. */
  name: string;
  reason: string;
  /** The name of what stands for it now. */
  replacedBy?: string | undefined;
  date: string;
}

const options = {
  published: { type: 'string' },
  withdraw: { type: 'string' },
  'replaced-by': { type: 'string' },
  restore: { type: 'string' },
  reason: { type: 'string' },
} as const;

/** Reads the parameters of the command; throws, in a sentence, for what is none, or goes with no other. */
export function readTask(parameters: readonly string[]): PermalinkTask {
  const { values } = readParameters({ options }, parameters);
  const { withdraw, restore, reason, 'replaced-by': replacedBy } = values;
  if (withdraw !== undefined && restore !== undefined) throw new Error('Expected --withdraw or --restore, not both.');
  if (withdraw === undefined && replacedBy !== undefined) throw new Error('--replaced-by goes with --withdraw alone.');
  const date = dayOfPublishing(values.published);
  const name = plain(withdraw ?? restore);
  if (name !== undefined) {
    const what = withdraw === undefined ? 'restore' : 'withdraw';
    return { do: what, name, reason: reasonGiven(reason), replacedBy: plain(replacedBy), date };
  }
  if (reason !== undefined) throw new Error('--reason goes with --withdraw or --restore.');
  return { do: 'publish', date };
}

/** `/budgets/2019/` → `budgets/2019`. */
function plain(name: string | undefined): string | undefined {
  return name?.replaceAll(/^\/|\/$/g, '');
}

/** The day of publishing, `2026-11-22`: today, or one before. Throws for what is none. */
function dayOfPublishing(given: string | undefined): string {
  const now = new Date();
  const date = given ?? now.toISOString().slice(0, 10);
  if (!fullDateSchema.safeParse(date).success) {
    throw new Error(`--published "${date}" is no day. Expected a full date, such as "2026-11-22".`);
  }
  const furthest = new Date(now.getTime() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10); // UTC+14 is there first
  if (date > furthest) throw new Error(`--published "${date}" has not come yet, and is for good.`);
  return date;
}

/** Why something is withdrawn, as its page will print it. Throws for no words. */
function reasonGiven(reason: string | undefined): string {
  const words = (reason ?? '').replaceAll(/\s+/g, ' ').trim();
  if (!/\p{L}/u.test(words)) throw new Error('Say why with --reason "…": the page of what is gone will print it.');
  if (/[\p{Cc}\p{Noncharacter_Code_Point}]/u.test(words))
    throw new Error('--reason holds signs that no page can print.');
  return words;
}
