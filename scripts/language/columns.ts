import { eastAsianWidth } from 'get-east-asian-width';

/** Columns between two stops of a tab. */
const tab = 8;

/**
 * How wide words are in columns: letters of Chinese, Japanese and Korean take two, marks on a letter none, and a tab goes on
 * to the next eighth column. `会议 109` → 8
 */
export function columnsOf(words: string): number {
  if (!/[^\u0020-\u02ff]/.test(words))
    // what is all in columns of one, and no tab
    return words.length;
  let column = 0;
  for (const sign of words) {
    if (sign === '\t') column += tab - (column % tab);
    else if (!/[\p{Mn}\p{Me}\p{Cf}]/u.test(sign)) column += eastAsianWidth(sign.codePointAt(0) ?? 0);
  }
  return column;
}
