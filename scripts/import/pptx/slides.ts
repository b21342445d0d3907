import type { Element } from 'xast';
import { relationsOf, type Relation } from '../office/relations.ts';
import type { Package } from '../office/unpack.ts';
import { child, childrenOf, parseXml, valueOf } from '../office/xml.ts';

/** A file of a presentation with those it refers to. */
export interface Sheet {
  path: string;
  root: Element;
  relations: readonly Relation[];
}

export interface Slide extends Sheet {
  /** Its place in the presentation, counted from 1. */
  number: number;
  hidden: boolean;
  /** The layout it follows, and the master behind it, whose shapes and lists it takes over. */
  layout?: Sheet | undefined;
  master?: Sheet | undefined;
  notes?: Sheet | undefined;
}

/** The slides of a presentation in their order, and how many it says it has: a damaged one lacks some. */
export function listSlides(files: Package): { slides: Slide[]; count: number } {
  const path = relationsOf(files, '').find(({ type }) => type === 'officeDocument')?.target ?? 'ppt/presentation.xml';
  const presentation = readSheet(files, path);
  const ids = childrenOf(child(presentation?.root, 'p:sldIdLst'), 'p:sldId').map((each) => valueOf(each, 'r:id'));
  const targets = new Map(presentation?.relations.map(({ id, target }) => [id, target]));
  const read = new Map<string, Sheet | undefined>();
  const related = (sheet: Sheet | undefined, type: string): Sheet | undefined => {
    const target = sheet?.relations.find((each) => each.type === type)?.target;
    if (target === undefined) return undefined;
    if (!read.has(target)) read.set(target, readSheet(files, target));
    return read.get(target);
  };
  const slides = ids.flatMap((id, index): Slide[] => {
    const sheet = readSheet(files, targets.get(id ?? ''));
    if (sheet === undefined) return [];
    const layout = related(sheet, 'slideLayout');
    return [
      {
        ...sheet,
        number: index + 1,
        hidden: /^(?:0|false)$/.test(valueOf(sheet.root, 'show') ?? ''),
        layout,
        master: related(layout, 'slideMaster'),
        notes: related(sheet, 'notesSlide'),
      },
    ];
  });
  return { slides, count: ids.length };
}

export function readSheet(files: Package, path: string | undefined): Sheet | undefined {
  const bytes = path === undefined ? undefined : files.get(path);
  if (path === undefined || bytes === undefined) return undefined;
  return { path, root: parseXml(bytes, path), relations: relationsOf(files, path) };
}
