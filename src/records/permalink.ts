import { z } from 'zod';
import { anchorSchema, type Anchor } from './identifiers.ts';
import { fullDateSchema } from './partial-date.ts';

/**
 * An address below that of its record: `./` the record itself, `items/6/` an item, `#p7` a block or meeting.
 * Nothing of it is derived again: it is what was published.
 */
export const addressSchema = z
  .string()
  .regex(/^(?:\.\/|(?:items\/)?[a-z0-9-]+\/|#[a-z0-9-]+)$/, 'Expected "./", an address such as "items/6/", or "#p7"');

const event = {
  address: addressSchema,
  date: fullDateSchema,
  seal: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .describe('Digest of this entry and the seal before it'),
} as const;

/** By what a block is known again when its text has changed. */
const likeness = {
  words: z.string().describe('How the block begins'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('First 16 digits of the SHA-256 of its printed text'),
  sketch: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe('128 bits of which few differ where texts differ little'),
} as const;

/** One entry of a ledger. What became of an address is what its last entry says. */
export const permalinkSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('published'), ...event }).describe('A record, item or meeting'),
  z
    .strictObject({ state: z.literal('block'), ...event, ...likeness, after: addressSchema.optional() })
    .describe('A block; `after` names the block before it, where that is not the entry before'),
  z.strictObject({ state: z.literal('changed'), ...event, ...likeness }).describe('A block whose words were corrected'),
  z
    .strictObject({ state: z.literal('moved'), ...event, after: addressSchema })
    .describe('A block that stands elsewhere now'),
  z.strictObject({ state: z.literal('merged'), ...event, into: addressSchema }),
  z.strictObject({
    state: z.literal('withdrawn'),
    ...event,
    near: addressSchema.optional().describe('The nearest block that remained'),
    reason: z.string().min(1),
  }),
]);
export type Permalink = z.infer<typeof permalinkSchema>;

/** The ledger of one record, `content/permalinks/<collection>/<id>.yaml`: only ever appended to. */
export const permalinksSchema = z.array(permalinkSchema);

/** A block as it was last published. */
export interface PublishedBlock {
  anchor: Anchor;
  words: string;
  fingerprint: string;
  sketch: string;
}

/** What the entries of a ledger come to. */
export interface LedgerState {
  /** The blocks that stand in the text, in its order. */
  blocks: PublishedBlock[];
  /** Anchors that another block took over, and that block. */
  merged: ReadonlyMap<Anchor, Anchor>;
  withdrawn: ReadonlyMap<Anchor, { near?: Anchor | undefined; reason: string }>;
  /** Every address ever published, with its last state. */
  addresses: ReadonlyMap<string, Permalink['state']>;
}

/** Plays the entries of a ledger in their order. */
export function stateOf(entries: readonly Permalink[]): LedgerState {
  const blocks: PublishedBlock[] = [];
  const merged = new Map<Anchor, Anchor>();
  const withdrawn = new Map<Anchor, { near?: Anchor | undefined; reason: string }>();
  const addresses = new Map<string, Permalink['state']>();
  const indexOf = (address: string) => blocks.findIndex(({ anchor }) => `#${anchor}` === address);
  for (const entry of entries) {
    addresses.set(entry.address, entry.state);
    const index = indexOf(entry.address);
    if (entry.state === 'block') {
      const { words, fingerprint, sketch, after, address } = entry;
      const at = after === undefined ? blocks.length : after === './' ? 0 : indexOf(after) + 1;
      blocks.splice(at, 0, { anchor: anchorOf(address), words, fingerprint, sketch });
    } else if (entry.state === 'changed') {
      const { words, fingerprint, sketch, address } = entry;
      blocks.splice(index, 1, { anchor: anchorOf(address), words, fingerprint, sketch });
    } else if (entry.state === 'moved') {
      const [block] = blocks.splice(index, 1);
      if (block !== undefined) blocks.splice(entry.after === './' ? 0 : indexOf(entry.after) + 1, 0, block);
    } else if (entry.state === 'merged') {
      merged.set(anchorOf(entry.address), anchorOf(entry.into));
      blocks.splice(index, 1);
    } else if (entry.state === 'withdrawn' && index !== -1) {
      const near = entry.near === undefined ? undefined : anchorOf(entry.near);
      withdrawn.set(anchorOf(entry.address), { near, reason: entry.reason });
      blocks.splice(index, 1);
    }
  }
  return { blocks, merged, withdrawn, addresses };
}

function anchorOf(address: string): Anchor {
  return anchorSchema.parse(address.slice(1));
}

/** The first words of a block, enough to know it by; an ellipsis stands for the rest. */
export function openingWords(text: string): string {
  const words = text.split(' ');
  return words.length <= 8 ? text : `${words.slice(0, 8).join(' ')} …`;
}
