import { z } from 'zod';

/** What a reader asks of a session, in the order in which the page of gaps has it. */
export const sessionQuestions = [
  'kind',
  'dates',
  'place',
  'chair',
  'other-officers',
  'admissions',
  'agenda',
  'resolutions',
  'texts',
] as const;
export type SessionQuestion = (typeof sessionQuestions)[number];

/** Something the archive does not know or does not hold, listed rather than guessed. */
export const gapSchema = z.strictObject({
  missing: z.string().min(1).describe('What is missing, as a noun: "Chairperson", "Formal agenda"'),
  note: z.string().min(1).optional().describe('What is known about it, and where it might be found'),
});
export type Gap = z.infer<typeof gapSchema>;

export const gapsSchema = z.array(gapSchema).default([]);

/** Gaps of a record of which a page asks certain things; `fields` are what each gap can be the answer to. */
export function gapsAbout<const Field extends string>(fields: readonly [Field, ...Field[]]) {
  const field = z.enum(fields).optional().describe('What it leaves open, wholly or in part, of what a page asks');
  return z.array(gapSchema.extend({ field })).default([]);
}
