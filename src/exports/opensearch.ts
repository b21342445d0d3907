/** Signs that would end a text of XML, by what stands for them. */
const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => references[sign] ?? sign);

/** An OpenSearch 1.1 description of a search page that takes its words as `q`. Names longer than 16 signs are cut. */
export function openSearch(name: string, address: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(name.slice(0, 16).trim())}</ShortName>
  <Description>${escapeXml(`Search ${name}, paragraph by paragraph`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" method="get" template="${escapeXml(`${address}?q={searchTerms}`)}"/>
</OpenSearchDescription>
`;
}
