import type { Element } from 'xast';
import { child, childrenOf, valueOf, within } from '../office/xml.ts';
import type { Sheet, Slide } from './slides.ts';

/** The shapes of a sheet that hold text, tables or drawings, in their order, also those within groups. */
export function shapesOf({ root }: Pick<Sheet, 'root'>): Element[] {
  const tree = child(root, 'p:cSld', 'p:spTree');
  return tree === undefined ? [] : shapesWithin(tree);
}

function shapesWithin(group: Element): Element[] {
  return childrenOf(group).flatMap((shape) => {
    if (shape.name === 'p:grpSp') return shapesWithin(shape);
    if (shape.name !== 'mc:AlternateContent') return [shape];
    return shapesWithin(child(shape, 'mc:Choice') ?? child(shape, 'mc:Fallback') ?? shape);
  });
}

/** What a shape is a place for: `title`, `body`, `sldNum`; `undefined` for a shape that is none. */
export function placeOf(shape: Element): { type: string; index: string } | undefined {
  const [place] = [...within(shape, 'p:ph')];
  return place === undefined
    ? undefined
    : { type: valueOf(place, 'type') ?? 'obj', index: valueOf(place, 'idx') ?? '0' };
}

export function isTitle(shape: Element): boolean {
  return /^(?:title|ctrTitle)$/.test(placeOf(shape)?.type ?? '');
}

/** Whether a shape is a place for what stands on slide after slide: the date, the foot, the number. */
export function isPageHead(shape: Element): boolean {
  return /^(?:dt|ftr|hdr|sldNum)$/.test(placeOf(shape)?.type ?? '');
}

/** What applies to the paragraphs of one level of a shape, nearest first: of the shape, its layout, its master. */
export function levelProperties(shape: Element, level: number, { layout, master }: Slide): Element[] {
  const name = `a:lvl${level + 1}pPr`;
  const place = placeOf(shape);
  const own = child(shape, 'p:txBody', 'a:lstStyle', name);
  if (place === undefined) return own === undefined ? [] : [own];
  const behind = [layout, master].map((sheet) => {
    const same =
      sheet === undefined ? undefined : shapesOf(sheet).find((each) => isSame(place, placeOf(each), sheet === master));
    return child(same, 'p:txBody', 'a:lstStyle', name);
  });
  return [own, ...behind, child(master?.root, 'p:txStyles', styleFor(place.type), name)].filter(
    (each) => each !== undefined,
  );
}

/** The lists of a master that a place takes over. */
function styleFor(type: string): string {
  if (/^(?:title|ctrTitle)$/.test(type)) return 'p:titleStyle';
  return /^(?:dt|ftr|hdr|sldNum)$/.test(type) ? 'p:otherStyle' : 'p:bodyStyle';
}

/** Whether a place of a layout or master is the one that another fills: by its number, on a master by its type. */
function isSame(place: { type: string; index: string }, other: ReturnType<typeof placeOf>, onMaster: boolean): boolean {
  if (other === undefined) return false;
  const general = (type: string) => (/^(?:obj|subTitle)$/.test(type) ? 'body' : type === 'ctrTitle' ? 'title' : type);
  return onMaster ? general(other.type) === general(place.type) : other.index === place.index;
}
