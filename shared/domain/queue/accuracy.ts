import { quantileOfSorted } from './item-times.ts';

/** Promises that are remembered. */
const REMEMBERED = 120;
/** Before so many have turned out, a careful guess of the spread. */
const ENOUGH = 15;
const FIRST = { likely: 1.05, latest: 1.6 } as const;
/** Seconds that no kitchen is exact to: without them short waits would weigh too much. */
const SLACK = 45;
const KEPT_BY = 0.85;
/** How fast the range widens when promises are broken, and narrows when all are kept. */
const PACE = 0.012;

export interface Outcome {
  /** Seconds that were foretold, uncorrected. */
  readonly foretold: number;
  readonly took: number;
  readonly kept: boolean;
}

/** How far off the foretold times are, and what has to be made of the next one. */
export class Accuracy {
  readonly #outcomes: Outcome[] = [];
  /** How much longer than foretold each took, rising. */
  #ratios: readonly number[] = [];
  /** The share of outcomes that the later moment covers: more than is promised where promises were broken lately. */
  #level = KEPT_BY;

  add(outcome: Outcome): void {
    this.#outcomes.push(outcome);
    if (this.#outcomes.length > REMEMBERED) this.#outcomes.shift();
    this.#compare();
    const step = outcome.kept ? -PACE * (1 - KEPT_BY) : PACE * KEPT_BY;
    this.#level = Math.min(0.97, Math.max(0.6, this.#level + step));
  }

  /** Forgets an outcome that was none: the bump was a mistake. @param outcome the one that was added */
  takeBack(outcome: Outcome): void {
    const at = this.#outcomes.indexOf(outcome);
    if (at >= 0) this.#outcomes.splice(at, 1);
    this.#compare();
  }

  /** Seconds by which half, and 85 in 100, of such orders are ready. @param foretold seconds */
  correct(foretold: number): { readonly likely: number; readonly latest: number } {
    if (this.#outcomes.length < ENOUGH) return { likely: foretold * FIRST.likely, latest: foretold * FIRST.latest };
    const by = (share: number): number =>
      Math.max(0, (foretold + SLACK) * quantileOfSorted(this.#ratios, share) - SLACK);
    return { likely: by(0.5), latest: by(this.#level) };
  }

  score(): { readonly orders: number; readonly kept: number } {
    return { orders: this.#outcomes.length, kept: this.#outcomes.filter((outcome) => outcome.kept).length };
  }

  #compare(): void {
    this.#ratios = this.#outcomes
      .map(({ took, foretold }) => (took + SLACK) / (foretold + SLACK))
      .sort((a, b) => a - b);
  }
}
