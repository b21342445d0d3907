import type { Element as XmlElement } from 'xast';
import { text } from '../../../src/markup/hast.ts';
import { child, childrenOf, textOf, valueOf } from '../office/xml.ts';
import { accented, fraction, joined, root, rows, scripts, type Signs } from './draw.ts';

/** The signs of a formula of an office document (ECMA-376 part 1, 22.1): `1⁄2`, `10` with a raised `6`, `√(x)`. */
export function officeFormula(node: XmlElement): Signs {
  const part = (name: string): Signs => childrenOf(node, name).flatMap(officeFormula);
  const sign = (name: string, usual: string): string => valueOf(child(node, `${node.name}Pr`, name), 'm:val') ?? usual;
  const heights = { sub: part('m:sub'), sup: part('m:sup') };
  switch (node.name) {
    case 'm:t':
      return [text(textOf(node))];
    case 'm:f':
      return sign('m:type', 'bar') === 'noBar'
        ? rows([[part('m:num')], [part('m:den')]])
        : fraction(part('m:num'), part('m:den'));
    case 'm:sSup':
    case 'm:sSub':
    case 'm:sSubSup':
      return scripts(part('m:e'), heights);
    case 'm:sPre':
      return [...scripts([], heights), ...part('m:e')];
    case 'm:nary':
      return [...scripts([text(sign('m:chr', '∫'))], heights), ...part('m:e')];
    case 'm:rad':
      return root(part('m:e'), part('m:deg'));
    case 'm:limLow':
      return scripts(part('m:e'), { sub: part('m:lim') });
    case 'm:limUpp':
      return scripts(part('m:e'), { sup: part('m:lim') });
    case 'm:acc':
      return over(part('m:e'), sign('m:chr', '\u0302'));
    case 'm:bar':
      return sign('m:pos', 'bot') === 'top' ? over(part('m:e'), '‾') : part('m:e');
    case 'm:d': {
      const inner = childrenOf(node, 'm:e').map(officeFormula);
      return [text(sign('m:begChr', '(')), ...joined(inner, sign('m:sepChr', '|')), text(sign('m:endChr', ')'))];
    }
    case 'm:eqArr':
      return rows(childrenOf(node, 'm:e').map((each) => [officeFormula(each)]));
    case 'm:m':
      return rows(childrenOf(node, 'm:mr').map((row) => childrenOf(row, 'm:e').map(officeFormula)));
    default:
      return childrenOf(node).flatMap(officeFormula);
  }
}

/** A sign over others: an accent upon a letter, else raised. */
function over(base: Signs, sign: string): Signs {
  return accented(base, sign) ?? scripts(base, { sup: [text(sign)] });
}
