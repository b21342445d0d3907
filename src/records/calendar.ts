import { z } from 'zod';
import { grounds, inferredHasReason } from './evidence.ts';
import { gapsSchema } from './gap.ts';
import { bodyIdSchema, formerIdsSchema, recordIdSchema } from './identifiers.ts';
import { isBefore, partialDateSchema } from './partial-date.ts';

/** What became of a meeting, or of a session. */
export const meetingStatuses = ['planned', 'held', 'postponed', 'cancelled'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

/** What one source says of a meeting's dates. Claims that disagree are all kept. */
export const claimSchema = z
  .strictObject({
    start: partialDateSchema.describe('Of a meeting that was postponed, the first of the days that were given up'),
    end: partialDateSchema.optional().describe('Absent where the source gives the first day alone'),
    status: z.enum(meetingStatuses),
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
  claims: z.array(claimSchema).min(1).describe('In the order in which the sources said it'),
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

/** What became of a meeting, as all its claims tell it. */
export interface MeetingState<C extends Dated = Claim> {
  status: MeetingStatus;
  /** What the sources say of the days it has now, or had last. */
  current: C[];
  /** What they said of other days, which it was then moved from. */
  former: C[];
}
type Dated = Pick<Claim, 'start' | 'end' | 'status'>;

/**
 * What became of a meeting: the one rule for all who ask, pages and programs (policy 5.3). A source that says it was held
 * is right whatever the others say. A cancellation ends all plans that were made before it, a postponement those for the
 * days it gives up; a plan that stands after that is the meeting's again.
 */
export function stateOf<C extends Dated>({ claims }: { claims: readonly C[] }): MeetingState<C> {
  const isOff = ({ status }: C) => status === 'cancelled' || status === 'postponed';
  const last = claims.findLast(isOff);
  const standing = claims.filter((claim, index) => {
    if (claim.status === 'held' || isOff(claim)) return claim.status === 'held';
    const after = claims.slice(index + 1);
    return !after.some((each) => isOff(each) && (each.status === 'cancelled' || datesAgree(each, claim)));
  });
  const movedFrom =
    standing.length > 0 || last === undefined ? claims : claims.filter(({ status }) => status === 'postponed');
  const days = standing.length > 0 || last === undefined ? standing : [last];
  const isFormer = (claim: C) =>
    days.every((each) => !datesAgree(each, claim)) && movedFrom.some((each) => datesAgree(each, claim));
  const [former, current] = [claims.filter(isFormer), claims.filter((claim) => !isFormer(claim))];
  const standsAs = standing.some(({ status }) => status === 'held') ? 'held' : 'planned';
  const status = standing.length > 0 || last === undefined ? standsAs : last.status;
  return { status, former, current: standing.length > 0 ? standing : current };
}

/** Whether the sources give a meeting different dates; days from which it was moved are no disagreement. */
export function claimsDisagree(meeting: Pick<Meeting, 'claims'>): boolean {
  const { current } = stateOf(meeting);
  return current.some((a) => current.some((b) => !datesAgree(a, b)));
}
