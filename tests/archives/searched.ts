import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { sha256 } from '../../scripts/archive/fingerprint.ts';
import { madeArchive, makeArchive } from './made-archive.ts';
import { searchedTexts, type SearchedText } from './searched-texts.ts';

/** An archive of short texts in many languages, with the words that are hard to find and registers that name some. */
export const searched = madeArchive('searched', 'Archive to search');

const page = {
  url: 'https://example.org/',
  title: 'A page',
  publisher: 'The Secretariat',
  accessed: '2026-11-22',
};

const quoted = (words: string) => [{ reference: 'page', quote: words }];
const grounds = { basis: 'inferred', reason: 'Made for a test.', evidence: quoted('Made for a test.') };

function person(name: string, sortName: string): object {
  return { name, sortName, description: 'Made for a test.', evidence: quoted(name) };
}

interface Names {
  name: string;
  abbreviation?: string;
}

function body(own: Names, fr: Names, es: Names): object {
  return {
    ...named(own),
    names: [
      { lang: 'fr', ...named(fr) },
      { lang: 'es', ...named(es) },
    ],
    kind: 'organization',
    description: 'Made for a test.',
  };
}

function named({ name, abbreviation }: Names): object {
  const evidence = quoted(abbreviation === undefined ? name : `${name} (${abbreviation})`);
  return abbreviation === undefined ? { name, evidence } : { name, abbreviation, evidence };
}

const registers = {
  references: { page },
  people: { 'ana-ruiz': person('Ana Ruiz', 'Ruiz, Ana'), 'bo-li': person('Bo Li', 'Li, Bo') },
  bodies: {
    iom: body(
      { name: 'International Organization for Migration', abbreviation: 'IOM' },
      { name: 'Organisation internationale pour les migrations', abbreviation: 'OIM' },
      { name: 'Organización Internacional para las Migraciones', abbreviation: 'OIM' },
    ),
    council: body({ name: 'Council' }, { name: 'Conseil' }, { name: 'Consejo' }),
    who: body(
      { name: 'World Health Organization', abbreviation: 'WHO' },
      { name: 'Organisation mondiale de la santé', abbreviation: 'OMS' },
      { name: 'Organización Mundial de la Salud', abbreviation: 'OMS' },
    ),
  },
  terms: {
    ngo: {
      term: 'NGO',
      expansion: 'non-governmental organization',
      evidence: quoted('non-governmental organization (NGO)'),
    },
  },
};

const sessions = {
  'council-96': { number: 96, start: '2008-12-02' },
  'council-109': { number: 109, start: '2018-11-27' },
};

function write(path: string, content: string): void {
  const file = join(searched.content, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function toYaml(value: object): string {
  return stringify(value, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0, aliasDuplicateObjects: false });
}

function writeText(id: string, { language, date, session, speaker, lines }: SearchedText): void {
  const source = `${lines.map((line, index) => (isRow(line) && isRow(lines[index - 1]) ? line : `\n${line}`)).join('\n')}\n`;
  const [title = ''] = lines;
  write(`sources/${id}/source.txt`, source.trimStart());
  write(
    `sources/${id}/edition.yaml`,
    toYaml({
      source: { file: 'source.txt', sha256: sha256(source.trimStart()), layout: 'web-page' },
      record: {
        kind: kindOf(id),
        shortTitle: title,
        summary: 'A text made to be searched.',
        ...(speaker !== undefined && { speaker: { person: speaker, role: 'Delegate', ...grounds } }),
        date: { value: date, ...grounds },
        ...(session !== undefined && { session: { value: session, ...grounds } }),
        language,
      },
      decisions: [],
    }),
  );
}

/** Rows of a table and items of a list follow each other without a blank line. */
function isRow(line = ''): boolean {
  return / \| |^- /.test(line);
}

function kindOf(id: string): string {
  if (id.endsWith('statement')) return 'statement';
  return id.endsWith('contribution') ? 'contribution' : 'director-general-report';
}

if (import.meta.main) {
  makeArchive(searched, () => {
    for (const [id, text] of Object.entries(searchedTexts)) writeText(id, text);
    for (const [name, entries] of Object.entries(registers)) write(`registers/${name}.yaml`, toYaml(entries));
    for (const [id, { number, start }] of Object.entries(sessions)) {
      const session = {
        body: 'council',
        number,
        kind: 'regular',
        attested: grounds,
        start: { value: start, ...grounds },
        status: 'held',
      };
      write(`sessions/${id}.mdx`, `---\n${toYaml(session)}---\n`);
    }
  });
}
