import { MINUTE, SECOND } from '@comanda/shared/base/time.ts';

/** How many wrong tries one address has in a minute. */
export interface TryLimit {
  /** Counts a try as wrong before it is looked at, so that many at once are no more. 0: go on; else seconds to wait. */
  begin(address: string): number;
  /** The try was right. */
  forgive(address: string): void;
}

interface Span {
  readonly until: number;
  count: number;
}

const MOST_ADDRESSES = 10_000;

export function makeTryLimit(most: number, now: () => number): TryLimit {
  const spans = new Map<string, Span>();
  return {
    begin: (address) => {
      const at = now();
      let span = spans.get(address);
      if (!span || at >= span.until) {
        spans.delete(address);
        if (spans.size >= MOST_ADDRESSES) spans.delete(spans.keys().next().value ?? '');
        spans.set(address, (span = { until: at + MINUTE, count: 0 }));
      }
      if (span.count >= most) return Math.ceil((span.until - at) / SECOND);
      span.count += 1;
      return 0;
    },
    forgive: (address) => {
      const span = spans.get(address);
      if (span && span.count > 0) span.count -= 1;
    },
  };
}
