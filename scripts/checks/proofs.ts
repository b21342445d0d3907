import type { Finding } from '../../src/records/finding.ts';
import { describeProvable, proves } from '../../src/records/prove.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import type { TypedFact } from '../facts/fact.ts';
import { typedFacts } from '../facts/typed-facts.ts';

/**
 * A stated value can be read from the words quoted for it: e-002. An inferred one need not, nor one that differs on
 * purpose: both give their reason.
 */
export function proofs(archive: ArchiveFiles): Finding[] {
  return typedFacts(archive).flatMap(({ path, locate, facts }) =>
    facts.filter(needsProof).flatMap(({ keys, provable, grounds }) => {
      const quotes = grounds.evidence.flatMap(({ quote }) => (quote === undefined ? [] : [quote]));
      if (proves(quotes, provable)) return [];
      const found = quotes.map((quote) => `"${quote}"`).join(', ') || 'no words at all';
      return [
        {
          code: 'e-002' as const,
          path,
          ...locate(keys),
          message: `${keys.join('.')}: expected ${describeProvable(provable)} in the words quoted, found ${found}.`,
          hint: 'Mend the value or the quote, or say in "reason" why they differ.',
        },
      ];
    }),
  );
}

/** Words without a form name a person or body that does not exist, which is a finding of its own. */
function needsProof({ provable, grounds }: TypedFact): boolean {
  if (provable.kind === 'words' && provable.forms.length === 0) return false;
  return grounds.basis !== 'inferred' && grounds.reason === undefined;
}
