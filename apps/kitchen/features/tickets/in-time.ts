import { useNow } from '@comanda/kit/ui/ticker.tsx';
import { useMemo } from 'react';
import { isUnsaidVoid, type Ticket } from './ticket.ts';

interface InTime {
  /** To be made now. */
  readonly shown: readonly Ticket[];
  /** To be begun later, the next one first. */
  readonly coming: readonly Ticket[];
}

/**
 * Parts what is to be made now from what is begun later, so that all of an order is done at once. Where a void waits for
 * the cook's word, the ticket does not wait.
 * @param now ms UTC
 */
export function partedByTime(tickets: readonly Ticket[], now: number): InTime {
  const isComing = ({ showAt, lines }: Ticket): boolean => showAt > now && !lines.some(isUnsaidVoid);
  const coming = tickets.filter(isComing);
  if (coming.length === 0) return { shown: tickets, coming };
  return {
    shown: tickets.filter((ticket) => !isComing(ticket)),
    coming: coming.toSorted((a, b) => a.showAt - b.showAt),
  };
}

/** The latest moment up to now at which a ticket came to be shown: it turns when one does, not each second. */
export const turnOf = (tickets: readonly Ticket[], now: number): number =>
  Math.max(0, ...tickets.map(({ showAt }) => showAt).filter((at) => at <= now));

/** The same, going on by itself; its lists stay the same objects until they are others. */
export function useInTime(tickets: readonly Ticket[]): InTime {
  const apart = tickets.some(({ showAt, sentAt }) => showAt > sentAt);
  const now = useNow(apart);
  const turn = apart ? turnOf(tickets, now) : Number.POSITIVE_INFINITY;
  return useMemo(() => partedByTime(tickets, turn), [tickets, turn]);
}
