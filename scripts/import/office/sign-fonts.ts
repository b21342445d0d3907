import { hex } from 'dingbat-to-unicode';

/** The sign that a font of signs prints for a code, as Unicode has it: `F0FE` of Wingdings → `🗹`; `undefined` for others. */
export function signIn(font: string, code: string): string | undefined {
  return (hex(font, code) ?? hex(font, code.replace(/^F0/i, '')))?.string;
}

/** Words with their signs of private use as a font of signs prints them; those of another font stay as they are. */
export function inFont(words: string, font: string): string {
  return words.replaceAll(/[\uf020-\uf0ff]/g, (sign) => signIn(font, sign.charCodeAt(0).toString(16)) ?? sign);
}
