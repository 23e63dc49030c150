import type { VerifyReport } from '@comanda/shared/contracts/views/operations.ts';
import type { Store } from '../../db/store.ts';
import { isSignedBy, signedText } from './signing.ts';
import { zReport } from './queries.ts';

type Problem = VerifyReport['zProblems'][number];

/**
 * L10: every Z is there, stands on the log as it is, is signed by one key, and says what the sums under it say.
 * @param publicKey the hub's own; null: that of the first Z, where the key's file is not at hand
 */
export function checkZs(store: Store, publicKey: string | null): { zReports: number; zProblems: Problem[] } {
  const numbers = store
    .all<{ number: number }>('select number from z_reports order by number')
    .map((row) => row.number);
  const zProblems: Problem[] = [];
  let key = publicKey;
  for (const [at, number] of numbers.entries()) {
    const report = zReport(store, number);
    if (!report) continue;
    key ??= report.publicKey;
    if (number !== at + 1) zProblems.push({ number, problem: 'gap' });
    const row = store.get<{ hash: Buffer }>('select hash from log where seq = ?', report.seq);
    if (row?.hash.toString('hex') !== report.hash) zProblems.push({ number, problem: 'hash' });
    if (report.publicKey !== key || !isSignedBy(key, signedText(report), report.signature)) {
      zProblems.push({ number, problem: 'signature' });
    }
    const { businessDate, orders, gross, total } = report.figures;
    const sums = store.get<{ orders: number; gross: number; total: number }>(
      'select orders, gross, total from closing_days where business_date = ? and z = ?',
      businessDate,
      number,
    ) ?? { orders: 0, gross: 0, total: 0 };
    if (sums.orders !== orders || sums.gross !== gross || sums.total !== total) {
      zProblems.push({ number, problem: 'figures' });
    }
  }
  return { zReports: numbers.length, zProblems };
}
