import { z } from 'zod';
import { collectionNames } from './collections.ts';
import { anchorSchema, type Anchor } from './identifiers.ts';
import { fullDateSchema } from './partial-date.ts';

/**
 * An address below that of its record: `./` the record itself, `items/6/` an item, `#p7` a block or meeting.
 * Nothing of it is derived again: it is what was published.
 */
export const addressSchema = z
  .string()
  .regex(/^(?:\.\/|(?:items\/)?[a-z0-9-]+\/|#[a-z0-9-]+)$/, 'Expected "./", an address such as "items/6/", or "#p7"');

/** Registers whose entries have a page each; those of the others are places on the one page that lists them. */
const registersOfPages = ['people', 'bodies'];
const registersOfPlaces = ['terms', 'documents', 'series', 'conflicts'];

/** What names of addresses begin with. */
export const foldersOfNames: readonly string[] = [...collectionNames, ...registersOfPages, ...registersOfPlaces];

/** An address with the ledger that lists it, `sessions/council-96` or `registers/people`. */
export interface PublishedAddress {
  ledger: string;
  address: string;
}

/**
 * An address by its name in the whole archive: `sessions/council-96`, `sessions/council-96/items/6`,
 * `reports/council-96-dg-summary#p7`, `calendars/2009#gfmd-3`, `people/brunson-mckinley`, `terms/icp`.
 * `undefined` for what names none.
 */
export function publishedAddress(name: string): PublishedAddress | undefined {
  const parts = /^([a-z]+)\/([a-z0-9-]+)(?:(#[a-z0-9-]+)|\/(items\/[a-z0-9-]+))?$/.exec(name);
  const [, folder = '', id = '', fragment, item] = parts ?? [];
  if (collectionNames.some((collection) => collection === folder)) {
    return { ledger: `${folder}/${id}`, address: fragment ?? (item === undefined ? './' : `${item}/`) };
  }
  if (fragment !== undefined || item !== undefined) return undefined;
  if (registersOfPages.includes(folder)) return { ledger: `registers/${folder}`, address: `${id}/` };
  return registersOfPlaces.includes(folder) ? { ledger: `registers/${folder}`, address: `#${id}` } : undefined;
}

/** The name of an address in the whole archive. */
export function nameOfAddress({ ledger, address }: PublishedAddress): string {
  const [folder, id = ''] = ledger.split('/');
  if (folder === 'registers') return `${id}/${address.replace(/^#|\/$/g, '')}`;
  if (address === './') return ledger;
  return address.startsWith('#') ? `${ledger}${address}` : `${ledger}/${address.slice(0, -1)}`;
}

/** Whether a ledger can have a name: that of a record, or of a register whose entries have addresses. */
export function isLedger(name: string): boolean {
  const [folder = '', id = ''] = name.split('/');
  return publishedAddress(folder === 'registers' ? `${id}/x` : name)?.ledger === name;
}

const addressNameSchema = z
  .string()
  .refine(
    (name) => publishedAddress(name) !== undefined,
    'Expected an address such as "reports/council-96-dg-summary#p7"',
  );

const event = {
  address: addressSchema,
  date: fullDateSchema,
  seal: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .describe('Digest of this entry and the seal before it'),
} as const;

/** By what a block, or anything else that has an address, is known again when its text has changed. */
const likeness = {
  words: z.string().describe('How the text begins'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('First 16 digits of the SHA-256 of its text'),
  sketch: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe('128 bits of which few differ where texts differ little'),
} as const;

/** One entry of a ledger. What became of an address is what its last entry says. */
export const permalinkSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('published'), ...event }).describe('A record, item, meeting, resolution or entry'),
  z
    .strictObject({ state: z.literal('described'), ...event, ...likeness })
    .describe('What is said of a record, item, meeting, resolution or entry from this day on'),
  z
    .strictObject({ state: z.literal('block'), ...event, ...likeness, after: addressSchema.optional() })
    .describe('A block; `after` names the block before it, where that is not the entry before'),
  z.strictObject({ state: z.literal('changed'), ...event, ...likeness }).describe('A block whose words were corrected'),
  z
    .strictObject({ state: z.literal('moved'), ...event, after: addressSchema })
    .describe('A block that stands elsewhere now'),
  z
    .strictObject({ state: z.literal('merged'), ...event, into: z.union([addressSchema, addressNameSchema]) })
    .describe('A block that another took over: of this text, or of that to which the whole record was joined'),
  z.strictObject({
    state: z.literal('withdrawn'),
    ...event,
    near: addressSchema.optional().describe('The nearest block that remained'),
    replacedBy: addressNameSchema.optional().describe('What stands for it now (Dublin Core: is replaced by)'),
    reason: z.string().min(1),
  }),
  z
    .strictObject({ state: z.literal('restored'), ...event, reason: z.string().min(1) })
    .describe('What had been withdrawn, and stands again'),
]);
export type Permalink = z.infer<typeof permalinkSchema>;

/** The ledger of one record, `content/permalinks/<collection>/<id>.yaml`: only ever appended to. */
export const permalinksSchema = z.array(permalinkSchema);

/** What a ledger knows of a text: enough to tell whether another is the same, or how alike it is. */
export interface Likeness {
  words: string;
  fingerprint: string;
  sketch: string;
}

/** A block as it was last published. */
export interface PublishedBlock extends Likeness {
  anchor: Anchor;
}

/** Why something that was published stands no more, and what stands for it now. */
export interface Withdrawal {
  reason: string;
  /** By its name in the whole archive. */
  replacedBy?: string | undefined;
}

/** What the entries of a ledger come to. */
export interface LedgerState {
  /** The blocks that stand in the text, in its order. */
  blocks: PublishedBlock[];
  /** Anchors that another block took over, and that block. */
  merged: ReadonlyMap<Anchor, Anchor>;
  withdrawn: ReadonlyMap<Anchor, { near?: Anchor | undefined; reason: string }>;
  /** Blocks that stand in another text, to which the record was joined, by their names there. */
  elsewhere: ReadonlyMap<Anchor, string>;
  /** What was withdrawn by its address: the record (`./`), an item, a meeting, an entry, a block of a joined record. */
  gone: ReadonlyMap<string, Withdrawal>;
  /** What was said at each address that is none of a block, from first to last. */
  descriptions: ReadonlyMap<string, readonly Likeness[]>;
  /** Every address ever published. */
  addresses: ReadonlySet<string>;
}

/** Plays the entries of a ledger in their order. */
export function stateOf(entries: readonly Permalink[]): LedgerState {
  const blocks: PublishedBlock[] = [];
  const merged = new Map<Anchor, Anchor>();
  const withdrawn = new Map<Anchor, { near?: Anchor | undefined; reason: string }>();
  const elsewhere = new Map<Anchor, string>();
  const gone = new Map<string, Withdrawal>();
  const descriptions = new Map<string, Likeness[]>();
  const addresses = new Set<string>();
  const indexOf = (address: string) => blocks.findIndex(({ anchor }) => `#${anchor}` === address);
  for (const entry of entries) {
    addresses.add(entry.address);
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
      if (entry.into.startsWith('#')) merged.set(anchorOf(entry.address), anchorOf(entry.into));
      else elsewhere.set(anchorOf(entry.address), entry.into);
      if (index !== -1) blocks.splice(index, 1);
    } else if (entry.state === 'withdrawn') {
      const { address, near, reason, replacedBy } = entry;
      if (index === -1) gone.set(address, { reason, replacedBy });
      else {
        withdrawn.set(anchorOf(address), { near: near === undefined ? undefined : anchorOf(near), reason });
        if (replacedBy !== undefined) elsewhere.set(anchorOf(address), replacedBy);
        blocks.splice(index, 1);
      }
    } else if (entry.state === 'described') {
      const { address, words, fingerprint, sketch } = entry;
      descriptions.set(address, [...(descriptions.get(address) ?? []), { words, fingerprint, sketch }]);
    } else if (entry.state === 'restored') gone.delete(entry.address);
  }
  return { blocks, merged, withdrawn, elsewhere, gone, descriptions, addresses };
}

function anchorOf(address: string): Anchor {
  return anchorSchema.parse(address.slice(1));
}

/** The first words of a block, enough to know it by; an ellipsis stands for the rest. */
export function openingWords(text: string): string {
  const words = text.split(' ');
  return words.length <= 8 ? text : `${words.slice(0, 8).join(' ')} …`;
}
