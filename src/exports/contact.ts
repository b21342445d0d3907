/** Where reports of errors go: an e-mail address, or a tracker at an https address. */
export type Contact = { kind: 'mail'; address: string } | { kind: 'tracker'; url: string };

/**
 * Reads the setting `CONTACT`: `archive@example.org` or `https://example.org/issues/new`; nothing when it is not set.
 * Throws where it is neither.
 */
export function parseContact(setting: string | undefined): Contact | undefined {
  const value = setting?.trim() ?? '';
  if (value === '') return undefined;
  if (/^[^\s@/:?&"<>]+@[^\s@/:?&"<>]+\.[^\s@/:?&"<>]+$/.test(value)) return { kind: 'mail', address: value };
  if (/^https:\/\/\S+$/.test(value) && URL.canParse(value)) return { kind: 'tracker', url: value };
  throw new Error(
    `CONTACT is "${value}". Expected an e-mail address, such as "archive@example.org", or the https address of an issue tracker.`,
  );
}

/** What a report of an error says, in the order of its form. */
export interface ErrorReport {
  wrong: string;
  address: string;
  right: string;
  source: string;
}

/** The report as plain text, a line or more for each field; what is empty keeps its name, to be filled in. */
export function reportText({ wrong, address, right, source }: ErrorReport): string {
  const fields = [
    ['What is wrong', wrong],
    ['Where', address],
    ['What it should say', right],
    ['Source', source],
  ] as const;
  return fields.map(([name, value]) => `${name}: ${value.trim()}`.trimEnd()).join('\n\n');
}

/** A link that opens a letter with the report in it (RFC 6068: lines end in CR LF). */
export function reportLink(address: string, report: ErrorReport): string {
  const body = reportText(report).replaceAll('\n', '\r\n');
  return `mailto:${address}?subject=${encodeURIComponent('Error in the archive')}&body=${encodeURIComponent(body)}`;
}
