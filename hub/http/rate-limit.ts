/** A bucket of tokens for each caller: it fills at `perSecond` and holds `burst`. */
export interface RateLimit {
  /** 0: go on. Otherwise the seconds to wait, whole and at least 1. */
  take(key: string): number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const MOST_KEYS = 10_000;

export function makeRateLimit(perSecond: number, burst: number, now: () => number): RateLimit {
  const buckets = new Map<string, Bucket>();
  return {
    take: (key) => {
      const at = now();
      let bucket = buckets.get(key);
      if (!bucket) {
        // Callers that were never seen again would stay for ever: the oldest go.
        if (buckets.size >= MOST_KEYS) buckets.delete(buckets.keys().next().value ?? '');
        buckets.set(key, (bucket = { tokens: burst, at }));
      }
      bucket.tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1_000) * perSecond);
      bucket.at = at;
      if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perSecond);
      bucket.tokens -= 1;
      return 0;
    },
  };
}
