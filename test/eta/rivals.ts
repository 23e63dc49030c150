/** What shops do without an estimator: each says how many seconds an order will take, when it is sent. */

export interface Rival {
  readonly name: string;
  /** @param open orders in the kitchen before this one */
  foretell(open: number): number;
  /** How long an order took, seconds. */
  learn(seconds: number): void;
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

/** How many are before it, times the mean time that each adds. */
export function queueLength(): Rival {
  const each: number[] = [];
  const waiting: number[] = [];
  return {
    name: 'queue-length',
    foretell: (open) => {
      waiting.push(open + 1);
      return each.length === 0 ? 300 * (open + 1) : mean(each) * (open + 1);
    },
    learn: (seconds) => {
      each.push(seconds / (waiting.shift() ?? 1));
      if (each.length > 200) each.shift();
    },
  };
}
