import { describe, expect, test } from 'vitest';
import { referenceFinder } from '../../src/references/find.ts';
import type { TextSetting } from '../../src/references/referable.ts';
import { register } from './register.ts';

const find = referenceFinder(register);
/** Texts of the 96th and 109th Sessions of the Council, one of the Executive Committee, and one of no session. */
const at96: TextSetting = { date: '2008-12-05', session: { body: 'council', number: 96 }, organization: 'iom' };
const at109: TextSetting = { date: '2018-11-27', session: { body: 'council', number: 109 }, organization: 'iom' };
const atCommittee: TextSetting = {
  date: '2012-07-02',
  session: { body: 'executive-committee', number: 109 },
  organization: 'iom',
};
const elsewhere: TextSetting = { date: '2018-11-27' };

/** The references of a text other than names of bodies alone: the words, and where they lead. */
function references(text: string, setting: TextSetting): string[] {
  return find(text, setting)
    .filter(({ firstOnly }) => !firstOnly)
    .map(({ start, end, href }) => `${text.slice(start, end)} → ${href}`);
}
const bodies = (text: string, setting: TextSetting) =>
  find(text, setting)
    .filter(({ firstOnly }) => firstOnly)
    .map(({ href }) => href.split('/')[2]);

describe('a session named by its number', () => {
  test.each<[string, TextSetting, string[]]>([
    ['welcome you to the 109th Session of the Council.', at109, ['109th Session of the Council → council-109']],
    ['The 96th Session of the IOM Council', at96, ['96th Session of the IOM Council → council-96']],
    ['at the ninety-sixth session of the Council,', at109, ['ninety-sixth session of the Council → council-96']],
    ['Ninety-sixth Session of the Council of IOM', at96, ['Ninety-sixth Session of the Council → council-96']],
    ['the Council’s 109th session', at109, ['Council’s 109th session → council-109']],
    ["the IOM Council's 109th session", elsewhere, ["IOM Council's 109th session → council-109"]],
    ['the 109th Council Session', at109, ['109th Council Session → council-109']],
    [
      'the 96th and 98th Sessions of the Council',
      at109,
      ['96th → council-96', '98th Sessions of the Council → council-98'],
    ],
    [
      'the 94th, 96th and 98th sessions of the Council',
      at109,
      ['94th → council-94', '96th → council-96', '98th sessions of the Council → council-98'],
    ],
    [
      'the 109th Session of the Executive Committee',
      atCommittee,
      ['109th Session of the Executive Committee → executive-committee-109'],
    ],
    [
      'the one hundred and ninth session of the Executive Committee',
      at109,
      ['one hundred and ninth session of the Executive Committee → executive-committee-109'],
    ],
    ['the 23rd session of the SCPF', at109, ['23rd session of the SCPF → scpf-23']],
    [
      'the third session of the Standing Committee on Programmes and Finance',
      at96,
      ['third session of the Standing Committee on Programmes and Finance → scpf-3'],
    ],
    ['the 95th (Special) Session of the Council', at96, ['95th (Special) Session of the Council → council-95']],
    ['the first special session of the Council', at109, ['first special session of the Council → council-sp-1']],
    ['at the 96th Session of the Council in December 2008', at109, ['96th Session of the Council → council-96']],
    ['the 96th Session of the Council (2–5 December 2008)', at109, ['96th Session of the Council → council-96']],
    ['lors de la 109e session du Conseil', at109, ['109e session du Conseil → council-109']],
    [
      'la première session extraordinaire du Conseil, la 96ème session du Conseil',
      at109,
      ['première session extraordinaire du Conseil → council-sp-1', '96ème session du Conseil → council-96'],
    ],
    ['la cent neuvième session du Conseil', at109, ['cent neuvième session du Conseil → council-109']],
    [
      'la quatre-vingt-seizième session du Conseil de l’OIM',
      elsewhere,
      ['quatre-vingt-seizième session du Conseil → council-96'],
    ],
    [
      'Rapport sur la 95e session (extraordinaire) du Conseil,',
      at96,
      ['95e session (extraordinaire) du Conseil → council-95'],
    ],
    ['la 96.ª reunión del Consejo en Ginebra', at109, ['96.ª reunión del Consejo → council-96']],
    [
      'en su Centésima novena Reunión, el Comité Ejecutivo',
      atCommittee,
      ['Centésima novena Reunión → executive-committee-109'],
    ],
    ['la nonagésima sexta reunión del Consejo', at109, ['nonagésima sexta reunión del Consejo → council-96']],
    [
      'el primer período extraordinario de sesiones del Consejo',
      at109,
      ['primer período extraordinario de sesiones del Consejo → council-sp-1'],
    ],
    ['Le Conseil a, à sa 109e session, adopté', at109, ['109e session → council-109']],
    ['las 96.ª y 98.ª reuniones del Consejo', at109, ['96.ª → council-96', '98.ª reuniones del Consejo → council-98']],
    ['les 96e et 98e sessions du Conseil', at109, ['96e → council-96', '98e sessions du Conseil → council-98']],
    ['NINETY-SIXTH SESSION OF THE COUNCIL', at96, ['NINETY-SIXTH SESSION OF THE COUNCIL → council-96']],
    ['the hundred and ninth session of the Council', at109, ['hundred and ninth session of the Council → council-109']],
    ['During the 109th session we shall discuss it.', at109, ['109th session → council-109']],
    ['During the 109th session we shall discuss it.', atCommittee, ['109th session → executive-committee-109']],
    ['The Council, at its 96th session, took note.', at109, ['96th session → council-96']],
    ['The Executive Committee, at its 109th session, took note.', at109, ['109th session → executive-committee-109']],
  ])('%j', (text, setting, expected) => {
    expect(references(text, setting)).toEqual(expected.map((each) => each.replace(/→ (.*)/, '→ /sessions/$1/')));
  });

  test.each<[string, TextSetting]>([
    ['the 109th session of the Human Rights Council', at109],
    ['the Human Rights Council’s 109th session', at109],
    ['the 96th session of the Council of Europe', at96],
    ['the 96th session of the Council of Ministers', at96],
    ['the 96th session of the Council for Namibia', at96],
    ['the 109th session of the Economic and Social Council', at109],
    ['the 109th session of the Gulf Cooperation Council', at109],
    ['the 109th session of the Executive Committee of the High Commissioner’s Programme', at109],
    ['the 109th session of the UNHCR Executive Committee', at109],
    ['the 109th session of UNHCR’s Executive Committee', at109],
    ['the 96th session of the General Assembly', at96],
    ['the 109th Session of the Council', elsewhere],
    ['the 109th session of the Human Rights Committee', at109],
    ['the 109th meeting of the Council', at109],
    ['the 109th plenary meeting', at109],
    ['the 109th session of States parties', at109],
    ['The Commission took note at its 109th session.', at109],
    ['The ECOSOC took note at the 109th session.', at109],
    ['During its 109th session, the Commission welcomed the Council’s report.', at109],
    ['At the 109th session the Executive Committee agreed.', at109],
    ['its 109th session was opened', at109],
    ['the 101st Session of the Council', at109],
    ['the 110th session is not the next of a text of 2008', at96],
    ['the 6th Special Session of the Council', at109],
    ['the first special session of the Council', at96],
    ['the 96th and 109th Sessions of the Council and the Executive Committee, respectively', at109],
    ['the third session of the SCPF this year', at109],
    ['the third session of the SCPF in 2018', at109],
    ['the 109th Session of the Council in July 2012', at109],
    ['the 1096th Session of the Council', at109],
    ['the two hundred and eighth session of the Council', at109],
    ['the three hundred and ninth session of the Council', at109],
    ['la deux cent neuvième session du Conseil', at109],
    ['la ducentésima novena reunión del Consejo', at109],
    ['the 1,109th session of the Council, the 1 109th session of the Council', at109],
    ['la 109e session du Conseil de sécurité', at109],
    ['la 109e session du Conseil économique et social', at109],
    ['la 109.ª reunión del Consejo de Seguridad', at109],
    ['la 109.ª reunión del Consejo ejecutivo', at109],
    ['la 109e session du Comité exécutif du HCR', at109],
    ['la 109e session du Comité exécutif de la banque', at109],
    ['la 109e session du Conseil', elsewhere],
    ['THE 109TH SESSION OF THE HUMAN RIGHTS COUNCIL', at109],
    ['the premier session of the Council', at109],
    ['La Comisión tomó nota en la 109.ª reunión.', at109],
    ['Human Rights Council, 109th session', at109],
    ['the C/109th session of the Council', at109],
    ['109 sessions of the Council', at109],
    ['The General Assembly decided at the 96th session to consider it.', at109],
    ['of the Tenth Special Session of the General Assembly, the first special session devoted to it', at109],
    ['the first special session devoted to disarmament', at109],
    ['la première session extraordinaire qu’elle a consacrée au désarmement', at109],
    ['el primer período extraordinario de sesiones dedicado al desarme', at109],
    ['89a sesión plenaria 29 de junio de 2022', at109],
    ['la 96.ª sesión plenaria del Consejo', at109],
    ['96.ª sesión 29 de junio de 2022', at109],
    ['the 109th session of the Executive Committee', elsewhere],
    ['The Executive Committee, at its 109th session, adopted it.', { date: '2018-11-27', organization: 'un' }],
  ])('is not in %j', (text, setting) => {
    expect(references(text, setting)).toEqual([]);
  });
});

describe('a session named by its place in time', () => {
  test.each<[string, TextSetting, string[]]>([
    [
      'during the recent session of the Standing Committee on Programmes and Finance reinforced',
      at109,
      ['recent session of the Standing Committee on Programmes and Finance → /sessions/scpf-23/'],
    ],
    ['the last session of the SCPF', at109, ['last session of the SCPF → /sessions/scpf-23/']],
    ['la dernière session du SCPF', at109, ['dernière session du SCPF → /sessions/scpf-23/']],
    ['la próxima reunión del SCPF', at109, ['próxima reunión del SCPF → /sessions/scpf-24/']],
    ['the next session of the SCPF', at109, ['next session of the SCPF → /sessions/scpf-24/']],
    ['the last session of the SCPF', { ...at109, date: '2019-07-15' }, []], // the 25th is not known
    ['the last session of the SCPF', { ...at109, date: '2019-06-20' }, []], // the day of the 24th is not known
    ['the last session of the SCPF', { ...at109, date: '2018-11' }, []],
    ['the last session of the SCPF', { organization: 'iom' }, []],
    ['the recent session of the Council', at109, []], // the special sessions after the first are not known
    ['the recent session of the Standing Committee', at109, []],
    ['the recent session of the Executive Committee of UNHCR', at109, []],
    ['a recent session in Geneva', at109, []],
    ['the recent sessions of the SCPF', at109, []],
    ['the last 5 sessions of the SCPF', at109, []],
  ])('%j', (text, setting, expected) => {
    expect(references(text, setting)).toEqual(expected);
  });
});

describe('a meeting', () => {
  test.each<[string, TextSetting, string[]]>([
    ['SCPF 4-5 November 2008', at96, ['SCPF 4-5 November 2008 → /sessions/scpf-3/']],
    ['Excom 23 June, 2009', at96, ['Excom 23 June, 2009 → /sessions/executive-committee-106/']],
    [
      'Council Special Session 24-25 June, 2009',
      at96,
      ['Council Special Session 24-25 June, 2009 → /sessions/council-97/'],
    ],
    ['Council 23-26 November, 2009', at96, ['Council 23-26 November, 2009 → /sessions/council-98/']],
    ['Council 23-25 November, 2009', at96, []],
    ['Council, November 23–26, 2009', at96, ['Council, November 23–26, 2009 → /sessions/council-98/']],
    [
      'the Council (23, 24, 25 and 26 November 2009)',
      at96,
      ['Council (23, 24, 25 and 26 November 2009 → /sessions/council-98/'],
    ],
    ['the Council, held on 23–26.11.2009', at96, ['Council, held on 23–26.11.2009 → /sessions/council-98/']],
    ...[
      'Council’s session of 23–26 November 2009',
      'Council which met from 23 to 26 November 2009',
      'Council, Geneva, 23-26 November 2009',
      'Council session (New York, 23–26 November 2009',
      'Council [23–26 November 2009',
      'Council between 23 and 26 November 2009',
      'Conseil, qui s’est réuni du 23 au 26 novembre 2009',
      'Consejo reunido desde el 23 hasta el 26 de noviembre de 2009',
    ].map((words): [string, TextSetting, string[]] => [words, at96, [`${words} → /sessions/council-98/`]]),
    ['the Council, which thanked Geneva, 23–26 November 2009', at96, []],
    ['the Council met its aims, 23–26 November 2009', at96, []],
    ['Council 2009-11-23/26', at96, ['Council 2009-11-23/26 → /sessions/council-98/']],
    ['Conseil, du 23 au 26 novembre 2009', at96, ['Conseil, du 23 au 26 novembre 2009 → /sessions/council-98/']],
    ['Conseil, session extraordinaire des 24', at96, []],
    [
      'Consejo, los días 23 a 26 de noviembre de 2009',
      at96,
      ['Consejo, los días 23 a 26 de noviembre de 2009 → /sessions/council-98/'],
    ],
    [
      'Council, Monday, 23 November, to Thursday, 26 November 2009',
      at96,
      ['Council, Monday, 23 November, to Thursday, 26 November 2009 → /sessions/council-98/'],
    ],
    ['Council 23, 24 and 27 November 2009', at96, []],
    ['Council 24 and 26 November 2009', at96, []],
    ['the Council thanked them for 23-26 November 2009', at96, []],
    ['SCPF, 4 and 5 November 2008', at96, ['SCPF, 4 and 5 November 2008 → /sessions/scpf-3/']],
    ['SCPF 4 and 6 November 2008', at96, []],
    ['Security Council 23-26 November, 2009', at96, []],
    ['the second GFMD meeting, to be hosted', at96, ['second GFMD meeting → /calendar/#gfmd-2']],
    ['follow-up to the first GFMD.', at96, ['first GFMD → /calendar/#gfmd-1']],
    [
      'the first meeting of the Global Forum on Migration and Development',
      at96,
      ['first meeting of the Global Forum on Migration and Development → /calendar/#gfmd-1'],
    ],
    ['the third GFMD to be hosted by Greece in 2009', at96, ['third GFMD → /calendar/#gfmd-3']],
    ['the third GFMD in 2011', at96, []],
    ['the fourth GFMD', at96, []],
    ['the premier GFMD', at96, []],
    ['the second-hand GFMD meeting', at96, []],
    [
      'TO THE Seventh Coordination Meeting',
      elsewhere,
      ['Seventh Coordination Meeting → /calendar/#coordination-meeting-7'],
    ],
    ['the Tenth Coordination Meeting', at109, []],
    ['the Seventh Council', at109, []],
    [
      'During its seventy-first meeting held in Geneva, Switzerland, from 18 to 20 June 2008, the IASC Working Group acknowledged it',
      elsewhere,
      ['seventy-first meeting → /calendar/#iasc-working-group-71'],
    ],
    [
      'the seventy-first IASC Working Group meeting',
      elsewhere,
      ['seventy-first IASC Working Group meeting → /calendar/#iasc-working-group-71'],
    ],
    ['the first UN agency and the second United Nations Decade', at96, []],
  ])('%j', (text, setting, expected) => {
    expect(references(text, setting)).toEqual(expected);
  });
});

describe('a person', () => {
  test.each<[string, TextSetting, string[]]>([
    ['Under the leadership of Ambassador Swing, IOM has grown', at109, ['Ambassador Swing → /people/Swing/']],
    ['Director General Swing', at109, ['Director General Swing → /people/Swing/']],
    ['Mr. Swing’s term', at109, ['Mr. Swing → /people/Swing/']],
    ['Mr Vitorino', at109, ['Mr Vitorino → /people/Vitorino/']],
    ['the Director-General Vitorino', { date: '2008-12-05' }, []],
    ['Ambassador Evan Garcia (Philippines)', at109, ['Evan Garcia → /people/Garcia/']],
    ['Ambassador Garcia', at109, ['Ambassador Garcia → /people/Garcia/']],
    ['Ambassador Garcia', at96, []],
    ['Ambassador Garcia', {}, []],
    ['Ambassador Garcia Lopez', at109, []],
    ['Mr Garcia-Lopez', at109, []],
    ['Mr. Sato', { date: '2005-11-30' }, []],
    ['Ms Popp', at109, []],
    ['el Embajador Swing, la Directora General Pope', at109, ['Embajador Swing → /people/Swing/']],
    ['le Directeur général Vitorino', at109, ['Directeur général Vitorino → /people/Vitorino/']],
    ['le Directeur général adjoint Vitorino', at109, []],
    ['M. Vitorino', at109, []], // it may be an initial
    ['directeur général Vitorino', at109, []],
    ['Pope Francis and the Pope', { date: '2023-11-27' }, []],
    ['Director General Pope', { date: '2023-11-27' }, ['Director General Pope → /people/Pope/']],
    ['Director General Pope', { date: '2022-11-29' }, []],
    ['A swing in opinion. Swing states decide.', at109, []],
    ['the Evan Garciaz case', at109, []],
    [
      'Monsieur Vitorino, la Señora Vitorino',
      at109,
      ['Monsieur Vitorino → /people/Vitorino/', 'Señora Vitorino → /people/Vitorino/'],
    ],
    ['Mr. Garcia de la Torre, Sr. Garcia y Vega, Sr. Garcia del Río, Mr de Garcia', at109, []],
    [
      'el Sr. Garcia y la Sra. Popp, Mr. Garcia and Ms. Popp',
      at109,
      ['Sr. Garcia → /people/Garcia/', 'Mr. Garcia → /people/Garcia/'],
    ],
    ['Mr. de Roux, Ambassador Roux', at109, ['Mr. de Roux → /people/de-roux/', 'Ambassador Roux → /people/de-roux/']],
    ['Mr. van Roux', at109, []],
  ])('%j', (text, setting, expected) => {
    expect(references(text, setting)).toEqual(expected);
  });
});

describe('a resolution', () => {
  test('leads to its session with its date', () => {
    expect(references('in line with Council Resolution No. 1309 of 24 November 2015, just as', at109)).toEqual([
      'Council Resolution No. 1309 of 24 November 2015 → /sessions/council-106/#resolution-1309',
    ]);
    expect(references('Security Council Resolution 1309, EU Council Resolution 1309', at109)).toEqual([]);
    expect(references('Council Resolution 1309', elsewhere)).toEqual([]);
  });
});

describe('a body', () => {
  test.each<[string, TextSetting, string[]]>([
    ['This Council meeting, and the Council in June', at109, ['council', 'council']],
    ['The Council agreed.', atCommittee, ['council']],
    ['The Council agreed.', elsewhere, []],
    ['Le Conseil a décidé. El Consejo, que decidió', at109, ['council', 'council']],
    ['le Conseil de sécurité, le Conseil exécutif, Consejo Económico, Consejo permanente', at109, []],
    ['l’OIM travaille', elsewhere, ['iom']],
    ['The IOM Council agreed, and the Council of IOM.', elsewhere, ['council', 'council', 'iom']],
    ['UN member states and UN-wide policies', elsewhere, ['un', 'un']],
    ['UN-Habitat, UN Women, un accord, www.un.org/UN, a@UN.org', elsewhere, []],
    ['the Security Council and the Council of Europe', at109, []],
    ['the Gulf Cooperation Council countries', at109, ['gulf-cooperation-council']],
    ['the UN General Assembly', elsewhere, ['general-assembly']],
    ['the General Assembly of the Organization of American States', elsewhere, []],
    ['the IOM Development Fund', elsewhere, ['development-fund']],
    ['GFMD/IOM, IOM-led', elsewhere, ['gfmd', 'iom', 'iom']],
    ['Inter-Agency Standing Committee', at109, ['iasc']],
    ['the Standing Committee of the National People’s Congress', at109, []],
    [
      'The Executive Committee agreed. Le Comité exécutif a décidé.',
      at109,
      ['executive-committee', 'executive-committee'],
    ],
    ['The Executive Committee agreed. El Comité Ejecutivo, EXECUTIVE COMMITTEE', elsewhere, []],
    ['the conclusions of the Executive Committee', { organization: 'un' }, []],
    [
      'IOM’s Executive Committee, the Executive Committee of IOM',
      elsewhere,
      ['iom', 'executive-committee', 'executive-committee', 'iom'],
    ],
    ['Bureau of the Council', at109, ['council-bureau']],
    ['Bureau du Conseil', at109, ['council-bureau']],
    ['Bureau du Conseil économique et social, bureau of the Council of Europe', at109, []],
    ['Bureau of the Council', elsewhere, []],
    ['Security Council resolution 2623 (2022), in which the Council called', at109, []],
    ['résolution du Conseil de sécurité, par laquelle le Conseil a convoqué', at109, []],
    ['resolución 497 del Consejo de Seguridad, en la que el Consejo, entre otras', at109, []],
    ['the Council of Europe and its bodies; the Council', at109, []],
    [
      'The IOM Council heard of the Security Council. The IOM Council agreed, and the Council',
      at109,
      ['council', 'council', 'council'],
    ],
    ['UNHCR and its Executive Committee; le HCR et son Comité exécutif', at109, ['unhcr']],
    ['el ACNUR y su Comité Ejecutivo, the FAO, its Council', at109, []],
    [
      'IOM and its Executive Committee, and the IOM, its Council',
      at109,
      ['iom', 'executive-committee', 'iom', 'council'],
    ],
    ['Council Members heard it. The Council agreed.', at109, ['council']],
  ])('%j', (text, setting, expected) => {
    expect(bodies(text, setting)).toEqual(expected);
  });
});
