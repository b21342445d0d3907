import { Document, isMap, isScalar, visit, type Pair } from 'yaml';
import { formatDate } from '../../../src/records/partial-date.ts';
import type { Gap } from '../../../src/records/gap.ts';
import { count, languageName, reportKindWords } from '../../../src/words/words.ts';
import { writeYaml } from '../../normalise/serialise.ts';
import { withoutEndMark } from '../../language/note-signs.ts';
import type { Guesses } from './guesses.ts';
import type { Doubt, Guess, NewText } from './guess.ts';
import { evidenceFrom } from './quotes.ts';

/**
 * The draft as `edition.yaml`, with a comment above each value that was read off the text or is in doubt.
 */
export function writeEdition(text: NewText, guesses: Guesses, doubts: readonly Doubt[]): string {
  const document = new Document({
    source: text.source,
    record: recordOf(text, guesses),
    ...(text.decisions === undefined || text.decisions.length === 0 ? {} : { decisions: text.decisions }),
  });
  visit(document, {
    Seq(_, node) {
      if (node.items.every((item) => isScalar(item) && typeof item.value === 'number')) node.flow = true;
    },
  });
  const record = document.get('record');
  if (isMap(record)) for (const pair of record.items) comment(pair as Pair, guesses, doubts);
  document.commentBefore =
    ' A draft, read off the text by rule. Look at each value; take the comments out when it is so.';
  return writeYaml(document);
}

function recordOf({ id, blocks }: NewText, guesses: Guesses): Record<string, unknown> {
  const { kind, date, session, speaker, corporateAuthor, event, place, symbol, language } = guesses;
  const title = blocks.find((block) => block.kind === 'title')?.text ?? id;
  return withoutUndefined({
    kind,
    shortTitle: withoutEndMark(title),
    summary: summaryOf(blocks.length, guesses),
    speaker: speaker && { ...speaker.value, ...groundsOf(id, speaker) },
    corporateAuthor: factOf(id, corporateAuthor),
    date: factOf(id, date),
    event: factOf(id, event),
    place: factOf(id, place),
    session: factOf(id, session),
    symbol: symbol.own?.known === true && symbol.own.registered ? symbol.own.symbol : undefined,
    language,
    gaps: gapsOf(guesses),
  });
}

/** A sentence of what is known, until the archivist writes a better one: `Statement, 5 December 2008, in English; 23 …`. */
function summaryOf(blocks: number, { kind, date, language }: Guesses): string {
  const day = date === undefined ? '' : `, ${formatDate(date.value)}`;
  const tongue = language === 'und' ? '' : `, in ${languageName(language)}`;
  return `${reportKindWords[kind]}${day}${tongue}; ${count(blocks, 'paragraph or heading', 'paragraphs and headings')}.`;
}

function factOf(id: string, guess: Guess<string> | undefined): object | undefined {
  return guess && { value: guess.value, ...groundsOf(id, guess) };
}

function groundsOf(id: string, { basis, reason, quotes }: Guess<unknown>): object {
  return withoutUndefined({ basis, reason, evidence: quotes.map((quote) => evidenceFrom(id, quote)) });
}

/** What a reader of the archive will miss. */
function gapsOf({ kind, date, session, event, speaker, corporateAuthor, symbol }: Guesses): Gap[] | undefined {
  const spoken = ['statement', 'presentation', 'director-general-report', 'summary-of-deliberations'].includes(kind);
  const gaps: Gap[] = [];
  if (date === undefined) gaps.push({ missing: 'Date' });
  if (spoken && speaker === undefined && corporateAuthor === undefined) gaps.push({ missing: 'Speaker' });
  if (spoken && session === undefined && event === undefined) gaps.push({ missing: 'Session or event' });
  const { own } = symbol;
  if (own === undefined || !own.known || !own.registered)
    gaps.push({ missing: 'Document symbol', note: symbolNote(symbol) });
  return gaps.length === 0 ? undefined : gaps;
}

/** So many symbols that a text names are told. */
const mostSymbols = 5;

/** What is known of a symbol that is missing: a rule that finds none does not know that none is printed. */
function symbolNote({ own, others, isFront }: Guesses['symbol']): string {
  if (own !== undefined) return `The text prints “${own.symbol}”, which the registers do not have.`;
  if (others.length === 0) return 'None was found in the text.';
  const more = others.length - mostSymbols;
  const names = others.slice(0, mostSymbols).map((symbol) => `“${symbol}”`);
  const listed = `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return `The text ${isFront ? 'prints' : 'names'} ${listed}; whether ${others.length === 1 ? 'it' : 'one'} is its own is not known.`;
}

/** Above a value of the record: how sure it is, and what is doubtful of it. */
function comment(pair: Pair, guesses: Guesses, doubts: readonly Doubt[]): void {
  const key = isScalar(pair.key) ? String(pair.key.value) : '';
  const guess = guesses[key as keyof Guesses];
  const confidence = typeof guess === 'object' && 'confidence' in guess ? [`${guess.confidence}, ${guess.basis}`] : [];
  const topic = key === 'shortTitle' ? 'title' : key;
  const lines = [...confidence, ...doubts.filter((doubt) => doubt.topic === topic).map(({ says }) => says)];
  if (key === 'summary') lines.push('In one sentence: what is the text?');
  if (lines.length > 0 && isScalar(pair.key))
    pair.key.commentBefore = lines.map((line) => ` ${line.replaceAll(/\s+/g, ' ')}`).join('\n');
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value; // same keys, fewer
}
