import type { Edition } from '../../../src/records/edition.ts';
import { hardWrapped } from './hard-wrapped.ts';
import type { Layout } from './layout.ts';
import { pdfText } from './pdf-text.ts';
import { slides } from './slides.ts';
import { transcript } from './transcript.ts';
import { webPage } from './web-page.ts';

/** The rules of each way in which texts are laid out. */
export const layoutRules: Readonly<Record<Edition['source']['layout'], Layout>> = {
  'web-page': webPage,
  'hard-wrapped': hardWrapped,
  'pdf-text': pdfText,
  slides,
  transcript,
};
