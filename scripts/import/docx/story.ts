import type { Element } from 'hast';
import type { Element as XmlElement } from 'xast';
import type { Beside } from '../office/doubts.ts';
import type { Relation } from '../office/relations.ts';
import type { Package } from '../office/unpack.ts';
import type { Comments } from './comments.ts';
import type { Fields } from './fields.ts';
import type { NoteLabels } from './note-labels.ts';
import type { Book, ParagraphSetting } from './paragraphs.ts';

/** A paragraph as it is drawn, and what its style and its list say it is. */
export interface DrawnParagraph extends ParagraphSetting {
  element: Element;
}

/** What is found while a document is drawn. */
export interface Gathered extends Beside {
  /** Whether a paragraph is drawn that its style calls the title. */
  titled: boolean;
  /** The references to notes, in their order. */
  notes: { kind: 'footnote' | 'endnote'; id: string }[];
}

/** One run of text of a document: its body, a note, a comment, the head of its pages; and what is known while it is drawn. */
export interface Story {
  files: Package;
  /** What the file of the story refers to. */
  relations: readonly Relation[];
  book: Book;
  labels: NoteLabels;
  comments: Comments;
  fields: Fields;
  found: Gathered;
  /** The paragraphs that are drawn so far, in their order. */
  paragraphs: DrawnParagraph[];
  /** Where one is in the story: `after “The letter reads:”`. */
  place: string;
  /** What is to be drawn after the open paragraph, since it hangs on it: text boxes, comments, charts. */
  hanging: { node: XmlElement; change: Change | undefined }[];
}

/** What a tracked change does to words. */
export type Change = 'ins' | 'del';
