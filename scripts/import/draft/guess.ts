import type { Transcript } from '../../../src/records/transcript.ts';
import type { Decision, Edition } from '../../../src/records/edition.ts';
import type { Anchor } from '../../../src/records/identifiers.ts';
import type { ArchiveFiles } from '../../archive/archive-files.ts';

/** A block of a new text, with its words as the check of quotes reads them. */
export interface TextBlock {
  anchor: Anchor;
  kind: 'title' | 'heading' | 'paragraph' | 'item' | 'note' | 'table';
  text: string;
}

/** What a draft is made of. */
export interface NewText {
  /** The identifier of its record. */
  id: string;
  /** Goes into the edition as it is: file, sha256, layout, … */
  source: Edition['source'];
  /** What `readBlocks` finds in the record that `normalise` makes with `bareEdition`. */
  blocks: readonly TextBlock[];
  /** The lines at the heads and feet of its pages, where it has any that are known. */
  edges?: readonly string[];
  /** What the file says of itself; nothing in a plain text. */
  declared: Transcript['declared'];
  /** Omissions that were found by comparing it with other sources. */
  decisions?: readonly Decision[];
  /** What was noticed before: of the encoding, the layout, the transcription. */
  doubts?: readonly Doubt[];
  archive: ArchiveFiles;
}

/** A draft for the archivist: everything in it is proved, or is listed as a gap or a doubt. */
export interface DraftEdition {
  /** `edition.yaml`, which `editionSchema` accepts. */
  edition: string;
  /** In the order in which they matter. */
  doubts: Doubt[];
  candidates: CandidateFact[];
}

/** Words of a block of the new text. */
export interface Quote {
  paragraph: Anchor;
  quote: string;
}

/** A value read from the text: `sure` where its words stand alone, `likely` where they stand among others. */
export interface Guess<Value> {
  value: Value;
  confidence: 'sure' | 'likely';
  basis: 'stated' | 'inferred';
  /** Why, of an inferred value. */
  reason?: string;
  quotes: readonly Quote[];
}

/** What a doubt can be about, in the order in which it matters. */
export const doubtTopics = [
  'kept',
  'encoding',
  'title',
  'date',
  'session',
  'speaker',
  'kind',
  'event',
  'place',
  'language',
  'symbol',
  'summary',
  'layout',
  'transcript',
  'repeats',
  'paragraphs',
  'notes',
] as const;

/** Something the archivist should look at: `date: Two dates stand on the cover, …`. */
export interface Doubt {
  topic: (typeof doubtTopics)[number];
  says: string;
  /** The block it is about. */
  anchor?: Anchor;
}

/** Doubts in the order in which they matter. */
export function sortDoubts(doubts: readonly Doubt[]): Doubt[] {
  return doubts.toSorted((a, b) => doubtTopics.indexOf(a.topic) - doubtTopics.indexOf(b.topic));
}

/** A fact of the running text that another record could take: an entry to paste. */
export interface CandidateFact {
  kind: 'meeting' | 'figure' | 'document';
  /** The file it belongs to, from the project's root, and the list in it: nothing where it is a map of entries. */
  file: string;
  list?: 'meetings' | 'figures';
  quote: Quote;
  /** YAML, indented as it stands in the file. */
  yaml: string;
}

/** An entry for a calendar or a budget, before it is written. */
export interface CandidateEntry {
  kind: 'meeting' | 'figure';
  year: string;
  quote: Quote;
  entry: object;
}

/** What one question of a draft found, and what it is unsure of. */
export interface Guessed<Value> {
  guess?: Guess<Value>;
  doubts: Doubt[];
}
