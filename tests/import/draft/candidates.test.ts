import { nameInLine } from '../../../scripts/import/draft/meeting-name.ts';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchiveFiles, type ArchiveFiles } from '../../../scripts/archive/archive-files.ts';
import { checkContent } from '../../../scripts/checks/index.ts';
import { drafted } from './drafted.ts';

let contentDir: string;
let archive: ArchiveFiles;

beforeAll(async () => {
  contentDir = join(await mkdtemp(join(tmpdir(), 'candidates-')), 'content');
  await cp('content', contentDir, { recursive: true });
  ({ archive } = await readArchiveFiles(contentDir));
});
afterAll(async () => rm(join(contentDir, '..'), { recursive: true }));

const text = `Calendar of meetings for 2009 and 2031

Geneva, 5 December 2008

The Programme and Budget for 2019 was laid before the Council of IOM. The Operational Part of the Budget is estimated at USD 1,011,400,000, against USD 956 million in 2018.

The budget for 2031 follows. The Administrative Part of the Budget is proposed at CHF 60 million. Total expenditure is not known.

Meetings of 2009

- SCPF 12-13 May 2009
- Workshop on Data, 3 June 2009, Geneva

Meetings of 2031

1. Council 25-28 November, 2031
2. SCPF 4 and 5 November 2031
3. Forum on Data: Monday, 3 March 2031, Lisbon (cancelled)

The Ninth Global Conference on Data will be held in Addis Ababa from 30 September to 2 October 2031. It was born on 4 May 1980. Resolution No. 7 of 3 May 2031 was adopted.
`;

test.each([
  ['Forum on Data: 3 March 2031 (postponed)', 'postponed'],
  ['Forum on Data: 3 March 2031 – reportée', 'postponed'],
  ['Foro de Datos: aplazado, 3 de marzo de 2031', 'postponed'],
  ['Forum on Data: postponed to 3 March 2031', 'planned'],
  ['Foro de Datos: aplazado al 3 de marzo de 2031', 'planned'],
  ['Forum on Data: 3 March 2031', 'planned'],
])('a line of a calendar, %j, tells of a meeting that is %s', (line, status) => {
  expect(nameInLine(line, 'Meetings of 2031', () => false)?.status).toBe(status);
});

test('what a text offers to calendars and budgets is pasted as it is, and the check finds nothing', async () => {
  const { candidates, record } = drafted(text, { id: 'calendar-2031', archive });
  expect(candidates.map(({ kind, file, list }) => [kind, file, list ?? 'whole'].join(' '))).toEqual([
    'meeting content/calendars/2009.mdx meetings',
    'meeting content/calendars/2009.mdx meetings',
    'meeting content/calendars/2031.mdx whole',
    'figure content/budgets/2019.mdx figures',
    'figure content/budgets/2031.mdx whole',
  ]);
  await writeFile(join(contentDir, 'reports/calendar-2031.mdx'), record);
  for (const { yaml } of candidates) expect(yaml).toMatch(/^ +- \{ at: "calendar-2031#p\d+", quote: ".*" \}$/m);
  for (const { file, list, yaml } of candidates) await paste(file.replace('content', contentDir), list, yaml);
  const { archive: pasted, findings } = await checkContent(contentDir);
  expect(findings.filter(({ code }) => !code.startsWith('p-'))).toEqual([]); // p-: not published yet
  const year = pasted.records.calendars.find(({ id }) => id === '2031')?.record;
  expect(
    year?.meetings.map(({ id, name, body, place, claims: [claim] }) =>
      [id, name, body, place, claim?.start, claim?.end, claim?.status].join(' | '),
    ),
  ).toEqual([
    'council-2031 | Council | council |  | 2031-11-25 | 2031-11-28 | planned',
    'scpf-2031 | SCPF | scpf |  | 2031-11-04 | 2031-11-05 | planned',
    'forum-on-data-2031 | Forum on Data |  |  | 2031-03-03 | 2031-03-03 | cancelled',
    'ninth-global-conference-on-data-2031 | Ninth Global Conference on Data |  | Addis Ababa | 2031-09-30 | 2031-10-02 | planned',
  ]);
});

/** Puts an entry first in its list, or makes the file. */
async function paste(path: string, list: string | undefined, yaml: string): Promise<void> {
  if (list === undefined) return writeFile(path, yaml);
  const before = await readFile(path, 'utf8');
  const after = before.replace(`\n${list}:\n`, () => `\n${list}:\n${yaml}`);
  expect(after).not.toBe(before);
  return writeFile(path, after);
}

const offered = (lines: string) =>
  drafted(lines, { archive }).candidates.map(({ yaml }) => yaml.replaceAll(/ +- \{ at:[^\n]*\n/g, ''));

test.each([
  ['a day on which something else happened', 'He was born on 4 May 2031 in Geneva, and the Council thanks him for it.'],
  ['the day of a resolution', 'Resolution No. 7 of 3 May 2031 was adopted by the Council.'],
  ['a meeting without a day', 'The Tenth Forum on Data will be held in November 2031.'],
  ['two days in one sentence', 'The Tenth Forum will be held on 3 May 2031, and the Eleventh on 5 May 2032.'],
  ['one line with a day among others', 'Memorandum on the office, 15 December 2031'],
  ['an amount of no budget part', 'The budget for 2031 pays CHF 5 million for a house.'],
  ['an amount of a part in no year', 'The Administrative Part of the Budget is CHF 5 million.'],
  [
    'two parts in one sentence',
    'The budget for 2031: the Operational Part and the Administrative Part are CHF 5 million.',
  ],
])('nothing is offered for %s', (_, line) => {
  expect(offered(`A title of this text\n\n${line}\n`)).toEqual([]);
});

test('meetings and figures are read in French and Spanish too', () => {
  const french = offered(
    `Un titre\n\nLa dixième Conférence sur les données aura lieu à Genève du 1er au 4 décembre 2031. Dans le budget pour 2031, la partie administrative du budget proposée est de 52 229 662 francs suisses.\n`,
  ).join('');
  expect(french).toContain('start: "2031-12-01"\n        end: "2031-12-04"');
  expect(french).toContain('minor: 5222966200\n      currency: "CHF"\n    status: "proposed"');
  const spanish = offered(
    `Un título\n\nEl Décimo Foro sobre Datos se celebrará en Ginebra del 30 de noviembre al 1.º de diciembre de 2031. En el presupuesto para 2031, la parte operacional prevista asciende a 52,3 millones de dólares de los Estados Unidos.\n`,
  ).join('');
  expect(spanish).toContain('start: "2031-11-30"\n        end: "2031-12-01"');
  expect(spanish).toContain(
    'minor: 5230000000\n      currency: "USD"\n    status: "projected"\n    precision: "rounded"',
  );
});

const speech = (title: string, lines: readonly string[]) =>
  `${title}\n\n${lines.join('\n\n')}\n\nExcellencies, ladies and gentlemen, I thank you for the floor.\n\nThe organization assisted many persons in the past year.\n\nThank you.\n`;
const titles = {
  en: 'Statement of the Director General to the 94th Session of the IOM Council',
  fr: 'Déclaration du Directeur général à la quatre-vingt-quatorzième session du Conseil de l’OIM',
  es: 'Declaración del Director General ante la 94ª reunión del Consejo de la OIM',
};

test.each([
  ['en', ['Geneva, 27-30 November 2031']],
  ['en', ['Geneva (Switzerland), 5 May 2031']],
  ['en', ['5 May 2031, Geneva']],
  ['en', ['Palais des Nations, Geneva, Tuesday, 5 May 2031, 3 p.m.']],
  ['en', ['New York, 4 December']],
  ['en', ['Delivered in Geneva on 27 November 2031']],
  ['en', ['IOM Headquarters', '27 November 2031']],
  ['fr', ['Genève, le 27 novembre 2031']],
  ['fr', ['Genève, du 27 au 30 novembre 2031']],
  ['fr', ['Prononcée à Genève, 27-30 novembre 2031']],
  ['es', ['Ginebra, 27 al 30 de noviembre de 2031']],
  ['es', ['Ginebra (Suiza), 5 de mayo de 2031']],
] as const)('a dateline below a title is no meeting (%s): %j', (language, lines) => {
  expect(
    drafted(speech(titles[language], lines), { archive }).candidates.filter(({ kind }) => kind === 'meeting'),
  ).toEqual([]);
});

test('a meeting that a calendar or a session has is not offered', () => {
  const session = archive.records.sessions.find(({ id }) => id === 'council-96')?.record;
  expect(session?.start?.value).toBe('2008-12-02');
  const lines = [
    'Meetings of 2008',
    '- Council 2-5 December 2008',
    '- Council 3 December 2008',
    '- Workshop on Tides 2-5 December 2008',
    '- Workshop on Wells, 14 October 2008',
  ];
  const { candidates } = drafted(speech('Report on the work of the year', [lines.join('\n')]), { archive });
  expect(
    candidates.filter(({ kind }) => kind === 'meeting').map(({ yaml }) => /name: "([^"]*)"/.exec(yaml)?.[1]),
  ).toEqual(['Workshop on Wells']);
});
