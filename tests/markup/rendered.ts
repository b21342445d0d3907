import { parseMarkup } from '../../src/markup/parse.ts';
import { isElement, listBlocks } from '../../src/markup/blocks.ts';
import { renderText, type HtmlOptions, type RenderedText } from '../../src/markup/html.ts';
import { anchorSchema, type Anchor } from '../../src/records/identifiers.ts';

/** Anchors as the normaliser mints them, without their slugs: `title`, `s-1`, `note-1`, `p3`. */
export function anchorsOf(tree: NonNullable<ReturnType<typeof parseMarkup>['tree']>): Anchor[] {
  return listBlocks(tree).map((block, index) => {
    if (isElement(block, 'Note')) return anchorSchema.parse(`note-${index}`);
    if (block.type !== 'heading') return anchorSchema.parse(`p${index + 1}`);
    return anchorSchema.parse(block.depth === 1 ? 'title' : `s-${index}`);
  });
}

/** Parses, guards and renders a text that must have no findings. */
export function rendered(mdx: string, options?: Pick<HtmlOptions, 'titleLevel' | 'titled' | 'language'>): RenderedText {
  const { tree, findings } = parseMarkup(mdx, 'text.mdx');
  if (tree === undefined) throw new Error(JSON.stringify(findings));
  return renderText(tree, { ...options, anchors: anchorsOf(tree), policy: '/about/editorial-policy/' });
}

/** A tag: quoted attributes may hold any character but the quotation mark. */
const tag = /<(\/?[a-z]\w*)(?:\s+[\w-]+(?:="[^"]*")?)*>/g;

/** Every tag of an HTML text, in order: `p`, `a`, `/a`, `/p`. */
export function tagsOf(html: string): string[] {
  return [...html.matchAll(tag)].map(([, name = '']) => name);
}

/** The characters a browser would show. A `<` that opens no tag the project writes would show as itself. */
export function shown(html: string): string {
  return html.replaceAll(tag, '').replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&');
}
