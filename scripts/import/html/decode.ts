import htmlEncodingSniffer from 'html-encoding-sniffer';
import { RefusedError } from '../refused.ts';

/**
 * The characters of a page. A byte order mark decides; bytes that are UTF-8 beyond ASCII are UTF-8 whatever the page
 * says, since saved pages keep the declaration of another encoding; else what the page declares, else windows-1252,
 * as browsers do (HTML standard 13.2.3). Throws a `RefusedError` for an encoding that is not known here.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const label = isUtf8(bytes) ? 'UTF-8' : declaredEncoding(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    throw new RefusedError(`The page is written in ${label}, which cannot be decoded here.`);
  }
}

/** What the page declares; windows-1252 where it declares UTF-8 and no character beyond ASCII is valid. */
function declaredEncoding(bytes: Uint8Array): string {
  const label = htmlEncodingSniffer(bytes, { defaultEncoding: 'windows-1252' });
  if (label !== 'UTF-8') return label;
  const beyond = new TextDecoder().decode(bytes).replaceAll(/[\u0000-\u007f\ufffd]/g, '');
  return beyond === '' ? 'windows-1252' : label;
}

function isUtf8(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xfe || bytes[0] === 0xff || !bytes.some((byte) => byte > 0x7f)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
