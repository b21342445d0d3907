import type { Typeface } from './glyphs.ts';
import { toMatrix } from './matrix.ts';
import type { PdfPage } from './open.ts';
import type { Font } from './page.ts';

/** The style of a font, which its name says: `BCDGEE+TimesNewRomanPS-BoldMT`, `CMTI10`, `NimbusRomNo9L-Medi`. */
export function readFont(page: PdfPage, id: string): Font {
  const { name: full } = fontOf(page, id);
  const name = typeof full === 'string' ? full.replace(/^[A-Z]{6}\+/, '') : '';
  return {
    name,
    bold: /bold|black|heavy|demi|Medi(?:Ital)?$|^(?:CM|SF)B|^ptmb|[-,]B(?:I|$)/i.test(name),
    italic: /ital|oblique|slanted|^CM(?:TI|SL|BXTI)|^SF(?:TI|SL)|[-,]B?I$/i.test(name),
  };
}

/** How the glyphs of a font are set. */
export function readTypeface(page: PdfPage, id: string): Typeface {
  const { fontMatrix, vertical, isType3Font, bbox } = fontOf(page, id);
  const matrix = toMatrix(fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0]);
  const [, bottom = 0, , top = 0] = isType3Font === true && Array.isArray(bbox) ? (bbox as number[]) : [];
  const height = (top - bottom) * matrix[3];
  return { id, matrix, vertical: vertical === true, ...(height > 0 ? { height } : {}) };
}

function fontOf(page: PdfPage, id: string): Readonly<Record<string, unknown>> {
  return page.commonObjs.has(id) ? (page.commonObjs.get(id) as Record<string, unknown>) : {};
}
