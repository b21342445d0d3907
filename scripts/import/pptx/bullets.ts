import type { Element } from 'xast';
import { emptyMarker } from '../../../src/records/signs.ts';
import { count } from '../../../src/records/in-text/numerals.ts';
import { bulletOf } from '../office/bullet-signs.ts';
import { child, valueOf } from '../office/xml.ts';
import { levelProperties } from './placeholders.ts';
import type { Slide } from './slides.ts';

const types: Readonly<Record<string, string>> = { alphaLc: 'a', alphaUc: 'A', romanLc: 'i', romanUc: 'I' };

/** Tells the markers of a shape's paragraphs, one after another: `• `, `2. `; `''` where a paragraph has none. */
export function bulletsOf(shape: Element, slide: Slide): (paragraph: Element) => string {
  const counters: { type: string; value: number }[] = [];
  return (paragraph) => {
    const properties = child(paragraph, 'a:pPr');
    const level = Number(valueOf(properties, 'lvl') ?? 0);
    const chain = [properties, ...levelProperties(shape, level, slide)];
    const bullet = chain
      .flatMap((each) => ['a:buNone', 'a:buChar', 'a:buAutoNum', 'a:buBlip'].map((name) => child(each, name)))
      .find((each) => each !== undefined);
    const before = counters[level];
    counters.length = Math.min(counters.length, level);
    if (bullet === undefined || bullet.name === 'a:buNone') return '';
    if (bullet.name !== 'a:buAutoNum') return `${signOf(valueOf(bullet, 'char') ?? '•')} `;
    const type = valueOf(bullet, 'type') ?? 'arabicPeriod';
    const value = before?.type === type ? before.value + 1 : Number(valueOf(bullet, 'startAt') ?? 1);
    counters[level] = { type, value };
    return `${numberAs(value, type)} `;
  };
}

/** Dashes stay; a sign of a font of signs, which is a letter elsewhere, is a bullet. */
function signOf(sign: string): string {
  const bullet = bulletOf(sign);
  return emptyMarker.test(bullet) ? bullet : '•';
}

/** 3 as `arabicPeriod` → `3.`, as `alphaLcParenBoth` → `(c)`. */
function numberAs(value: number, type: string): string {
  const [, kind = '', signs = ''] = /^(arabic|alphaLc|alphaUc|romanLc|romanUc)?(.*)$/.exec(type) ?? [];
  const figure = count(value, types[kind]);
  if (signs === 'ParenBoth') return `(${figure})`;
  if (signs === 'ParenR') return `${figure})`;
  return signs === 'Plain' ? figure : `${figure}.`;
}
