/** A record with its identifier and absolute address before its own fields. */
export function identified<Fields extends object>(id: string, url: string, record: Fields) {
  return { id, url, ...record };
}

/** An array as JSON, one element a line, so that two editions can be compared line by line. Ends with a newline. */
export function jsonLines(values: readonly object[]): string {
  return values.length === 0 ? '[]\n' : `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]\n`;
}

/** JSON-LD that can stand in a script element: nothing in it can end the element or begin another. */
export function jsonLd(value: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...value })
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026');
}
