import type { Transcript } from '../../../src/records/transcript.ts';
import { languageSchema } from '../../../src/records/language.ts';
import { relationsOf } from './relations.ts';
import type { Package } from './unpack.ts';
import { childrenOf, parseXml, textOf } from './xml.ts';

const names: Readonly<Record<string, 'title' | 'author' | 'date' | 'language'>> = {
  'dc:title': 'title',
  'dc:creator': 'author',
  'dcterms:created': 'date',
  'dc:language': 'language',
};

/** What a document says of itself in its properties: title, author, the day it was made, language. */
export function readProperties(files: Package): Transcript['declared'] {
  const path = relationsOf(files, '').find(({ type }) => type === 'core-properties')?.target ?? 'docProps/core.xml';
  const bytes = files.get(path);
  if (bytes === undefined) return {};
  const declared: Transcript['declared'] = {};
  for (const element of childrenOf(parseXml(bytes, path))) {
    const [name, value] = [names[element.name], textOf(element).trim()];
    if (name === undefined || value === '') continue;
    if (name !== 'language') declared[name] = value;
    else if (languageSchema.safeParse(value).success) declared.language = value;
  }
  return declared;
}
