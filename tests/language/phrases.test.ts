import { describe, expect, test } from 'vitest';
import {
  dangles,
  endsClause,
  endsPoint,
  endsSentence,
  headsNotes,
  givesExample,
  headsEnd,
  isAddress,
  isAside,
  isCapitals,
  isHeadingLike,
  isSignature,
  saysDistribution,
} from '../../scripts/language/phrases.ts';
import { namesDocument, saysRelease } from '../../scripts/language/title-words.ts';
import { isChrome, isOfBrowser, isSitePath } from '../../scripts/language/website-words.ts';
import { isOfWebsite } from '../../src/records/in-text/website-words.ts';
import { continuedSign } from '../../src/records/signs.ts';

/** Of each rule, lines that it takes, and lines that it must not take. */
const rules: Readonly<Record<string, [rule: (line: string) => boolean, takes: string[], leaves: string[]]>> = {
  'breaks off': [
    dangles,
    ['Report of the', 'Informe de los', 'Rapport sur', 'Quays &', 'Résumé de l’', "Rapport d'"],
    ['Quays', 'Vitamin A', 'Plan B'],
  ],
  'ends a sentence': [
    endsSentence,
    ['It rose.', 'It rose.²', 'It rose.12', 'It rose.[3]', 'It rose.*', 'It rose …', '“It rose.”', 'the quays:'],
    ['It rose', 'It rose 12', '12 m²', 'the quays;'],
  ],
  'ends a point': [
    endsPoint,
    ['the quays;', 'the quays; and', 'los muelles, y'],
    ['the quays.', 'the quays and', 'quay'],
  ],
  'ends a clause': [endsClause, ['the quays; or', 'It rose.'], ['the quays']],
  'is in capitals': [isCapitals, ['THE QUAYS', 'AND/OR', 'ÉTUDE'], ['MC/INF/258', 'C/106/54(E)', 'The quays', 'AB']],
  'reads like a heading': [
    isHeadingLike,
    ['The quays', 'The quays*', 'L’ouverture'],
    ['The quays.', 'the quays', 'Report of'],
  ],
  'addresses somebody': [
    isAddress,
    [
      ...['Mr. Chairman,', 'Mesdames, Messieurs,', 'Sr. Presidente:', 'Señoras y señores,', 'Your Excellencies,'],
      ...['Mr. President, distinguished delegates, ladies and gentlemen,', 'Chers collègues,', 'Dear colleagues,'],
      ...['Monsieur le Directeur général,', 'Honourable Ministers,', 'Distinguidos delegados:', 'Madam Chair.'],
    ],
    [
      ...['Mr. Chairman', 'Sirens,', 'Dearth,', 'Mr. Swing said that,', 'Madam Chair thanked the Board.'],
      ...['Mr. Smith (Canada):', 'Excellence in management.', 'El Sr. Swing dijo:', 'Mr. Quay spoke of 3 ports,'],
    ],
  ],
  'stands aside': [
    isAside,
    [
      '4 May 2012',
      'MC/2266',
      'Table 3',
      'Cuadro 2',
      'Tabla 2',
      'Página',
      'Tel: 12',
      'Presentada por el Director',
      '12.5 (3)',
      ...['Figure IV', 'Table A: quays', 'Map 1', 'Carte 2 – Les quais', 'Mapa 3', 'Photo 1'],
      ...['Source: IOM', 'Fuente : OIM', 'Photo: IOM/2018', '© IOM 2018', 'Prepared by: IOM', 'Distr. LIMITED'],
    ],
    [
      ...['The quays', 'Tablets 3', 'AND/OR', 'Table in the hall', 'Chart A Course', 'Figure voluntary', 'Box it'],
      ...['Prepared to respond', 'Sources of income', 'Photo finish', 'Map of the quays'],
    ],
  ],
  'says who is to have it': [
    saysDistribution,
    ['Distr.: General', 'Distribution: limited', 'Original: English', 'Original : anglais', 'Idioma original: español'],
    ['Original proposals: a study', 'Originality: a study', 'Distractions: a study', 'Original and copy'],
  ],
  'is signed': [isSignature, ['________', '(Signed) A. Smith', '(Signé)', '(Firmado)'], ['___', 'Signed', '(signal)']],
  'gives an example': [
    givesExample,
    ['e.g. quays', 'i.e. quays', 'p. ej. muelles', 'c.-à-d. les quais'],
    ['eg quays', 'p. 5'],
  ],
  'heads notes': [
    headsNotes,
    ['Notes', 'Footnotes:', 'End notes', 'Notas', 'Notas finales', 'Notes de bas de page', 'Notes de fin'],
    ['Notes on quays', 'Notable'],
  ],
  'heads the end of the whole': [
    headsEnd,
    ['Conclusions and outlook', 'Conclusiones', 'Références', 'Notas'],
    ['Introduction', 'Introducción', 'Notable', 'Quays'],
  ],
  'names a document': [
    namesDocument,
    ['Minutes of the board', 'Rapport du Conseil', 'Informe sobre los muelles'],
    ['Reporting'],
  ],
  'says that a release follows': [
    saysRelease,
    ['PRESS RELEASE', 'Press release No. 12', 'Communiqué de presse, 4 mai 2012', 'Nota de prensa'],
    ['Press releases of the year', 'Release'],
  ],
  'stands about a website': [
    isChrome,
    ['© 2009', 'Privacy Statement', 'Skip to content', 'Partager', 'Aviso legal', 'Read more'],
    ['Privately held', 'Homes', 'Contact with the port', 'Shares rose'],
  ],
  'says of itself that it is of a website': [
    isOfWebsite,
    ['© 2009 Harbour Board', 'Privacy Statement', 'Skip to main content', 'Partager', 'Aviso legal', 'Read more »'],
    ['Terms of reference', 'Partager les coûts', 'Copyright in the report', 'Home rule', 'Contact with the port'],
  ],
  'is the path to a page': [
    isSitePath,
    ['Home › News', 'Accueil > Actualités', 'Inicio'],
    ['Homes', 'Home rule', 'Iniciosa'],
  ],
  'is printed by a browser': [
    isOfBrowser,
    ['https://www.example.org/a', '4/5/2012, 10:30 AM', '1/3', 'file:///tmp/a.html'],
    ['4/5/2012', 'see https://www.example.org/a'],
  ],
  'goes on from before': [
    (line) => continuedSign.test(line),
    [
      'Quays (cont.)',
      'Quays (continued)',
      'Quays (cont’d)',
      'Quays (contd.)',
      'Quais (suite)',
      'Muelles (continuación)',
    ],
    ['Quays (contracts)', 'Quays (contents)', 'Suite', 'Quays (continued) today'],
  ],
};

describe.each(Object.entries(rules))('a line that %s', (_, [rule, takes, leaves]) => {
  test.each(takes)('is "%s"', (line) => expect(rule(line)).toBe(true));
  test.each(leaves)('is not "%s"', (line) => expect(rule(line)).toBe(false));
});
