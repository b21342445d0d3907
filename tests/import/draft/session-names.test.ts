import { beforeAll, expect, test } from 'vitest';
import { readArchiveFiles, type ArchiveFiles } from '../../../scripts/archive/archive-files.ts';
import { bodyNamed, sessionNamesIn } from '../../../scripts/import/draft/session-names.ts';

let archive: ArchiveFiles;
beforeAll(async () => {
  ({ archive } = await readArchiveFiles('content'));
});

/** `council 109 special`, `stranger 42`, `? 109`. */
const read = (text: string) =>
  sessionNamesIn(text, archive).map(({ number, special, body, stranger }) =>
    [body ?? (stranger ? 'stranger' : '?'), number, special ? 'special' : ''].join(' ').trim(),
  );

test.each([
  ['the 109th Session of the Council', ['council 109']],
  ['NINETY-SIXTH SESSION OF THE IOM COUNCIL', ['council 96']],
  ['Council, 109th Session', ['council 109']],
  ['COUNCIL – NINETY-SIXTH SESSION', ['council 96']],
  ['the Council’s 109th session', ['council 109']],
  ['The Council, at its 109th session, took note.', ['council 109']],
  ['Le Conseil, à sa 109e session, a pris note.', ['council 109']],
  ['the 109th Council Session', ['council 109']],
  ['95th (Special) Session of the Council', ['council 95 special']],
  ['la quatre-vingt-septième session (extraordinaire) du Conseil', ['council 87 special']],
  ['la cent neuvième session du Conseil', ['council 109']],
  ['Centésima cuarta Reunión del Comité Ejecutivo', ['executive-committee 104']],
  ['la 25.ª reunión del Comité Permanente de Programas y Finanzas', ['scpf 25']],
  ['the 109th Session of the Council of the International Organization for Migration', ['council 109']],
  ['109th Session', ['? 109']],
  // The site links none of these; the draft doubts.
  ['the 42nd Session of the Human Rights Council', ['stranger 42']],
  ['Human Rights Council, 42nd session', ['stranger 42']],
  ['the 96th session of the Council of Europe', ['stranger 96']],
  ['la 42e session du Conseil de sécurité', ['stranger 42']],
  ['Quatre-vingt-quatorzième session du Sous-Comité du budget et des finances', ['stranger 94']],
  // No session: several, a meeting, a part of another number, a compound.
  ['the 96th and 97th Sessions of the Council', []],
  ['the 439th meeting of the Council', []],
  ['the two hundred thousand and ninth session of the Council', []],
  ['a second-session debate', []],
])('the sessions of %j are %j', (text, names) => {
  expect(read(text)).toEqual(names);
});

test.each([
  ['COUNCIL', 'council'],
  ['IOM Council', 'council'],
  ['Conseil', 'council'],
  ['Comité Exécutif', 'executive-committee'],
  ['Consejo de la OIM', undefined],
  ['Human Rights Council', undefined],
  ['General Assembly', undefined],
])('the line %j names the body %s', (line, body) => {
  expect(bodyNamed(line, archive)).toBe(body);
});
