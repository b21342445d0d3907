import type { Root } from 'hast';
import { attribute, descendants } from './elements.ts';

/** `https://web.archive.org/web/20090105123456im_/http://example.org/` → the address behind the stamp. */
const archived = /^(?:https?:\/\/web\.archive\.org)?\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/.+)$/;

/** The address that was saved, of an address within an archive of the web; any other address as it is. */
export function withoutArchive(address: string): string {
  return archived.exec(address)?.[1] ?? address;
}

/** Gives the links of a page that an archive of the web saved the addresses they had. Changes the tree. */
export function restoreLinks(root: Root): void {
  for (const element of descendants(root)) {
    const href = attribute(element, 'href');
    if (href !== undefined) element.properties['href'] = withoutArchive(href);
  }
}

/** Whether an address is that of a page or file, as in a menu; one of mail or of a telephone belongs to whom it names. */
export function leadsToPage(address: string): boolean {
  return !/^\s*(?:mailto|tel|sms):/i.test(address);
}

/** Whether an address is that of a document or recording rather than of a page. */
export function leadsToFile(address: string): boolean {
  return /\.(?:pdf|docx?|rtf|odt|xlsx?|pptx?|zip|mp[34])(?:[?#]|$)/i.test(address);
}

/**
 * Where a link leads, as a plain text can write it: http, https and mailto alone, without spaces and brackets.
 * `undefined` for every other address, such as one relative to the page.
 */
export function linkAddress(href: string): string | undefined {
  const address = href.trim();
  if (!/^(?:https?:\/\/|mailto:)/i.test(address) || !URL.canParse(address)) return undefined;
  if (/[\u0000-\u001f\u007f-\u00a0]/.test(address)) return undefined;
  return address.replaceAll(/[\s()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
