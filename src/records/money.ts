import { z } from 'zod';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** An ISO 4217 code that exists, such as `CHF`. */
export const currencySchema = z
  .string()
  .refine((code) => currencies.has(code), { error: 'Expected an ISO 4217 currency code that exists, such as "CHF"' });

/** An amount of money: a whole number of minor units (rappen, cents) and a currency. Nothing is ever converted. */
export const moneySchema = z.strictObject({
  minor: z.int().describe('Whole minor units: 5222966200 is CHF 52,229,662.00'),
  currency: currencySchema,
});
export type Money = z.infer<typeof moneySchema>;

/** How many digits the minor unit of a currency has: 2 for CHF, 0 for JPY. */
export function minorDigits(currency: string): number {
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return options.maximumFractionDigits ?? 2;
}

/** `CHF 52,229,662`; minor units are shown only where there are any. */
export function formatMoney({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const factor = 10 ** digits;
  const fraction = minor % factor === 0 ? 0 : digits;
  const number = new Intl.NumberFormat('en', { minimumFractionDigits: fraction, maximumFractionDigits: fraction });
  return `${currency} ${number.format(minor / factor)}`;
}

/** Whole currency units, for charts and spreadsheets: `52229662`. */
export function majorUnits({ minor, currency }: Money): number {
  return minor / 10 ** minorDigits(currency);
}
