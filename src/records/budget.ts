import { z } from 'zod';
import { grounds, inferredHasReason } from './evidence.ts';
import { gapsSchema } from './gap.ts';
import { formerIdsSchema, recordIdSchema } from './identifiers.ts';
import { moneySchema } from './money.ts';

export const budgetParts = [
  'administrative',
  'operational',
  'operational-support-income',
  'total-expenditure',
] as const;
export const figureStatuses = ['proposed', 'approved', 'revised', 'projected', 'actual'] as const;

/** A change that the text states: by how many per cent, against what; or an amount that the figure includes. */
const statedChangeSchema = z.strictObject({
  percent: z
    .string()
    .regex(/^-?\d+(?:\.\d+)?$/, 'Expected a decimal number in quotes, such as "5.8"')
    .optional(),
  from: z.strictObject({ year: z.int(), status: z.string().min(1), amount: moneySchema }).optional(),
  includes: moneySchema.optional().describe('An amount contained in the figure, not a difference between years'),
  purpose: z.string().min(1).optional(),
});

/** One figure of a budget, with its status: a proposal is not a decision. */
export const figureSchema = z
  .strictObject({
    part: z.enum(budgetParts),
    amount: moneySchema,
    status: z.enum(figureStatuses),
    precision: z.enum(['exact', 'rounded']),
    printedName: z.string().min(1).optional().describe('The name of the part as printed, where it differs'),
    change: statedChangeSchema.optional(),
    note: z.string().min(1).optional().describe('Required where the stated figures do not compute'),
    ...grounds,
  })
  .refine(...inferredHasReason);
export type Figure = z.infer<typeof figureSchema>;

/** The Programme and Budget of one year, as far as texts state it. */
export const budgetSchema = z.strictObject({
  year: z.int().min(1951),
  session: recordIdSchema.optional().describe('The session it was laid before'),
  figures: z.array(figureSchema).min(1),
  gaps: gapsSchema,
  formerIds: formerIdsSchema,
});
export type Budget = z.infer<typeof budgetSchema>;
