import type { PdfPage } from './open.ts';
import type { Font } from './page.ts';

/** The style of a font, which its name says: `BCDGEE+TimesNewRomanPS-BoldMT`, `CMTI10`, `NimbusRomNo9L-Medi`. */
export function readFont(page: PdfPage, id: string): Font {
  const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : {};
  const { name: full } = font as { name?: unknown };
  const name = typeof full === 'string' ? full.replace(/^[A-Z]{6}\+/, '') : '';
  return {
    name,
    bold: /bold|black|heavy|demi|Medi(?:Ital)?$|^(?:CM|SF)B|^ptmb|[-,]B(?:I|$)/i.test(name),
    italic: /ital|oblique|slanted|^CM(?:TI|SL|BXTI)|^SF(?:TI|SL)|[-,]B?I$/i.test(name),
  };
}
