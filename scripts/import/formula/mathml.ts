import type { Element, ElementContent, Root } from 'hast';
import { text } from '../../../src/markup/hast.ts';
import {
  attribute,
  childElements,
  descendants,
  isElement,
  textContent,
  unshownBelow,
  unshownIn,
} from '../html/elements.ts';
import { accented, fraction, joined, root, rows, scripts, wordsOf, type Signs } from './draw.ts';

/** Writes the formulas of a page (MathML Core) as signs in the order in which one reads them. Changes the tree. */
export function drawFormulas(page: Root): void {
  for (const formula of [...descendants(page)].filter(({ tagName }) => tagName === 'math')) {
    const beside = [...unshownBelow(formula)];
    formula.children = [...signsOf(formula), ...beside];
    formula.tagName = 'span';
    formula.properties = {};
  }
}

/** How many parts an element has that sets them in places; one with another number of them is written badly. */
const places: Readonly<Record<string, number>> = {
  mfrac: 2,
  msup: 2,
  msub: 2,
  munder: 2,
  mover: 2,
  mroot: 2,
  msubsup: 3,
  munderover: 3,
};

function signsOf(node: Element): Signs {
  const inner = childElements(node);
  const parts = inner.map(signsOf);
  const [base = [], second = [], third = []] = parts;
  if ((places[node.tagName] ?? parts.length) !== parts.length) return signsWithin(node);
  switch (node.tagName) {
    case 'mi':
    case 'mn':
    case 'mo':
      return [text(printed(textContent(node)).trim())];
    case 'mtext':
      return [text(printed(textContent(node)))];
    case 'ms':
      return [text(`"${printed(textContent(node))}"`)];
    case 'mspace':
      return [text(' ')];
    case 'mfrac':
      return /^0(?:[a-z]+|%)?$/.test(attribute(node, 'linethickness') ?? '')
        ? rows([[base], [second]])
        : fraction(base, second);
    case 'msup':
      return scripts(base, { sup: second });
    case 'msub':
    case 'munder':
      return scripts(base, { sub: second });
    case 'msubsup':
    case 'munderover':
      return scripts(base, { sub: second, sup: third });
    case 'mover':
      return accented(base, wordsOf(second)) ?? scripts(base, { sup: second });
    case 'mmultiscripts':
      return multiscripts(inner, parts);
    case 'msqrt':
      return root(signsWithin(node));
    case 'mroot':
      return root(base, second);
    case 'mfenced':
      return fenced(node, parts);
    case 'mtable':
      return rows(inner.map((row) => childElements(row).map(signsOf)));
    default:
      return signsWithin(node);
  }
}

/** The signs of all that stands in an element, one after another. */
function signsWithin(node: Element): Signs {
  return (node.children as ElementContent[]).flatMap((each) => {
    if (each.type === 'text') return each.value.trim() === '' ? [] : [text(printed(each.value))];
    return isElement(each) && unshownIn(each) === undefined ? signsOf(each) : [];
  });
}

/** The text of a sign, without what prints nothing, such as the sign of a product that is only meant. */
function printed(words: string): string {
  return words.replaceAll(/[\u2061-\u2064]/g, '').replaceAll(/\s+/g, ' ');
}

/** Pairs of what stands low and high after signs, and after a mark of those before them. */
function multiscripts(inner: readonly Element[], [base = [], ...all]: readonly Signs[]): Signs {
  const mark = inner.slice(1).findIndex(({ tagName }) => tagName === 'mprescripts');
  const pairs = (of: readonly Signs[]) =>
    of.flatMap((sub, index) => (index % 2 === 0 ? scripts([], { sub, sup: of[index + 1] ?? [] }) : []));
  return mark === -1
    ? [...base, ...pairs(all)]
    : [...pairs(all.slice(mark + 1)), ...base, ...pairs(all.slice(0, mark))];
}

/** Signs in brackets, of which an attribute says what they are and what stands between. */
function fenced(node: Element, parts: readonly Signs[]): Signs {
  const [open, close, between] = ['open', 'close', 'separators'].map((name) => node.properties[name]);
  const sign = String(between ?? ',')
    .trim()
    .charAt(0);
  return [text(String(open ?? '(')), ...joined(parts, sign), text(String(close ?? ')'))];
}
