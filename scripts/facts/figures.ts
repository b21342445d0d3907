import type { Budget, Figure } from '../../src/records/budget.ts';
import type { Money } from '../../src/records/money.ts';
import { words, type TypedFact } from './fact.ts';

/** The typed values of a budget that its evidence must give. */
export function budgetFacts({ figures }: Budget): TypedFact[] {
  return figures.flatMap((figure, index) => figureFacts(figure, ['figures', index]));
}

function figureFacts(figure: Figure, keys: readonly PropertyKey[]): TypedFact[] {
  const { amount, printedName, change } = figure;
  const facts: TypedFact[] = [
    { keys: [...keys, 'amount'], provable: { kind: 'money', value: amount }, grounds: figure },
  ];
  if (printedName !== undefined)
    facts.push({ keys: [...keys, 'printedName'], provable: words(printedName), grounds: figure });
  if (change?.percent !== undefined) {
    facts.push({
      keys: [...keys, 'change', 'percent'],
      provable: { kind: 'percent', value: change.percent },
      grounds: figure,
    });
  }
  for (const [key, value] of Object.entries({
    includes: change?.includes,
    from: change?.from?.amount,
    difference: sizeOf(change?.difference?.amount),
  })) {
    if (value !== undefined)
      facts.push({ keys: [...keys, 'change', key], provable: { kind: 'money', value }, grounds: figure });
  }
  return facts;
}

/** A difference is printed without its sign: "this reduction of CHF 571,000". */
function sizeOf(difference: Money | undefined): Money | undefined {
  return difference && { ...difference, minor: Math.abs(difference.minor) };
}
