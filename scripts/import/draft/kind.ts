import type { Report } from '../../../src/records/report.ts';
import { officeWords } from '../../../src/records/in-text/office-words.ts';
import { ordinalEnding } from '../../../src/records/in-text/ordinals.ts';
import { datesIn } from '../../../src/records/dates-in-text.ts';
import type { Doubt, TextBlock } from './guess.ts';
import { wordCount, type Zones } from './zones.ts';

type Kind = Report['kind'];

const head = officeWords['Director General'] ?? '';

/** How titles say what a text is, in English, French and Spanish; the first that fits decides. */
const titles: readonly (readonly [Kind, RegExp])[] = [
  [
    'statement',
    /^(?:(?:opening|closing|keynote|general|welcome|introductory|final)\s+)*(?:statement|remarks|address|speech|déclaration|discours|allocution|declaración|discurso|alocución)(?!\p{L})|(?<!\p{L})(?:statement|remarks|address|speech) (?:by|of|delivered)(?!\p{L})/iu,
  ],
  [
    'summary-of-deliberations',
    /summary of (?:the )?deliberations|résumé des délibérations|resumen de (?:las )?deliberaciones/iu,
  ],
  [
    'director-general-report',
    new RegExp(
      String.raw`(?:${head})['’]s (?:\p{L}+ )?report|(?:report (?:of|by|from) the|rapport d(?:u|e la)|informe de(?:l| la)) (?:${head})`,
      'iu',
    ),
  ],
  [
    'session-report',
    /^(?:(?:draft|provisional|final) )?report (?:of|on) .*(?<!\p{L})(?:session|meeting)(?!\p{L})|^(?:projet de )?rapport (?:de|du|sur) .*(?<!\p{L})(?:session|réunion)(?!\p{L})|^(?:proyecto de )?informe (?:de|del|sobre) .*(?<!\p{L})(?:reunión|sesión|período de sesiones)(?!\p{L})/iu,
  ],
  ['resolution', /^(?:draft |council |projet de |proyecto de )*(?:resolution|résolution|resolución)(?!\p{L})/iu],
  [
    'agenda',
    /^(?:(?:draft|revised|annotated|provisional|proposed|projet d['’]|proyecto de) ?)*(?:agenda|ordre du jour|orden del día|programa provisional|temario)(?!\p{L})/iu,
  ],
  [
    'meeting-record',
    new RegExp(
      String.raw`(?:summary|verbatim) record|^minutes of|compte rendu|procès-verbal|acta (?:resumida|literal)|^\d+${ordinalEnding} meeting$`,
      'iu',
    ),
  ],
  ['calendar', /(?:calendar|schedule|dates) of (?:\p{L}+ )*meetings|^calendar|^calendrier|^calendario/iu],
  [
    'budget-document',
    /(?<!\p{L})budget(?!\p{L})|presupuesto|financial (?:report|statements?|performance)|rapport financier|informe financiero/iu,
  ],
  ['contribution', /^contribu(?:tion|ción)(?!\p{L})/iu],
];

/** What a text is: by its title or the words around it, else by its form; `document` where neither says. */
export function guessKind(zones: Zones, blocks: readonly TextBlock[], layout: string): { kind: Kind; doubts: Doubt[] } {
  const title = zones.title?.text ?? '';
  const byTitle = titles.find(([, pattern]) => pattern.test(title));
  if (byTitle?.[0] === 'budget-document' && !ofBudget.test(title)) {
    return doubtful('budget-document', 'since its title names a budget', 'the text may be a report on one');
  }
  if (byTitle !== undefined) return { kind: byTitle[0], doubts: [] };
  const byLine = titles.find(([, pattern]) => zones.cover.some(({ text }) => pattern.test(text)));
  const line = zones.cover.find(({ text }) => byLine?.[1].test(text));
  if (byLine !== undefined && line !== undefined) return doubtfulTitle(byLine[0], line, title);
  const cover = zones.cover.map(({ text }) => text).join(' ');
  const byCover = titles.find(([, pattern]) => pattern.test(cover));
  if (byCover !== undefined) return doubtful(byCover[0], 'by the words of its cover');
  if (isMeetingRecord(blocks)) return doubtful('meeting-record', 'since its paragraphs name who speaks');
  if (isCalendar(blocks, title)) return doubtful('calendar', 'since it lists days');
  if (layout === 'slides') return doubtful('presentation', 'since it is made of slides');
  if (isSpeech(zones, blocks)) return doubtful('statement', 'since somebody speaks of “I” to an audience');
  return doubtful('document', 'since nothing says what it is');
}

/** How the title of a budget itself says that it is one. */
const ofBudget =
  /(?:programme|program) (?:and|et) budget|programa y presupuesto|(?:budget|presupuesto) (?:for|pour|para|performance|estimates)|(?<!\p{L})financi/iu;

function doubtful(kind: Kind, why: string, but = 'its title does not say so'): { kind: Kind; doubts: Doubt[] } {
  return { kind, doubts: [{ topic: 'kind', says: `Taken as "${kind}" ${why}; ${but}.` }] };
}

/** A line of the cover that reads like a title may be the title. */
function doubtfulTitle(kind: Kind, { text, anchor }: TextBlock, title: string): { kind: Kind; doubts: Doubt[] } {
  const { doubts } = doubtful(kind, 'by words beside the title');
  const says = `“${text}” reads like a title; taken as the title is “${title}”.`;
  return { kind, doubts: [...doubts, { topic: 'title', says, anchor }] };
}

/** "The President: The Security Council will now begin …", or the words that open a meeting. */
function isMeetingRecord(blocks: readonly TextBlock[]): boolean {
  const opened = blocks.some(({ text }) =>
    /^the meeting was called to order|^la séance est ouverte|^se abre la sesión/iu.test(text),
  );
  const speakers = blocks.filter(({ text }) =>
    /^(?:the (?:president|chair\p{Ll}*)|(?:mr|mrs|ms)\.? \p{Lu}\p{L}+(?: \([^)]+\))?):\s/iu.test(text),
  );
  return opened || speakers.length >= 3;
}

/** Short lines with a day make up a third of it, or stand under a title of meetings. */
function isCalendar(blocks: readonly TextBlock[], title: string): boolean {
  const dated = blocks.filter(
    ({ text }) => wordCount(text) <= 15 && datesIn(text).some(({ start }) => start.length === 10),
  );
  const words = blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'title');
  return dated.length >= 4 && (dated.length * 3 >= words.length || meetings.test(title));
}

const meetings = /(?<!\p{L})(?:meetings|sessions|réunions|reuniones)(?!\p{L})/iu;

/** Somebody greets an audience, begins with "I", or says it in every fifth paragraph of a text that numbers none. */
function isSpeech({ cover, opening }: Zones, blocks: readonly TextBlock[]): boolean {
  const greeted = [...cover, ...opening.slice(0, 2)].some(({ text }) => greeting.test(text));
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const numbered = paragraphs.filter(({ text }) => /^\d+\.\s/.test(text));
  const personal = paragraphs.filter(({ text }) => firstPerson.test(text));
  const begins = /^(?:I |It is (?:an? |my )*(?:great )?(?:honour|pleasure|privilege) )/u.test(
    paragraphs[0]?.text ?? '',
  );
  return numbered.length < 3 && personal.length > 0 && (greeted || begins || personal.length * 5 >= paragraphs.length);
}
const greeting =
  /(?<!\p{L})(?:excellenc(?:y|ies)|ladies and gentlemen|distinguished (?:delegates|guests|colleagues)|mesdames et messieurs|mesdames, messieurs|señoras y señores|señor(?:a)? president[ea]|dear colleagues)(?!\p{L})/iu;
const firstPerson =
  /(?<!\p{L})(?:I(?:['’](?:m|ve|d|ll))?(?= \p{Ll})|[Jj]e(?= \p{Ll})|[Jj]['’](?=\p{Ll})|[Qq]uisiera|[Mm]e complace)(?!\.)/u;
