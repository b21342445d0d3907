import { parseSymbol } from '../../src/records/symbols.ts';
import { progress } from '../reporters/progress.ts';
import { readCorpus } from './corpus.ts';
import { Pools } from './drawn.ts';
import { WordCounter, type WordCounts } from './phrases.ts';
import { bodies, bodyOf, planDelegates, planSessions, spreadTexts, type DatedText, type MadeSession } from './plan.ts';
import { makeRecords, type Patterns } from './records.ts';
import { makeReport, type AboutText, type MadeReport } from './report.ts';
import { makeText, realText, type MadeText } from './text.ts';
import { Chance, madeUp } from './words.ts';

/** What an archive was made of. */
export interface MadeArchive extends WordCounts {
  /** Texts of the corpus, as they are. */
  real: number;
  /** Texts made of sentences of the corpus or, without one, of made-up words. */
  made: number;
  /** Texts that the normaliser did not take, or that a check would have found something in: how many by code. */
  refused: Readonly<Record<string, number>>;
}

/**
 * Writes a whole archive into a folder: sources with their editions, the records and provenance that the normaliser
 * makes of them, the sessions, budgets, calendars and registers they refer to, and the ledgers of all addresses. The
 * same input gives the same bytes. Memory holds what other records say of each report, never its text.
 * @param corpus a folder of real texts; where more are asked for than it has, the others are made of its sentences
 */
export async function makeArchive(folder: string, records: number, corpus?: string): Promise<MadeArchive> {
  const { real, pools, patterns } = await survey(records, corpus);
  const texts = [...real, ...spreadTexts(real.length, records - real.length)];
  const sessions = planSessions(texts);
  const delegates = planDelegates(records);
  const sessionOf = new Map(sessions.flatMap((session) => session.texts.map((text) => [text, session] as const)));
  const counter = new WordCounter();
  const reports: MadeReport[] = [];
  const refused: Record<string, number> = {};
  const line = progress('Making records', records);

  /** Writes a text as the next report; says whether it was taken. */
  async function take({ language, kind, symbol, ...text }: Candidate): Promise<boolean> {
    const { number, date } = texts[reports.length] as DatedText; // as many as are asked for
    const session = sessionOf.get(number) as MadeSession; // each text is of one
    const speaker = (number % 3 === 0 ? undefined : delegates[number % delegates.length]) ?? session.chair;
    const described = { id: `report-${number}`, language, kind, date, session, speaker };
    const made = await makeReport(folder, text, { ...described, symbol: symbol(session, number) });
    for (const code of new Set(made.findings.map((each) => each.code))) refused[code] = (refused[code] ?? 0) + 1;
    if (made.report === undefined) return false;
    reports.push(made.report);
    for (const { text: words } of made.blocks) counter.add(words);
    line.tick();
    return true;
  }

  let made = 0;
  async function make(): Promise<void> {
    const next = texts[reports.length] as DatedText; // by the callers
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      if (!(await take(candidate(next, attempt, pools)))) continue;
      made += 1;
      return;
    }
    throw new Error(`No text can be made for report-${next.number}: ${Object.keys(refused).join(', ')}.`);
  }

  for await (const text of corpus === undefined ? [] : readCorpus(corpus)) {
    if (reports.length === real.length) break;
    const symbol = parseSymbol(patterns, text.symbol)?.symbol === text.symbol ? text.symbol : undefined;
    const taken = await take({ ...realText(text), language: text.language, kind: 'resolution', symbol: () => symbol });
    if (!taken) await make();
  }
  while (reports.length < records) await make();
  line.done();
  await makeRecords(folder, { sessions, delegates, reports, patterns });
  return { real: records - made, made, refused, ...counter.counts() };
}

/** A made text that the normaliser does not take is made anew so often. */
const mostAttempts = 10;

const madeKinds = ['director-general-report', 'statement', 'summary-of-deliberations', 'contribution'] as const;

/** A text, and what is known of it whatever its session. */
interface Candidate extends MadeText, Pick<AboutText, 'language' | 'kind'> {
  symbol(session: MadeSession, text: number): string | undefined;
}

/** A made text, another one at each attempt: in the languages of the corpus in turn, or else in English. */
function candidate({ number, date }: DatedText, attempt: number, pools: Pools): Candidate {
  const chance = new Chance(number + 1 + attempt * 5_000_011);
  const language = pools.languages[number % pools.languages.length];
  const voice = language === undefined ? madeUp : pools.voice(language);
  const kind = chance.pick(madeKinds);
  const locale = language === undefined || language === 'en' ? 'en-GB' : language;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const text = makeText(chance, voice, `Geneva, ${day.format(Date.parse(date))}`);
  return { ...text, kind, language: language ?? 'en', symbol: symbolIn };
}

/** `C/12/3`: the third text of a session. Symbols have three digits for a session at most. */
function symbolIn({ body, number, texts }: MadeSession, text: number): string | undefined {
  return number > 999 ? undefined : `${body.sign}/${number}/${texts.indexOf(text) + 1}`;
}

interface Survey {
  /** The texts of the corpus that are taken as they are, with their days. */
  real: DatedText[];
  /** What all its texts have to draw from. */
  pools: Pools;
  patterns: Patterns;
}

async function survey(records: number, corpus: string | undefined): Promise<Survey> {
  const real: DatedText[] = [];
  const pools = new Pools();
  const patterns = Object.fromEntries(
    bodies.map(({ id, sign }) => [id, { pattern: `${sign}/{session}/{number}`, example: `${sign}/1/1` }]),
  );
  for await (const text of corpus === undefined ? [] : readCorpus(corpus)) {
    pools.add(text);
    const { document, date, symbol } = text;
    if (real.length < records) real.push({ number: real.length, body: bodyOf(document), date });
    const [, letters = '', session] = /^([A-Z][A-Za-z]*(?:\/[A-Z][A-Za-z]*)*)((?:\/\d+)?)\/\d+$/.exec(symbol) ?? [];
    if (letters === '') continue;
    const id = `${letters}${session === '' ? '' : '-session'}`.toLowerCase().replaceAll('/', '-');
    patterns[id] ??= { pattern: `${letters}${session === '' ? '' : '/{session}'}/{number}`, example: symbol };
  }
  return { real, pools, patterns };
}
