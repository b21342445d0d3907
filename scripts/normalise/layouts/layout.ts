import type { BlockKind, Segment, Stretch } from '../working-text.ts';
import type { Marker } from '../../language/labels.ts';

/** A segment with its words and what is known of its neighbours. */
export interface Context {
  segments: readonly Segment[];
  /** The words of each segment, markers included. */
  texts: readonly string[];
  /** What each segment begins with. */
  markers: readonly Marker[];
  /** The segments that have the same words as others, by their words. */
  places: ReadonlyMap<string, readonly number[]>;
  /** Whether a segment begins with a Roman number. */
  outlined: boolean;
  /** Whether a title has come before, where the last heading stands, and whether it is the one over the notes. */
  seen: { title: boolean; heading: number | undefined; notes: boolean };
}

/** What a segment is, and how many characters of marker precede its words. */
export interface Classified {
  kind: BlockKind | { type: 'empty-marker' };
  marker: number;
  /** Of a heading: in which way it is marked as one, where that tells its level. */
  style?: string;
}

/** The rules of one way in which texts are laid out. */
export interface Layout {
  /** Says whether a line begins a block, given the line before and the block so far. */
  unwrapper: (
    stretches: readonly Stretch[],
    text: string,
  ) => (previous: Stretch, next: Stretch, current: Segment | undefined) => boolean;
  /** Says what a segment is. */
  classify: (index: number, context: Context) => Classified;
}
