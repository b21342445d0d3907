import type { BodyNamed, Gathering, PersonNamed } from '../../src/references/referable.ts';
import type { Referable } from '../../src/references/find.ts';

/** A body whose parents are given nearest first: `body('scpf', ['SCPF'], ['council', 'iom'])`. */
function body(id: string, names: string[], parents: string[] = []): BodyNamed {
  const parentNames = parents.flatMap((parent) => namesOf[parent] ?? []);
  const translations = names.filter((name) => inOtherLanguages.has(name));
  return { id, href: `/bodies/${id}/`, names, translations, parents, parentNames };
}
const inOtherLanguages = new Set([
  'Conseil',
  'Consejo',
  'Comité exécutif',
  'Comité Ejecutivo',
  'OIM',
  'Bureau du Conseil',
]);
const namesOf: Readonly<Record<string, string[]>> = {
  iom: ['International Organization for Migration', 'IOM', 'OIM'],
  council: ['Council', 'IOM Council', 'Conseil', 'Consejo'],
  un: ['United Nations', 'UN', 'United Nations system'],
  iasc: ['Inter-Agency Standing Committee', 'IASC'],
};

function session(id: string, dates: [string, string?][], more: Partial<Gathering> = {}): Gathering {
  const [, bodyId = '', number = ''] = /^(.*?)-(?:sp-)?(\d+)$/.exec(id) ?? [];
  const series = id.includes('-sp-') ? 'special' : 'continuous';
  const named = { href: `/sessions/${id}/`, body: bodyId, kind: 'session', number: Number(number) } as const;
  const periods = dates.map(([start, end]) => ({ start, end }));
  return { ...named, series, special: series === 'special', dates: periods, ...more };
}

function meeting(bodyId: string, number: number, start: string, end = start): Gathering {
  const href = `/calendar/#${bodyId}-${number}`;
  return { href, body: bodyId, kind: 'meeting', series: 'continuous', special: false, number, dates: [{ start, end }] };
}

function person(name: string, more: Partial<PersonNamed> = {}): PersonNamed {
  const surname = name.split(' ').at(-1) ?? '';
  return { href: `/people/${surname}/`, names: [name], surname, offices: [], ...more };
}

/** A register of the kind the archive has, small enough to be read. */
export const register: Referable = {
  patterns: {},
  documents: new Map(),
  resolutions: [
    { body: 'Council', number: '1309', date: '2015-11-24', href: '/sessions/council-106/#resolution-1309' },
  ],
  bodies: [
    ...Object.entries({ iom: [], un: [], iasc: [] }).map(([id]) => body(id, namesOf[id] ?? [])),
    body('council', namesOf['council'] ?? [], ['iom']),
    body('executive-committee', ['Executive Committee', 'Excom', 'Comité exécutif', 'Comité Ejecutivo'], ['iom']),
    body('council-bureau', ['Bureau of the Council', 'Bureau du Conseil'], ['council', 'iom']),
    body('scpf', ['Standing Committee on Programmes and Finance', 'SCPF'], ['council', 'iom']),
    body('general-assembly', ['General Assembly', 'General Assembly of the United Nations'], ['un']),
    body('gulf-cooperation-council', ['Gulf Cooperation Council']),
    body('unhcr', ['Office of the United Nations High Commissioner for Refugees', 'UNHCR']),
    body('gfmd', ['Global Forum on Migration and Development', 'GFMD']),
    body('coordination-meeting', ['Coordination Meeting on International Migration', 'Seventh Coordination Meeting']),
    body('iasc-working-group', ['IASC Working Group'], ['iasc']),
    body('development-fund', ['IOM Development Fund'], ['iom']),
  ],
  gatherings: [
    session('council-94', [['2007-11-27', '2007-11-30']]),
    session('council-95', [['2008-06']], { special: true }),
    session('council-96', [['2008-12-02', '2008-12-05']]),
    session('council-97', [['2009-06-24', '2009-06-25']], { special: true }),
    session('council-98', [['2009-11-23', '2009-11-26']]),
    session('council-108', [['2017-11-28', '2017-12-01']]),
    session('council-109', [['2018-11-27', '2018-11-30']]),
    session('council-110', [['2019-11-26', '2019-11-29']]),
    session('council-sp-1', [['2016-06-30', '2016-06-30']]),
    session('council-sp-6', [['2023-05-15']]),
    session('executive-committee-106', [['2009-06-23', '2009-06-23']]),
    session('executive-committee-109', [['2012-07']]),
    session('scpf-3', [['2008-11-04', '2008-11-05']]),
    session('scpf-22', [['2018-06-27', '2018-06-28']]),
    session('scpf-23', [['2018-10-30', '2018-10-31']]),
    session('scpf-24', [['2019-06']]),
    session('scpf-26', [['2020']]),
    meeting('gfmd', 1, '2007-07'),
    meeting('gfmd', 2, '2008-10-27', '2008-10-30'),
    meeting('gfmd', 3, '2009'),
    meeting('coordination-meeting', 7, '2008-11-20', '2008-11-21'),
    meeting('iasc-working-group', 71, '2008-06-18', '2008-06-20'),
  ],
  people: [
    person('William Lacy Swing', {
      names: ['William Lacy Swing', 'Ambassador Swing'],
      offices: [{ office: 'Director General', start: '2008-10-01' }],
      known: { start: '2008-10-01', end: '2018-09-30' },
    }),
    person('António Vitorino', {
      offices: [{ office: 'Director General', start: '2018-10-01' }],
      known: { start: '2018-10-01', end: '2023-09-30' },
    }),
    person('Amy Pope', {
      offices: [
        { office: 'Deputy Director General', start: '2021-09' },
        { office: 'Director General', start: '2023-10-01' },
      ],
      known: { start: '2021-09', end: '2023-10-01' },
    }),
    person('Evan Garcia', { known: { start: '2017', end: '2021-11' } }),
    person('M. Sato', { known: { start: '2005', end: '2005' } }),
    { ...person('K. Sato', { known: { start: '2005', end: '2005' } }), href: '/people/k-sato/' },
    person('Karoline Popp'),
    { ...person('Léon de Roux', { known: { start: '2018' } }), href: '/people/de-roux/', surname: 'de Roux' },
  ],
};
