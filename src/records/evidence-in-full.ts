import type { WrittenEvidence } from './evidence.ts';
import { expectOneOf } from './finding.ts';
import { partsOf, type Anchor, type RecordId } from './identifiers.ts';
import type { Document, OutsidePage } from './registers.ts';

/** Words of a text of the archive, as pages and data show them. */
export interface TextEvidence {
  report: RecordId;
  paragraph: Anchor;
  quote: string;
}

/** A page outside the archive, with the words it was read for. */
export interface OutsideEvidence extends Omit<OutsidePage, 'document'> {
  /** The symbol of the document that the page bears. */
  symbol?: string | undefined;
  quote?: string | undefined;
}

export type EvidenceInFull = TextEvidence | OutsideEvidence;

export function isTextEvidence(evidence: EvidenceInFull): evidence is TextEvidence {
  return 'report' in evidence;
}

/** A record whose evidence says all that is known of what it was read from. */
export type InFull<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : { [Key in keyof Value]: Key extends 'evidence' ? EvidenceInFull[] : InFull<Value[Key]> };

/** What evidence can cite: the register of references, and that of documents, which has the symbols. */
export interface Citable {
  references: Readonly<Record<string, OutsidePage>>;
  documents: Readonly<Record<string, Pick<Document, 'symbol'>>>;
}

/**
 * A record with its evidence in full. Throws where evidence or a reference names what its register does not have: the
 * check finds that with its place (r-016, r-017).
 */
export function inFull<Value>(record: Value, citable: Citable): InFull<Value> {
  return resolve(record) as InFull<Value>; // `evidence` means the same in every schema

  function resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.some(isObject) ? value.map(resolve) : value;
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([key, child]) => [
      key,
      key === 'evidence'
        ? (child as readonly WrittenEvidence[]).map((each) => describe(each, citable))
        : resolve(child),
    ]);
    return Object.fromEntries(entries);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function describe(evidence: WrittenEvidence, { references, documents }: Citable): EvidenceInFull {
  const { quote } = evidence;
  if ('at' in evidence) {
    const { report, anchor } = partsOf(evidence.at);
    return { report, paragraph: anchor, quote: evidence.quote };
  }
  const { url, title, publisher, document, accessed, archived } = entryOf(references, evidence.reference);
  return {
    url,
    title,
    publisher,
    ...(document !== undefined && { symbol: entryOf(documents, document).symbol }),
    accessed,
    ...(archived !== undefined && { archived }),
    ...(quote !== undefined && { quote }),
  };
}

function entryOf<Entry>(register: Readonly<Record<string, Entry>>, id: string): Entry {
  const entry = Object.hasOwn(register, id) ? register[id] : undefined;
  if (entry === undefined) throw new Error(`Evidence names "${id}". ${expectOneOf(id, Object.keys(register))}`);
  return entry;
}
