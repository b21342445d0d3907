import { expect, test } from 'vitest';
import { paragraphsOf } from '../../src/exports/paragraphs.ts';
import { parseMarkup } from '../../src/markup/parse.ts';
import { anchorSchema } from '../../src/records/identifiers.ts';

test('the paragraphs of the data files tell what is struck out, inserted, raised and lowered', () => {
  const mdx = '~~Rejected~~ <Add>adopted</Add>: 10<Hi rend="sup">6</Hi> H<Hi rend="sub">2</Hi>O';
  const { tree } = parseMarkup(mdx, 'text.mdx');
  expect(tree && paragraphsOf(tree, [anchorSchema.parse('p1')])).toEqual([
    { anchor: 'p1', text: '[struck out: Rejected] [inserted: adopted]: 10⁶ H₂O' },
  ]);
});
