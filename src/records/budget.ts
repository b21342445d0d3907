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
/**
 * What a figure is: `agreed` by Member States where the resolution that approves it was not seen, `original` before
 * revisions, `unstated` where the source says no more than "the budget".
 */
export const figureStatuses = [
  'proposed',
  'agreed',
  'approved',
  'original',
  'revised',
  'projected',
  'estimated',
  'actual',
  'unstated',
] as const;
const figureStatusSchema = z.enum(figureStatuses);

/** A change that the text states: by how many per cent or how much, against what; or an amount that the figure includes. */
const statedChangeSchema = z.strictObject({
  percent: z
    .string()
    .regex(/^-?\d+(?:\.\d+)?$/, 'Expected a decimal number in quotes, such as "5.8"')
    .optional(),
  from: z.strictObject({ year: z.int(), status: figureStatusSchema, amount: moneySchema }).optional(),
  difference: z
    .strictObject({ from: figureStatusSchema, amount: moneySchema })
    .optional()
    .describe('The figure less another of the same part, year and currency: below zero where it is the lower one'),
  includes: moneySchema.optional().describe('An amount contained in the figure, not a difference between years'),
  purpose: z.string().min(1).optional(),
});

/** One figure of a budget, with its status: a proposal is not a decision. */
export const figureSchema = z
  .strictObject({
    part: z.enum(budgetParts),
    amount: moneySchema,
    status: figureStatusSchema,
    precision: z
      .enum(['exact', 'rounded', 'computed'])
      .describe('As stated to the unit, rounded in the source, or computed by the editor from stated figures'),
    printedName: z.string().min(1).optional().describe('The name of the part as printed, where it differs'),
    change: statedChangeSchema.optional(),
    note: z.string().min(1).optional().describe('Required where the stated figures do not compute'),
    ...grounds,
  })
  .refine(...inferredHasReason);
export type Figure = z.infer<typeof figureSchema>;

/** The Programme and Budget of one year, as far as texts state it; known by its documents alone where none states a figure. */
export const budgetSchema = z
  .strictObject({
    year: z.int().min(1951),
    session: recordIdSchema.optional().describe('The session it was laid before'),
    documents: z
      .array(z.string().min(1))
      .default([])
      .describe('Symbols of its documents, as the register of documents has them: "C/108/6"'),
    figures: z.array(figureSchema).default([]),
    gaps: gapsSchema,
    formerIds: formerIdsSchema,
  })
  .refine(({ documents, figures }) => documents.length + figures.length > 0, {
    error: 'Expected at least one figure, or the symbol of a document',
    path: ['figures'],
  });
export type Budget = z.infer<typeof budgetSchema>;
