import { z } from 'zod';
import { encodingSchema } from './encoding.ts';
import { anchorSchema, recordIdSchema } from './identifiers.ts';
import { isJobNumber, isOfContents, isOfPageEdge, isOfTitle, type KeptWords } from './kept-words.ts';
import { isOfWebsite } from './in-text/website-words.ts';
import { drawnLine, emptyMarker, headingMarker, itemMarker, noteMarker } from './signs.ts';

/** A named rule of normalising (policy 3.5): what it changes, and the test that an entry of an account must pass. */
interface NormalisingRule {
  says: string;
  /** Whether the rule may turn `from` into `to`. */
  allows: (from: string, to: string) => boolean;
}

/** White space, and control characters, which print nothing. */
const blankClass = '\\s\\u0000-\\u001f\\u007f-\\u009f\\u200b';

/** Matches a text that prints nothing. */
export const blank = new RegExp(`^[${blankClass}]*$`);

/** Matches a text that prints nothing, with signs that say where a word may be broken. */
export const unprinted = new RegExp(`^[${blankClass}\\u00ad\\u2060]*$`);
const control = /^[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]+$/u;

/** Every rule by which a character of a source may be changed. Nothing else may be. */
export const normalisingRules = {
  'byte-order-mark': {
    says: 'A byte order mark at the start is not text',
    allows: (from, to) => from === '\ufeff' && to === '',
  },
  blank: { says: 'White space between blocks', allows: (from, to) => blank.test(from) && to === '' },
  'line-joined': {
    says: 'A line break within a block becomes a space, or nothing after a hyphen or where the script sets no spaces between words',
    allows: (from, to) => blank.test(from) && /[\n\r\f]/.test(from) && (to === ' ' || to === ''),
  },
  spaces: { says: 'Several spaces within a line become one', allows: (from, to) => blank.test(from) && to === ' ' },
  'control-character': {
    says: 'A control character, or a code that stands for no character, which prints nothing',
    allows: (from, to) => control.test(from) && to === '',
  },
  'invisible-sign': {
    says: 'A soft hyphen or a space of no width, which says where a word may be broken and prints nothing',
    allows: (from, to) => /^[\u00ad\u200b\u2060\ufeff]+$/.test(from) && to === '',
  },
  hyphenation: {
    says: 'The hyphen of a word broken at the end of a line, where the text has the same word unbroken',
    allows: (from, to) => /^-\s*[\n\r\f]\s*$/.test(from) && to === '',
  },
  'drawn-line': {
    says: 'A line drawn with signs, which separates what stands above it from what stands below',
    allows: (from, to) => drawnLine.test(from) && to === '',
  },
  'table-cell': {
    says: 'Bars, tabs, dots or spaces between the cells of a table become its cells',
    allows: (from, to) => /^[\s|.·…_]*$/.test(from) && to === ' ',
  },
  'table-rule': {
    says: 'The line that marks the head of a table',
    allows: (from, to) => /^[\s|:+=-]*$/.test(from) && to === '',
  },
  'list-marker': {
    says: 'The marker of a list item becomes the marker of the list',
    allows: (from, to) => itemMarker.test(from) && to === '',
  },
  'empty-marker': {
    says: 'A list marker with nothing after it',
    allows: (from, to) => emptyMarker.test(from) && to === '',
  },
  'heading-marker': {
    says: 'A list marker before a heading',
    allows: (from, to) => headingMarker.test(from) && to === '',
  },
  'quote-marker': {
    says: 'The sign before the lines of a quotation',
    allows: (from, to) => /^>\s*$/.test(from) && to === '',
  },
  'emphasis-marker': {
    says: 'An asterisk or underscore that marks emphasis',
    allows: (from, to) => /^[*_]{1,2}$/.test(from) && to === '',
  },
  'link-bracket': {
    says: 'The brackets around an address or the words of a link, and the address written after them',
    allows: (from, to) => /^(?:[<>[]|\]\((?:https?:\/\/|mailto:)[^\s()<>]+\))$/.test(from) && to === '',
  },
  'note-number': {
    says: 'The number, letter or sign of a note becomes its mark',
    allows: (from, to) => noteMarker.test(from) && to === '',
  },
} as const satisfies Record<string, NormalisingRule>;

export type RuleName = keyof typeof normalisingRules;

/** A reason to leave words out, and what proves it: the words themselves, a sign of the format, or the editor's decision. */
interface OmissionRule {
  says: string;
  /** Whether a line of the words proves it, by what the record keeps. */
  proves?: (line: string, kept: KeptWords) => boolean;
  /** The signs of the format that prove it. */
  signs?: readonly string[];
  /** Says that it is true of words alone, so that no decision stands in for their proof. */
  wordsAlone?: true;
}

/** Why characters of a source stand in no record. */
export const omissionReasons = {
  navigation: {
    says: 'Navigation: it leads about the website the text was saved from, or about the document, and is not part of the text',
    proves: isOfWebsite,
    signs: [
      'outside the main part',
      'nav',
      'form',
      'frame',
      'links',
      'website',
      'unseen',
      'archive',
      'back link',
      'menu',
      'browser',
    ],
  },
  /** Proved apart, since the account names the block in which the words stand. */
  repeat: {
    says: 'Printed again with the same words, as slides are when they are built up step by step; or with a sign that it goes on, such as “(continued)” after a heading',
    wordsAlone: true,
  },
  'web-title': {
    says: 'A title that the website gave the text, beside the one it prints',
    proves: isOfTitle,
    signs: ['title'],
  },
  'page-head': {
    says: 'A page number, or a line at the head or foot of a page that the record keeps once',
    proves: isOfPageEdge,
  },
  contents: {
    says: 'A list of contents, whose headings are printed again where their text begins',
    proves: isOfContents,
    wordsAlone: true,
  },
  imprint: {
    says: 'A notice of the printer or the publisher at the edge of a page, such as the number of a print job',
    proves: isJobNumber,
    signs: ['artifact'],
  },
  unshown: {
    says: 'What a document holds and its pages or slides do not show: hidden text, comments, the notes of a speaker',
    signs: ['speaker notes', 'hidden', 'beside the text'],
  },
  residue: { says: 'A remnant of extraction that carries no words' },
} as const satisfies Record<string, OmissionRule>;
export type OmissionReason = keyof typeof omissionReasons;

const ruleNames = Object.keys(normalisingRules) as [RuleName, ...RuleName[]];
export const reasonNames = Object.keys(omissionReasons) as [OmissionReason, ...OmissionReason[]];

/** What of a file shows that words are none of its text: `nav`, `artifact`, `speaker notes`. */
export const omissionSigns = [
  ...omissionReasons.navigation.signs,
  ...omissionReasons['web-title'].signs,
  ...omissionReasons.imprint.signs,
  ...omissionReasons.unshown.signs,
] as const;
export type OmissionSign = (typeof omissionSigns)[number];

/** Says of an omission that the editor decided it. */
const decision = 'decision';

/** Whether a line may be left out for a reason, with a sign or without; of a repeat the account itself proves it. */
export function provesOmission(
  { reason, sign }: { reason: OmissionReason; sign?: OmissionSign | typeof decision | undefined },
  line: string,
  kept: KeptWords,
): boolean {
  const rule: OmissionRule = omissionReasons[reason];
  if (sign === decision) return rule.wordsAlone !== true || rule.proves?.(line, kept) === true;
  return (sign !== undefined && rule.signs?.includes(sign) === true) || rule.proves?.(line, kept) === true;
}

/** A stretch of the decoded source, in UTF-16 code units from 0; `end` is not included. */
const stretch = { start: z.int().nonnegative(), end: z.int().positive() } as const;

export const accountEntrySchema = z.discriminatedUnion('fate', [
  z.strictObject({ ...stretch, fate: z.literal('kept'), block: anchorSchema }),
  z.strictObject({
    ...stretch,
    fate: z.literal('normalised'),
    rule: z.enum(ruleNames),
    to: z.string().describe('What the record has instead'),
    block: anchorSchema.optional(),
  }),
  z.strictObject({
    ...stretch,
    fate: z.literal('omitted'),
    reason: z.enum(reasonNames),
    sign: z
      .enum([...omissionSigns, decision])
      .optional()
      .describe('What proves it, where its words do not'),
    note: z.string().min(1).optional(),
    block: anchorSchema
      .optional()
      .describe('Of a repeat, or the head of a page: the block in which its first line stands'),
  }),
]);
export type AccountEntry = z.infer<typeof accountEntrySchema>;

/** What became of every character of a source text: the entries follow each other without gap or overlap. */
export const provenanceSchema = z.strictObject({
  report: recordIdSchema,
  file: z.string().min(1),
  sha256: z.string().length(64),
  encoding: encodingSchema.optional().describe('Of a source that is not in UTF-8'),
  characters: z.int().nonnegative().describe('Length of the text in UTF-16 code units'),
  printed: z
    .strictObject({
      lines: z.array(z.string()).min(1),
      pages: z.array(z.tuple([z.int().positive(), z.int().positive()])).describe('A page, and the line it begins with'),
    })
    .optional()
    .describe('Of a document, which is no plain text: what it prints, as the account counts it'),
  ledger: z.array(accountEntrySchema),
});
export type Provenance = z.infer<typeof provenanceSchema>;
