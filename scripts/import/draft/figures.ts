import { amountsIn } from '../../../src/records/in-text/amounts.ts';
import type { budgetParts, figureStatuses } from '../../../src/records/budget.ts';
import type { Money } from '../../../src/records/money.ts';
import type { ArchiveFiles } from '../../archive/archive-files.ts';
import type { CandidateEntry, NewText, TextBlock } from './guess.ts';
import { evidenceFrom, factSentences } from './quotes.ts';

type Part = (typeof budgetParts)[number];
type Status = (typeof figureStatuses)[number];

/** How texts name the parts of a budget, in English, French and Spanish. */
const parts: readonly (readonly [Part, RegExp])[] = [
  [
    'administrative',
    /Administrative Part(?: of the Budget)?|partie administrative(?: du budget)?|Parte de Administración(?: del Presupuesto)?|parte administrativa(?: del presupuesto)?/iu,
  ],
  [
    'operational',
    /Operational Part(?: of the Budget)?|partie opérationnelle(?: du budget)?|Parte de Operaciones(?: del Presupuesto)?|parte operacional(?: del presupuesto)?/iu,
  ],
  [
    'operational-support-income',
    /Operation(?:al)? Support Income|revenu de soutien opérationnel|ingresos de apoyo operacional/iu,
  ],
  ['total-expenditure', /total expenditures?|dépenses totales|gastos totales/iu],
];

/** Words before an amount that say what it is. */
const statuses: readonly (readonly [Status, RegExp])[] = [
  ['proposed', /(?<!\p{L})(?:proposed?s?|proposée?s?|propuest[oa]s?)(?!\p{L})/iu],
  ['approved', /(?<!\p{L})(?:approved|approuvée?s?|aprobad[oa]s?)(?!\p{L})/iu],
  ['revised', /(?<!\p{L})(?:revised|révisée?s?|revisad[oa]s?)(?!\p{L})/iu],
  ['projected', /(?<!\p{L})(?:projected|projetée?s?|previst[oa]s?|prévue?s?)(?!\p{L})/iu],
  ['estimated', /(?<!\p{L})(?:estimated|estimée?s?|estimad[oa]s?)(?!\p{L})/iu],
  ['actual', /(?<!\p{L})(?:actual|réelle?s?|reales)(?!\p{L})/iu],
];

const budgetOf =
  /(?<!\p{L})(?:budget|presupuesto)(?:\s+(?:estimates?|proposé|propuesto))?\s+(?:for|of|de|pour|para)\s+(?:l['’]exercice\s+|el ejercicio\s+|the year\s+)?(?<year>(?:19|20)\d\d)(?![\d–-])/iu;
/** So many blocks before an amount may say which year's budget it is of. */
const reach = 3;

/**
 * Amounts that a text gives for a part of a budget, as figures for the budget of the year: the first amount after the
 * name of the part, in the year that the sentence or the paragraphs before it name. Where no word before the amount
 * says what it is, its status is not stated.
 */
export function figureEntries({ id, blocks, archive }: NewText): CandidateEntry[] {
  return blocks.flatMap((block, index): CandidateEntry[] => {
    if (block.kind === 'note' || block.kind === 'table') return [];
    const before = blocks.slice(Math.max(0, index - reach), index);
    return factSentences(block.text).flatMap((sentence) => {
      const figure = figureIn(sentence);
      const year = figure === undefined ? undefined : yearOf(sentence.slice(0, figure.at), block, before);
      if (figure === undefined || year === undefined || isKnown(figure, year, archive)) return [];
      const { at: _, ...entry } = figure;
      const quote = { paragraph: block.anchor, quote: sentence };
      return [
        { kind: 'figure', year, quote, entry: { ...entry, basis: 'stated', evidence: [evidenceFrom(id, quote)] } },
      ];
    });
  });
}

function isKnown({ part, amount }: Figure, year: string, { records }: ArchiveFiles): boolean {
  const figures = records.budgets.find(({ id }) => id === year)?.record.figures ?? [];
  return figures.some(
    (each) => each.part === part && each.amount.minor === amount.minor && each.amount.currency === amount.currency,
  );
}

interface Figure {
  part: Part;
  amount: Money;
  status: Status;
  precision: 'exact' | 'rounded';
  printedName: string;
  /** Where the amount's clause begins in the sentence. */
  at: number;
}

/** The one part that a sentence names, and the first amount after it. */
function figureIn(sentence: string): Figure | undefined {
  const named = parts.flatMap(([part, pattern]) => {
    const match = pattern.exec(sentence);
    return match === null ? [] : [{ part, name: match[0], at: match.index + match[0].length }];
  });
  const [only] = named;
  if (only === undefined || named.length > 1) return undefined;
  const after = sentence.slice(only.at);
  const [amount] = amountsIn(after);
  if (amount === undefined) return undefined;
  const at = only.at + lengthUntil(after, amount);
  const status = statuses.find(([, pattern]) => pattern.test(sentence.slice(0, at)))?.[0] ?? 'unstated';
  const scaled = /\d\s*(?:thousand|mil|millions?|millones|billions?|milliards?|millardos?)(?!\p{L})/iu.test(
    sentence.slice(at, at + 60),
  );
  return { part: only.part, amount, status, precision: scaled ? 'rounded' : 'exact', printedName: only.name, at };
}

/** How much of a text stands before the words that give an amount. */
function lengthUntil(text: string, { minor, currency }: Money): number {
  let at = 0;
  for (const match of text.matchAll(/\s/g)) {
    const rest = amountsIn(text.slice(match.index));
    if (rest[0]?.minor !== minor || rest[0].currency !== currency) break;
    at = match.index;
  }
  return at;
}

/** The year whose budget is meant: named before the amount, or in the block before, and nowhere a second one. */
function yearOf(clause: string, block: TextBlock, before: readonly TextBlock[]): string | undefined {
  const own =
    budgetOf.exec(clause)?.groups?.['year'] ??
    budgetOf.exec(block.text.slice(0, block.text.indexOf(clause)))?.groups?.['year'];
  return (
    own ??
    before
      .toReversed()
      .map(({ text }) => budgetOf.exec(text)?.groups?.['year'])
      .find((year) => year !== undefined)
  );
}
