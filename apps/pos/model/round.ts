import type { LineView } from '@comanda/shared/contracts/views/order.ts';

/** What was sent last, all at one moment, without what is void: the round that guests want again. */
export function lastRound(lines: readonly LineView[]): LineView[] {
  const kept = lines.filter(({ state, sentAt }) => state !== 'voided' && sentAt !== null);
  const last = Math.max(...kept.map(({ sentAt }) => sentAt ?? 0));
  return kept.filter(({ sentAt }) => sentAt === last);
}
