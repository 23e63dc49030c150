import type { ZContent } from '../../contracts/views/closing.ts';
import { postingsOf } from './journal.ts';

/** Minor units as a plain decimal number, as accounting programs read it. */
export function decimal(minor: number, decimals: number): string {
  if (minor < 0) return `-${decimal(-minor, decimals)}`;
  const digits = String(minor).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The postings of Zs as CSV (RFC 4180). @param decimals of the venue's currency */
export function journalCsv(reports: readonly ZContent[], currency: string, decimals: number): string {
  const rows = reports.flatMap(({ number, figures }) =>
    postingsOf(figures).map(({ account, debit, credit }) =>
      [figures.businessDate, number, account, decimal(debit, decimals), decimal(credit, decimals), currency].join(','),
    ),
  );
  return `${['date,z,account,debit,credit,currency', ...rows].join('\r\n')}\r\n`;
}
