import { expect, test } from 'vitest';
import { bibtexCitation, risCitation } from '../../src/exports/citation.ts';
import { citationTags } from '../../src/exports/head-tags.ts';
import { partsOfName, surnameOf } from '../../src/records/person-name.ts';

const text = { id: 'a', title: 'A', kind: 'statement', language: 'en', url: 'https://example.org/' } as const;
const cite = (name: string, sortName: string, person = true) => ({ ...text, author: { name, sortName, person } });

test.each<[sortName: string, parts: string, bibtex: string, inverted: string]>([
  [
    'Guterres, António Manuel de Oliveira',
    '|Guterres|António Manuel de Oliveira|',
    'Guterres, António Manuel de Oliveira',
    'Guterres, António Manuel de Oliveira',
  ],
  ['Beethoven, Ludwig van', 'van|Beethoven|Ludwig|', 'van Beethoven, Ludwig', 'van Beethoven, Ludwig'],
  ['van Beethoven, Ludwig', 'van|Beethoven|Ludwig|', 'van Beethoven, Ludwig', 'van Beethoven, Ludwig'],
  ['King, Martin Luther, Jr.', '|King|Martin Luther|Jr.', 'King, Jr., Martin Luther', 'King, Martin Luther, Jr.'],
  ['King Jr, Martin Luther', '|King|Martin Luther|Jr', 'King, Jr, Martin Luther', 'King, Martin Luther, Jr'],
  ['King, Jr., Martin Luther', '|King|Martin Luther|Jr.', 'King, Jr., Martin Luther', 'King, Martin Luther, Jr.'],
  ['Souza Júnior, Paulo', '|Souza|Paulo|Júnior', 'Souza, Júnior, Paulo', 'Souza, Paulo, Júnior'],
  ['COLE, Nat, JR.', '|COLE|Nat|JR.', 'COLE, JR., Nat', 'COLE, Nat, JR.'],
  ['La Fontaine, Jean de', 'de|La Fontaine|Jean|', 'de La Fontaine, Jean', 'de La Fontaine, Jean'],
  ['Gaulle, Charles de', 'de|Gaulle|Charles|', 'de Gaulle, Charles', 'de Gaulle, Charles'],
  ['Swing, William Lacy', '|Swing|William Lacy|', 'Swing, William Lacy', 'Swing, William Lacy'],
  ['Ould Cheikh Ahmed, Ismail', '|Ould Cheikh Ahmed|Ismail|', 'Ould Cheikh Ahmed, Ismail', 'Ould Cheikh Ahmed, Ismail'],
  ['O’Neill, Thomas', '|O’Neill|Thomas|', 'O’Neill, Thomas', 'O’Neill, Thomas'],
  [
    'van der Veer, Jan Pieter, III',
    'van der|Veer|Jan Pieter|III',
    'van der Veer, III, Jan Pieter',
    'van der Veer, Jan Pieter, III',
  ],
  ['Hoff, Jacobus van ’t', 'van ’t|Hoff|Jacobus|', 'van ’t Hoff, Jacobus', 'van ’t Hoff, Jacobus'],
  ['d’Arcy, Ana', 'd’|Arcy|Ana|', 'd’Arcy, Ana', 'd’Arcy, Ana'],
  ['Garcia y Vega, Rosa', '|Garcia y Vega|Rosa|', '{Garcia y Vega}, Rosa', 'Garcia y Vega, Rosa'],
  ['al-Husseini, Zaid', '|al-Husseini|Zaid|', '{al-Husseini}, Zaid', 'al-Husseini, Zaid'],
  ['hooks, bell', '|hooks|bell|', '{hooks}, bell', 'hooks, bell'],
  ['Vittorino', '|Vittorino||', 'Vittorino', 'Vittorino'],
  ['Haile Tesfaye Alemu', '|Haile Tesfaye Alemu||', '{Haile Tesfaye Alemu}', 'Haile Tesfaye Alemu'],
  ['Xi, Jinping', '|Xi|Jinping|', 'Xi, Jinping', 'Xi, Jinping'],
  ['习近平', '|习近平||', '习近平', '习近平'],
])('%s', (sortName, parts, bibtex, inverted) => {
  const { particle, family, given, suffix } = partsOfName(sortName);
  expect([particle, family, given, suffix].join('|')).toBe(parts);
  const citation = cite(sortName, sortName);
  expect(bibtexCitation(citation)).toContain(`author = {${bibtex}},`);
  expect(risCitation(citation)).toContain(`AU  - ${inverted}\n`);
  expect(citationTags(citation)).toContainEqual({ name: 'citation_author', content: inverted });
});

test('a surname stands as texts print it', () => {
  expect(surnameOf(partsOfName('Crombrugghe, Bertrand de'))).toBe('de Crombrugghe');
  expect(surnameOf(partsOfName('Popp, Karoline'))).toBe('Popp');
});

test('the name of a body is not taken apart, in BibTeX by braces, in RIS where it has a comma as who publishes', () => {
  const body = (name: string) => cite(name, name, false);
  expect(bibtexCitation(body('Ports, Harbours & Quays Office'))).toContain(
    'author = {{Ports, Harbours \\& Quays Office}}',
  );
  expect(risCitation(body('Office of Harbours'))).toContain('AU  - Office of Harbours\n');
  expect(risCitation(body('Ports, Harbours and Quays Office'))).toContain('PB  - Ports, Harbours and Quays Office\n');
  expect(risCitation(body('Ports, Harbours and Quays Office'))).not.toContain('AU  - ');
});
