import type { Series } from '../../src/records/registers.ts';
import type { TypedFact } from './fact.ts';

/** The value of every observation of a series, and its date. */
export function seriesFacts(id: string, { lines }: Series): TypedFact[] {
  return lines.flatMap(({ observations }, line) =>
    observations.flatMap((observation, index): TypedFact[] => {
      const keys = [id, 'lines', line, 'observations', index];
      const { date, value } = observation;
      return [
        { keys: [...keys, 'date'], provable: { kind: 'date', value: date }, grounds: observation },
        { keys: [...keys, 'value'], provable: { kind: 'number', value }, grounds: observation },
      ];
    }),
  );
}
