/** A text to be searched: its title and blocks, one a line, with what they try of words. */
export interface SearchedText {
  language: string;
  date: string;
  session?: string;
  speaker?: string;
  lines: readonly string[];
}

/** Short texts in eight languages, with the words that are hard to find. `\u` stands for signs that one cannot see. */
export const searchedTexts: Readonly<Record<string, SearchedText>> = {
  'cities-report': {
    language: 'en',
    date: '2008-12-02',
    session: 'council-96',
    speaker: 'ana-ruiz',
    lines: [
      'Report on cities and policy-makers',
      'Every city has a body of its own. The bodies of two cities met policy‑makers of the state-of-the-art kind.',
      'Women and men',
      'A woman and her child spoke; other women and children listened. The study was the first of ten studies.',
      'Each analysis led to further analyses in one box or several boxes. Buses, churches and movies were none of it.',
      'Migrants migrate; a migrant’s rights and the States’ rights differ. The share was shared.',
    ],
  },
  'budget-report': {
    language: 'en',
    date: '2018-11-27',
    session: 'council-109',
    speaker: 'bo-li',
    lines: [
      'Report on the budget of 2019',
      'The Administrative Part comes to CHF 52,229,662, of which 1,500 were paid on 12.11.2018. See A/50/426 and MC/2258.',
      'Growth was 5.8 per cent over 5–8 years, and 5-8 was not 58; 0.125 of it, or 1,234.56, is left. In all 52 229 662.',
      'Items 1,2,3 and 3.5.3 were closed at the 109th meeting; the 2nd one, of COVID-19, took 1.500 hours.',
      'Part | 2018 | 2019',
      'Administrative | 50,728,926 | 52,229,662',
      'Operational | 1,500 | 345',
    ],
  },
  'health-statement': {
    language: 'en',
    date: '2010-05-17',
    speaker: 'ana-ruiz',
    lines: [
      'Statement on health',
      'Those who care for health know the WHO. The World Health Organization works with the U.N. and the U.S.A., e.g. here.',
      'Health for all, not for some; the organization of a world without fear, of health in the world.',
      'Nobody knows whose it is, nor who will pay.',
    ],
  },
  'organization-overview': {
    language: 'en',
    date: '2009-06-23',
    session: 'council-96',
    lines: [
      'Overview of the organization',
      'The International Organization for Migration (IOM) was founded in 1951. IOM’s Council meets each December.',
      'In June 2008¹ the NGOs met; one non-governmental organization, an NGO, left again.',
      'The organization is international; for migration it does much.',
      '¹ The second of two meetings.',
    ],
  },
  'ninety-sixth-session': {
    language: 'en',
    date: '2008-12-05',
    session: 'council-96',
    speaker: 'bo-li',
    lines: [
      'Summary of the ninety-sixth session',
      'The 96th Session closed on 5 December 2008. "The Council", said the Chairperson, "has met."',
      'Co-operation and cooperation are one; so are organisation and organization.',
      '- The first item was taken up.',
      '- The second item, on re-entry, was not.',
    ],
  },
  'rapport-assemblee': {
    language: 'fr',
    date: '2008-12-02',
    session: 'council-96',
    speaker: 'ana-ruiz',
    lines: [
      'Rapport à l’Assemblée',
      "L’Assemblée a pris à cœur l'œuvre d’accueil des réfugiés qu’elle décrit ; aujourd’hui, c’est l’heure d'agir.",
      'Le budget s’élève à 52\u00a0229\u00a0662 francs, soit 5,8\u00a0pour cent de plus, ou 1\u202f500 de moins. En tout 10 000.',
      'Les journaux de ces lieux, les réseaux et les bureaux d’un journal, d’un lieu, d’un réseau et d’un bureau.',
      '«\u00a0Les pays d’accueil\u00a0», dit-il, «\u00a0ont reçu des abris avant la mousson.\u00a0»',
    ],
  },
  'rapport-oim': {
    language: 'fr',
    date: '2018-11-28',
    session: 'council-109',
    lines: [
      'Rapport de l’OIM',
      'L’Organisation internationale pour les migrations (OIM) a tenu la quatre-vingt-seizième session de son Conseil.',
      'La 96e\u00a0session s’est ouverte le 2\u00a0décembre ; l’OMS et l’ONU y étaient. Le non-refoulement y fut évoqué.',
      'Le président a été élu. Où siège-t-il ? Là-bas, à Genève.',
    ],
  },
  'informe-naciones': {
    language: 'es',
    date: '2018-11-29',
    session: 'council-109',
    speaker: 'ana-ruiz',
    lines: [
      'Informe sobre las naciones',
      'Las naciones y cada nación acogieron a 1.500 migrantes; el presupuesto es de 52.229.662 francos, un 5,8 por ciento más.',
      'La crisis pasó, las crisis vuelven. Los países y un país; las mujeres y una mujer; los niños del Perú.',
      '¿Quién presidió el Consejo? «El señor Peña», respondió la señora Núñez.',
    ],
  },
  'informe-oim': {
    language: 'es',
    date: '2009-06-24',
    session: 'council-96',
    lines: [
      'Informe de la OIM',
      'La Organización Internacional para las Migraciones (OIM) celebró la 96.ª reunión del Consejo en diciembre.',
      'La cooperación socio‐económica y la OMS. El 5 de diciembre de 2008 se clausuró la reunión.',
    ],
  },
  'zhongwen-baogao': {
    language: 'zh',
    date: '2018-12-01',
    session: 'council-109',
    lines: [
      '国际移民组织的报告',
      '国际移民组织于二〇一八年十二月在日内瓦举行会议。移民人数增加5.8%，共52,229,662人。',
      '城市与移民问题（IOM）。２０１８年会议结束。',
    ],
  },
  'taqrir-arabi': {
    language: 'ar',
    date: '2018-12-02',
    session: 'council-109',
    lines: [
      'تقرير عن الهجرة',
      'المنظمة الدولية للهجرة عقدت دورتها في عام ٢٠١٨، وبلغت الميزانية ٥٢ مليون فرنك.',
      'المُهَاجِرُون وأسرهم في المـدن الكبرى، وأُسرة واحدة إلى جانب آخرين.',
    ],
  },
  'raingan-thai': {
    language: 'th',
    date: '2019-03-04',
    lines: [
      'รายงานเรื่องการย้ายถิ่น',
      'องค์การระหว่างประเทศเพื่อการโยกย้ายถิ่นฐานประชุมในปี ๒๕๖๑ ที่กรุงเจนีวา',
      'ผู้ย้ายถิ่นในเมืองใหญ่มีจำนวนเพิ่มขึ้น น้ำท่วมก็เช่นกัน',
    ],
  },
  'hindi-vivaran': {
    language: 'hi',
    date: '2020-10-05',
    lines: ['प्रवासन पर रिपोर्ट', 'अंतर्राष्ट्रीय प्रवासन संगठन की बैठक वर्ष २०१८ में हुई। हिन्दी और हिंदी की किताबें।'],
  },
  'nihongo-hokoku': {
    language: 'ja',
    date: '2021-02-03',
    lines: ['移住に関する報告', '国際移住機関のデータでは、２０１８年に都市への移動が増えた。ガバナンスとデータ。'],
  },
  'signs-contribution': {
    language: 'en',
    date: '2012-02-29',
    speaker: 'bo-li',
    lines: [
      'Contribution on signs',
      'The mi\u00adgra\u00adtion of co\u200dord\u2060ination; two\u200bwords; ﬁnance and ﬂow; the 2ⁿᵈ of CO₂ on 5 m².',
      'Room № 5 costs ½ or ¼ less; ２０１８ was like 2018; naïve cafés, façades and a résumé.',
      "A number such as 52'229'662 or 52’229’662 is one; 5'8 is two; 7\u2009500 is one.",
    ],
  },
  'names-document': {
    language: 'en',
    date: '2004-11-30',
    lines: [
      'Names of other scripts',
      'Łódź, Ørsted, Großstraße, Þingvellir, İstanbul, Đặng, Škoda and Ångström met O’Malley and d’Alba.',
      'Ελλάδα and ΕΛΛΆΔΑ, οδός and ΟΔΌΣ; Дмитрий and Ёлкин; שָׁלוֹם and שלום; António and ANTONIO.',
    ],
  },
};
