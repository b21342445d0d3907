import { z } from 'zod';

/** A record's identifier is its file name: minted once, never derived again (`council-96-dg-summary`). */
export const recordIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Expected lower-case words joined by hyphens, such as "council-96"')
  .brand<'RecordId'>();
export type RecordId = z.infer<typeof recordIdSchema>;

/** Identifiers under which something was published before; its old addresses lead to the new one. */
export const formerIdsSchema = z.array(recordIdSchema).default([]);

/** The identifier of a person in `content/registers/people.yaml`. */
export const personIdSchema = recordIdSchema.brand<'PersonId'>();
/** The identifier of a body in `content/registers/bodies.yaml`. */
export const bodyIdSchema = recordIdSchema.brand<'BodyId'>();
/** The identifier of a page outside the archive in `content/registers/references.yaml`. */
export const referenceIdSchema = recordIdSchema.brand<'ReferenceId'>();

/**
 * The fragment that addresses a block of a record: `p7` (a paragraph, list item, table or note),
 * `item-6` (a heading with a printed label), `s-emergency-response` (one without), `title`.
 */
export const anchorSchema = z
  .string()
  .regex(
    /^(?:p\d+[a-z]*|title|(?:item|s|note)-[a-z0-9]+(?:-[a-z0-9]+)*)$/,
    'Expected an anchor such as "p7", "item-6" or "s-introduction"',
  )
  .brand<'Anchor'>();
export type Anchor = z.infer<typeof anchorSchema>;

/** A block of a report of the archive, as evidence names it: `council-109-dg-report#p4`. */
export const placeSchema = z
  .templateLiteral([recordIdSchema, '#', anchorSchema], {
    error: 'Expected a report and an anchor of it, such as "council-109-dg-report#p4"',
  })
  .brand<'Place'>();
type Place = z.infer<typeof placeSchema>;

/** The report and the anchor that a place names. */
export function partsOf(place: Place): { report: RecordId; anchor: Anchor } {
  const [report, anchor] = place.split('#');
  return { report: recordIdSchema.parse(report), anchor: anchorSchema.parse(anchor) };
}

/** An agenda item's key in its session, the last part of its address (`6`, `looking-ahead`). */
export const itemKeySchema = recordIdSchema.brand<'ItemKey'>();
