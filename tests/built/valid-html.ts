import { HtmlValidate } from 'html-validate';

const rules = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'no-trailing-whitespace': 'off', // of the templates; no reader and no program sees it
    'valid-id': ['error', { relaxed: true }], // HTML allows what begins with a digit
    'wcag/h32': 'off', // the form for errors sends nothing: it writes a text to copy
    'prefer-native-element': ['error', { exclude: ['region'] }], // that text is a <pre> one can reach
    'long-title': 'off', // the title of a text is as long as it is; ours are cut where it is added
  },
});

/** What is wrong with the markup of a page, each with its place: `sessions/:12 no-dup-id: …`. */
export async function wrongMarkup(html: string, page: string): Promise<string[]> {
  const { results } = await rules.validateString(html, page);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${page}:${line} ${ruleId}: ${message}`),
  );
}
