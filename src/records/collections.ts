import { budgetSchema } from './budget.ts';
import { calendarSchema } from './calendar.ts';
import { reportSchema } from './report.ts';
import { sessionSchema } from './session.ts';

/** The record collections: a folder of MDX files each. */
export const collections = {
  reports: reportSchema,
  sessions: sessionSchema,
  budgets: budgetSchema,
  calendars: calendarSchema,
} as const;
export type CollectionName = keyof typeof collections;

export const collectionNames: readonly CollectionName[] = ['reports', 'sessions', 'budgets', 'calendars'];
