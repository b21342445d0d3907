import type { ElementContent } from 'hast';
import type { Element as XmlElement } from 'xast';
import { element, text } from '../../../src/markup/hast.ts';
import { textContent } from '../html/elements.ts';
import { child, childrenOf, textOf, valueOf } from '../office/xml.ts';

/** The signs of a formula in the order in which one reads them: `1⁄2`, `(a+b)/(c)`, `10` with a raised `6`, `√(x)`. */
export function formulaOf(node: XmlElement): ElementContent[] {
  const part = (name: string): ElementContent[] => childrenOf(node, name).flatMap(formulaOf);
  const raised = (name: string, tag: 'sup' | 'sub'): ElementContent[] =>
    part(name).length === 0 ? [] : [element(tag, {}, part(name))];
  const sign = (property: string, name: string, usual: string): string =>
    valueOf(child(node, property, name), 'm:val') ?? usual;
  switch (node.name) {
    case 'm:t':
      return [text(textOf(node))];
    case 'm:f':
      return fraction(part('m:num'), part('m:den'));
    case 'm:sSup':
    case 'm:sSub':
    case 'm:sSubSup':
      return [...part('m:e'), ...raised('m:sub', 'sub'), ...raised('m:sup', 'sup')];
    case 'm:sPre':
      return [...raised('m:sub', 'sub'), ...raised('m:sup', 'sup'), ...part('m:e')];
    case 'm:nary':
      return [
        text(sign('m:naryPr', 'm:chr', '∫')),
        ...raised('m:sub', 'sub'),
        ...raised('m:sup', 'sup'),
        ...part('m:e'),
      ];
    case 'm:rad':
      return [...raised('m:deg', 'sup'), text('√'), ...bracketed(part('m:e'))];
    case 'm:limLow':
      return [...part('m:e'), ...raised('m:lim', 'sub')];
    case 'm:limUpp':
      return [...part('m:e'), ...raised('m:lim', 'sup')];
    case 'm:d': {
      const inner = childrenOf(node, 'm:e').flatMap((each, index) => [
        ...(index > 0 ? [text(sign('m:dPr', 'm:sepChr', '|'))] : []),
        ...formulaOf(each),
      ]);
      return [text(sign('m:dPr', 'm:begChr', '(')), ...inner, text(sign('m:dPr', 'm:endChr', ')'))];
    }
    case 'm:eqArr':
    case 'm:m':
      return childrenOf(node)
        .map(formulaOf)
        .filter((row) => row.length > 0)
        .flatMap((row, index) => [...(index > 0 ? [text('; ')] : []), ...row]);
    case 'm:mr':
      return childrenOf(node, 'm:e').flatMap((each, index) => [...(index > 0 ? [text(', ')] : []), ...formulaOf(each)]);
    default:
      return childrenOf(node).flatMap(formulaOf);
  }
}

/** Numbers and single words with the bar of fractions between them; else brackets say what stands above and below it. */
function fraction(above: ElementContent[], below: ElementContent[]): ElementContent[] {
  const isPlain = [above, below].every((each) => /^[\p{L}\p{N}.,]+$/u.test(wordsOf(each)));
  return isPlain ? [...above, text('⁄'), ...below] : [...bracketed(above), text('/'), ...bracketed(below)];
}

function bracketed(words: ElementContent[]): ElementContent[] {
  return [text('('), ...words, text(')')];
}

function wordsOf(children: ElementContent[]): string {
  return textContent(element('span', {}, children));
}
