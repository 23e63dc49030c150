import type { PricedCheck, PricedLine, TaxMode } from '../pricing/types.ts';

/** A line, or a part of one, as it stands on a check. */
export interface SnapshotLine extends PricedLine {
  /** Its place on the check that was priced. */
  readonly at: number;
  /** How much of the line is here, in parts per million: 1,000,000 is all of it. The parts of a line sum to that. */
  readonly partPpm: number;
  /** What each discount took of it; they sum to `discount`. */
  discounts: Record<string, number>;
}

/**
 * A check's amounts as they were worked out once, to be kept: plain JSON. What a check is split into is kept like
 * this and never priced again, so that the parts always sum to the whole.
 */
export interface CheckSnapshot extends Omit<PricedCheck, 'lines'> {
  readonly taxMode: TaxMode;
  lines: SnapshotLine[];
  discounts: Record<string, number>;
  comp: number;
}
