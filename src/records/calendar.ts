import { z } from 'zod';
import { grounds, inferredHasReason } from './evidence.ts';
import { gapsSchema } from './gap.ts';
import { bodyIdSchema, formerIdsSchema, recordIdSchema } from './identifiers.ts';
import { isBefore, partialDateSchema } from './partial-date.ts';

/** What one source says of a meeting's dates. Claims that disagree are all kept. */
export const claimSchema = z
  .strictObject({
    start: partialDateSchema,
    end: partialDateSchema.optional().describe('Absent where the source gives the first day alone'),
    status: z.enum(['planned', 'held', 'cancelled']),
    ...grounds,
  })
  .refine(...inferredHasReason)
  .refine(({ start, end }) => end === undefined || !isBefore(end, start), {
    error: 'Expected an end that is not before the start',
    path: ['end'],
  });
export type Claim = z.infer<typeof claimSchema>;

/** A meeting of a calendar year. Its identifier holds whatever its dates turn out to be. */
export const meetingSchema = z.strictObject({
  id: recordIdSchema,
  formerIds: formerIdsSchema,
  name: z.string().min(1),
  body: bodyIdSchema.optional(),
  session: recordIdSchema.optional().describe('The session record, where the archive has one'),
  place: z.string().min(1).optional(),
  theme: z.string().min(1).optional().describe('As printed in the evidence of a claim'),
  claims: z.array(claimSchema).min(1),
  note: z.string().min(1).optional(),
});
export type Meeting = z.infer<typeof meetingSchema>;

/** The meetings of one calendar year. */
export const calendarSchema = z.strictObject({
  year: z.int().min(1951),
  meetings: z.array(meetingSchema).min(1),
  gaps: gapsSchema,
  formerIds: formerIdsSchema,
});
export type Calendar = z.infer<typeof calendarSchema>;

/** Whether two datings of a meeting can both be so: one that is known less exactly does not disagree. */
export function datesAgree(a: Pick<Claim, 'start' | 'end'>, b: Pick<Claim, 'start' | 'end'>): boolean {
  const agree = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);
  return agree(a.start, b.start) && (a.end === undefined || b.end === undefined || agree(a.end, b.end));
}

/** Whether the sources give a meeting different dates. */
export function claimsDisagree({ claims }: Pick<Meeting, 'claims'>): boolean {
  return claims.some((a) => claims.some((b) => !datesAgree(a, b)));
}
