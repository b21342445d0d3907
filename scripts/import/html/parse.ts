import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { RefusedError } from '../refused.ts';

/** Reads a page as browsers do. Throws a `RefusedError` for one that breaks off within a tag or a comment. */
export function parsePage(html: string): Root {
  return fromHtml(html, {
    onerror({ ruleId }) {
      if (/^eof-in-(?:tag|comment|cdata|script)/.test(ruleId ?? '')) {
        throw new RefusedError('The page breaks off within a tag or a comment: fetch it again.');
      }
    },
  });
}

/** A page that begins as a whole one and does not end as one may have been cut off between its tags. */
export function cutOffDoubts(html: string): string[] {
  const isCut = /<html[\s>]/i.test(html) && !/<\/(?:html|body)\s*>/i.test(html);
  return isCut ? ['The page has no end tag: it may have been cut off.'] : [];
}
