import { z } from 'zod';
import { evidenceSchema, fact, grounds, inferredHasReason } from './evidence.ts';
import { gapsAbout, gapsSchema } from './gap.ts';
import { conflictCodes } from './finding.ts';
import { bodyIdSchema, formerIdsSchema, personIdSchema, recordIdSchema } from './identifiers.ts';
import { languageSchema } from './language.ts';
import { isPartialDate, partialDateSchema } from './partial-date.ts';

/** An office held (Popolo: membership). */
const tenureSchema = z
  .strictObject({
    office: z.string().min(1),
    body: bodyIdSchema,
    start: partialDateSchema.optional(),
    end: partialDateSchema.optional(),
    ...grounds,
  })
  .refine(...inferredHasReason);

/** Why an entry that is alike in name is another (OWL: different from), so that the check does not ask to join the two. */
const reason = z.string().min(1).describe('How one knows that they are two');

/** A person named in the texts (Popolo: person). */
export const personSchema = z.strictObject({
  name: z.string().min(1),
  sortName: z
    .string()
    .min(1)
    .describe(
      'As lists are ordered by it: "de Alba, Luis Alfonso", "Crombrugghe, Bertrand de", "Purcell, James N., Jr"; without a comma it is one whole',
    ),
  otherNames: z.array(z.string().min(1)).default([]).describe('Every form in which texts print the name'),
  description: z.string().min(1).describe("Who the person is, in the editor's words"),
  tenures: z.array(tenureSchema).default([]),
  differentFrom: z.array(z.strictObject({ person: personIdSchema, reason })).optional(),
  evidence: z.array(evidenceSchema).min(1),
  gaps: gapsSchema,
  formerIds: formerIdsSchema,
});
export type Person = z.infer<typeof personSchema>;

/** An office of a body that several people hold at once, such as that of its members. */
const sharedOfficeSchema = z
  .strictObject({ office: z.string().min(1), since: partialDateSchema.optional(), ...grounds })
  .refine(...inferredHasReason);

/** What a body is called in another language: `{ lang: "fr", name: "Organisation internationale pour les migrations", abbreviation: "OIM", evidence: […] }`. */
const nameInLanguageSchema = z.strictObject({
  lang: languageSchema.refine((lang) => !/^en(?:-|$)/.test(lang), 'Expected another language than English'),
  name: z.string().min(1),
  abbreviation: z.string().min(1).optional(),
  evidence: z.array(evidenceSchema).min(1),
});

/** A body: an organization, an organ of it, or a forum (Popolo: organization). */
export const bodySchema = z.strictObject({
  name: z.string().min(1),
  abbreviation: z.string().min(1).optional(),
  otherNames: z.array(z.string().min(1)).default([]).describe('Every other form in which English texts print the name'),
  names: z
    .array(nameInLanguageSchema)
    .default([])
    .refine(
      (names) => new Set(names.map(({ lang, name }) => `${lang} ${name}`)).size === names.length,
      'Expected each name of a language once',
    )
    .describe('What texts in other languages call it, by which such texts are read'),
  kind: z.enum([
    'organization',
    'governing-body',
    'subsidiary-body',
    'forum',
    'inter-agency-group',
    'advisory-body',
    'unit',
  ]),
  parent: bodyIdSchema.optional(),
  numbering: fact(z.string().min(1)).optional().describe('How its sessions or meetings are counted, in words'),
  sharedOffices: z.array(sharedOfficeSchema).default([]).describe('Every other office has one holder at a time'),
  description: z.string().min(1),
  differentFrom: z.array(z.strictObject({ body: bodyIdSchema, reason })).optional(),
  evidence: z.array(evidenceSchema).min(1),
  gaps: gapsSchema,
  formerIds: formerIdsSchema,
});
export type Body = z.infer<typeof bodySchema>;

/** Every form in which texts may print the name of a person: `["William Lacy Swing", "Ambassador Swing"]`. */
export function formsOfPerson({ name, otherNames }: Pick<Person, 'name' | 'otherNames'>): string[] {
  return [name, ...otherNames];
}

/** Every form in which texts may print the name of a body, in any language: `["Council", "IOM Council", "Conseil", "Consejo"]`. */
export function formsOfBody({ name, abbreviation, otherNames, names }: BodyNames): string[] {
  return [name, abbreviation, ...otherNames, ...translationsOf({ names })].filter((form) => form !== undefined);
}

/** Those of other languages than English, with their abbreviations. */
export function translationsOf({ names }: Pick<BodyNames, 'names'>): string[] {
  return names.flatMap(({ name, abbreviation }) => [name, abbreviation]).filter((form) => form !== undefined);
}
type BodyNames = Pick<Body, 'name' | 'abbreviation' | 'otherNames' | 'names'>;

/** An abbreviation or expression the texts use. */
export const termSchema = z.strictObject({
  term: z.string().min(1),
  expansion: z.string().min(1).optional().describe('Absent where nothing that was read explains it'),
  body: bodyIdSchema.optional(),
  note: z.string().min(1).optional(),
  evidence: z.array(evidenceSchema).min(1),
  formerIds: formerIdsSchema,
});
export type Term = z.infer<typeof termSchema>;

/** A document known by its symbol, whether or not the archive holds its text (Dublin Core: bibliographic resource). */
export const documentSchema = z
  .strictObject({
    symbol: z.string().min(1).describe('In its normal form: "MC/2258/Amdt.1"'),
    title: z.string().min(1),
    date: partialDateSchema.optional().describe('The day the document bears'),
    session: recordIdSchema.optional().describe('The session under whose number it stands'),
    note: z.string().min(1).optional(),
    ...grounds,
    gaps: gapsAbout(['date']),
    formerIds: formerIdsSchema,
  })
  .refine(...inferredHasReason);
export type Document = z.infer<typeof documentSchema>;

/** What one source or office writes into symbols: a pattern, with the examples that test it. */
export const symbolPatternSchema = z.strictObject({
  pattern: z
    .string()
    .regex(
      /^[A-Z][A-Za-z]*(?:\/(?:[A-Z][A-Za-z]*|\{session\}|\{year\}|\{number\}))*$/,
      'Expected letters and places for digits, such as "C/{session}/L/{number}"',
    )
    .refine((pattern) => pattern.split('{number}').length === 2, 'Expected {number} once')
    .describe('Letters as printed, with {session}, {year} and {number} where digits stand: "C/{session}/L/{number}"'),
  prose: z
    .string()
    .min(1)
    .optional()
    .describe('How running text names such a document: "General Assembly resolution {session}/{number}"'),
  name: z.string().min(1).describe('What documents with such a symbol are'),
  body: bodyIdSchema.describe('Whose documents they are'),
  series: z.enum(['continuous', 'special']).default('continuous').describe('The count the session number belongs to'),
  note: z.string().min(1).optional(),
  examples: z
    .array(z.strictObject({ printed: z.string().min(1), symbol: z.string().min(1).describe('Its normal form') }))
    .min(1),
});
export type SymbolPattern = z.infer<typeof symbolPatternSchema>;

/** A count at a date (Data Cube: observation). */
const observationSchema = z
  .strictObject({
    date: partialDateSchema,
    value: z.int(),
    precision: z.enum(['exact', 'about', 'more-than']),
    note: z.string().min(1).optional(),
    ...grounds,
  })
  .refine(...inferredHasReason);
export type Observation = z.infer<typeof observationSchema>;

/** Counts of one thing over time. Those counted on different bases stand in lines of their own and are never joined. */
export const seriesSchema = z.strictObject({
  name: z.string().min(1),
  unit: z.string().min(1).describe('What one is: "State"; plural by "s"'),
  description: z.string().min(1),
  expected: z.enum(['rising']).optional().describe('What the numbers should do, so that others are a conflict'),
  lines: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        base: z.string().min(1).describe('What is counted, by whom, and why it is not joined to the others'),
        observations: z.array(observationSchema).min(1),
      }),
    )
    .min(1),
  gaps: gapsSchema,
  formerIds: formerIdsSchema,
});
export type Series = z.infer<typeof seriesSchema>;

/** The registers whose entries a conflict may concern, beside the records: the page of conflicts leads to each. */
export const registersInConflict = ['people', 'bodies', 'terms', 'documents', 'series'] as const;

/**
 * Sources that contradict each other, and how the archive shows it. With `finding` it answers a finding of a check,
 * which it silences; when the check finds nothing any more, the entry is a finding itself.
 */
export const conflictSchema = z.strictObject({
  title: z.string().min(1).describe('"First day of the 108th Session"'),
  finding: z
    .strictObject({
      code: z.enum(conflictCodes),
      subject: z
        .string()
        .min(1)
        .describe(
          'As the hint of the finding names it: a record ("sessions/council-108"), a part of it ' +
            '("calendars/2017#council-108"), or two of them ("people/a#Chairperson and people/b#Chairperson")',
        ),
    })
    .optional(),
  records: z
    .array(
      z
        .string()
        .regex(/^[a-z]+\/[a-z0-9-]+$/, 'Expected a collection and an identifier, such as "sessions/council-108"'),
    )
    .min(1)
    .describe('The records and entries it concerns'),
  shown: z.string().min(1).describe('What the archive shows, and why'),
  evidence: z.array(evidenceSchema).min(2, 'Expected the sources on both sides'),
  formerIds: formerIdsSchema,
});
export type Conflict = z.infer<typeof conflictSchema>;

const readingDay = 'Expected the day on which the page was read, such as "2026-11-22"';

/** A page outside the archive from which facts were read, described once (Dublin Core: bibliographic resource). */
export const outsidePageSchema = z.strictObject({
  url: z
    .url({
      protocol: /^https?$/,
      error: 'Expected the address at which the page was read, "https://…" or "http://…"',
    })
    .describe('Where the page was read'),
  title: z.string().min(1).describe('As the page has it, or what it is, where it has none (Dublin Core: title)'),
  publisher: z.string().min(1).describe('Who put it out; of a copy, who put out the original (Dublin Core: publisher)'),
  document: recordIdSchema
    .optional()
    .describe('The document that it bears, as the register of documents has it (Dublin Core: is version of)'),
  accessed: z
    .string({ error: readingDay })
    .refine((value) => value.length === 10 && isPartialDate(value), { error: readingDay })
    .describe('The day on which the page was read for the archive'),
  archived: z
    .url({ protocol: /^https?$/, error: 'Expected the address of an archived copy, "https://…" or "http://…"' })
    .optional()
    .describe('Where an archived copy of the page stands (Dublin Core: has version)'),
});
export type OutsidePage = z.infer<typeof outsidePageSchema>;

/** Authority lists: each a YAML file that maps identifiers to entries. */
export const registers = {
  people: personSchema,
  bodies: bodySchema,
  terms: termSchema,
  documents: documentSchema,
  symbols: symbolPatternSchema,
  series: seriesSchema,
  conflicts: conflictSchema,
  references: outsidePageSchema,
} as const;
export type RegisterName = keyof typeof registers;
export const registerNames = Object.keys(registers) as readonly RegisterName[]; // the keys of a literal
