import { datesIn } from '../../../src/records/dates-in-text.ts';

const longest = 60;

/** Matches a day after a place or a weekday, and a day after its month. */
const day = /^(?:\p{L}[\p{L}’' -]*, |\p{L}+ )?(?:(?:le|el) )?(?:\d{1,2}\b|\p{L}+ \d{1,2}, \d{4})/u;

/** Whether a line says when, perhaps where, and nothing else: `Friday, 4 May 2012, 3 p.m.`, `Geneva, 4–8 June 2018`. */
export function isDateLine(text: string): boolean {
  const isDay = ({ start }: { start: string }) => start.length === 'YYYY-MM-DD'.length;
  return text.length <= longest && day.test(text) && datesIn(text).some(isDay);
}
