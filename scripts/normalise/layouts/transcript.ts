import { asItem } from './item.ts';
import type { Classified, Context, Layout } from './layout.ts';

/** A document whose transcript says what each of its parts is: nothing is left to be found. */
export const transcript: Layout = {
  unwrapper: () => (previous, next) =>
    next.part === undefined || (next.part !== previous.part && !('continues' in next.part)),
  classify: (index, context) => classifyPart(index, context),
};

const paragraph: Classified = { kind: { type: 'paragraph' }, marker: 0 };

function classifyPart(index: number, { segments, texts, seen }: Context): Classified {
  const part = segments[index]?.stretches[0]?.part;
  switch (part?.kind) {
    case 'title':
      return { kind: seen.title ? { type: 'heading', level: 2 } : { type: 'title' }, marker: 0 };
    case 'heading':
      return { kind: { type: 'heading', level: part.level }, marker: 0 };
    case 'quote':
      return { kind: { type: 'paragraph', quote: true }, marker: 0 };
    case 'item':
      return (
        asItem(texts[index] ?? '', { level: part.level, loose: true }) ?? {
          kind: { type: 'item', level: part.level },
          marker: 0,
        }
      );
    default:
      return paragraph;
  }
}
