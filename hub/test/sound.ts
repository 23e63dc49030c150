import type { CheckView } from '@comanda/shared/contracts/views/order.ts';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** What does not add up on a check, in words; none: it is sound, whatever was done with it. */
export function unsound(check: CheckView): string[] {
  const problems: string[] = [];
  const same = (what: string, a: number, b: number): void => {
    if (a !== b) problems.push(`${what}: ${a} is not ${b}`);
  };
  for (const part of ['gross', 'discount', 'comp', 'net'] as const) {
    same(`Σ ${part} of its lines`, sum(check.lines.map((line) => line[part])), check[part]);
    if (check[part] < 0) problems.push(`${part} is below zero`);
  }
  same('gross', check.gross, check.discount + check.comp + check.net);
  same('Σ discounts', sum(check.discounts.map(({ taken }) => taken)), check.discount);
  const back = sum(check.refunds.filter(({ state }) => state === 'given').map(({ amount }) => amount));
  const taken = sum(check.payments.filter(({ state }) => state === 'taken').map(({ amount }) => amount));
  same('what was paid', check.total - check.due, taken - (back - check.refunded));
  if (check.refunded > check.total) problems.push('more was given back than it came to');
  for (const { id, refunded, amount, tip } of check.payments) {
    if (refunded > amount + tip) problems.push(`more of payment ${id} was given back than it was`);
  }
  return problems;
}
