/** What shops do without an estimator: each says how many seconds an order will take, when it is sent. */

export interface Rival {
  readonly name: string;
  /** @param open orders in the kitchen before this one */
  foretell(open: number): number;
  /** How long an order took, seconds. @param open orders that were in the kitchen before it when it came */
  learn(seconds: number, open: number): void;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The same for everybody: the mean of the first days, for ever. */
export function fixedTime(): Rival {
  const first: number[] = [];
  return {
    name: 'fixed',
    foretell: () => (first.length === 0 ? 900 : mean(first)),
    learn: (seconds) => void (first.length < 500 && first.push(seconds)),
  };
}

/** What the last twenty took. */
export function movingAverage(): Rival {
  const last: number[] = [];
  return {
    name: 'moving-average',
    foretell: () => (last.length === 0 ? 900 : mean(last)),
    learn: (seconds) => {
      last.push(seconds);
      if (last.length > 20) last.shift();
    },
  };
}

/** How many are before it: so much for each of them, and so much for itself, as the last two hundred orders say (least squares). */
export function queueLength(): Rival {
  const seen: { readonly open: number; readonly seconds: number }[] = [];
  return {
    name: 'queue-length',
    foretell: (open) => {
      if (seen.length === 0) return 300 * (open + 1);
      const openMean = mean(seen.map((each) => each.open));
      const secondsMean = mean(seen.map((each) => each.seconds));
      const spread = mean(seen.map((each) => (each.open - openMean) ** 2));
      const both = mean(seen.map((each) => (each.open - openMean) * (each.seconds - secondsMean)));
      return Math.max(0, secondsMean + (spread === 0 ? 0 : both / spread) * (open - openMean));
    },
    learn: (seconds, open) => {
      seen.push({ open, seconds });
      if (seen.length > 200) seen.shift();
    },
  };
}
