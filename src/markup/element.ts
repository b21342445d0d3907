import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';

/** The literal value of an attribute of a guarded element, `''` where it is not given. */
export function attributeOf(element: MdxJsxFlowElement | MdxJsxTextElement, name: string): string {
  const found = element.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}
