import { currencyExponent, shifted } from './minor.ts';

/** Numbers, money and times of one language, by Intl. Formatters are kept: making one costs more than using it. */
export interface Formats {
  /** @param minor whole minor units of the currency */
  money(minor: number, currency: string): string;
  number(value: number): string;
  /** @param ppm parts per million */
  percent(ppm: number): string;
  date(at: number): string;
  time(at: number): string;
  dateTime(at: number): string;
  /** "3 minutes ago", "in 2 hours": the largest unit that fits. */
  relative(at: number, now: number): string;
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

export function makeFormats(language: string, timeZone?: string): Formats {
  const zone = timeZone === undefined ? {} : { timeZone };
  const moneys = new Map<string, (minor: number) => string>();
  const moneyIn = (currency: string) => {
    const exponent = currencyExponent(currency);
    const format = new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: exponent,
      maximumFractionDigits: exponent,
    });
    return (minor: number) => format.format(shifted(minor, exponent));
  };
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 4 });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...zone });
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return {
    money(minor, currency) {
      let format = moneys.get(currency);
      if (!format) {
        format = moneyIn(currency);
        moneys.set(currency, format);
      }
      return format(minor);
    },
    number: (value) => number.format(value),
    percent: (ppm) => percent.format(shifted(ppm, 6)),
    date: (at) => date.format(at),
    time: (at) => time.format(at),
    dateTime: (at) => `${date.format(at)} ${time.format(at)}`,
    relative(at, now) {
      const distance = at - now;
      const [unit, size] = UNITS.find(([, length]) => Math.abs(distance) >= length) ?? (['second', 1_000] as const);
      return relative.format(Math.trunc(distance / size), unit);
    },
  };
}
