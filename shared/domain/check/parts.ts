import type { Split } from '../../contracts/commands/checks.ts';
import { sum } from '../../base/money.ts';
import { splitByAmounts, splitEvenly, splitLines } from './split.ts';
import type { CheckSnapshot } from './types.ts';

/** Why a check cannot be split like that: the amounts are not less than its total, or a part would be empty. */
export type SplitFault = 'amounts' | 'wrong';

/**
 * The parts of a split, the one that keeps the check's id first: what the hub records, and what a screen shows
 * beforehand.
 * @param ways how many parts, the first one in it
 * @param seatOf the seat of a line; null: the line is everybody's
 */
export function partsOf(
  whole: CheckSnapshot,
  split: Split,
  ways: number,
  seatOf: (lineId: string) => number | null,
): CheckSnapshot[] | SplitFault {
  const parts = cut(whole, split, ways, seatOf);
  return Array.isArray(parts) && parts.some(({ lines }) => lines.length === 0) ? 'wrong' : parts;
}

function cut(
  whole: CheckSnapshot,
  split: Split,
  ways: number,
  seatOf: (lineId: string) => number | null,
): CheckSnapshot[] | SplitFault {
  switch (split.how) {
    case 'evenly':
      return splitEvenly(whole, ways);
    case 'amounts': {
      if (split.amounts.length !== ways - 1) return 'wrong';
      if (sum(split.amounts) >= whole.total) return 'amounts';
      const parts = splitByAmounts(whole, split.amounts);
      const rest = parts?.at(-1);
      return parts && rest ? [rest, ...parts.slice(0, -1)] : 'wrong';
    }
    case 'lines': {
      if (split.lineIds.length !== ways - 1) return 'wrong';
      const weights = new Map<string, number[]>();
      for (const [at, ids] of split.lineIds.entries()) {
        for (const id of ids) {
          if (weights.has(id)) return 'wrong';
          weights.set(id, oneOf(ways, at + 1));
        }
      }
      return byLines(whole, ways, weights);
    }
    case 'seats': {
      if (split.seats.length !== ways) return 'wrong';
      const bySeat = new Map(split.seats.flatMap((seats, at) => seats.map((seat) => [seat, oneOf(ways, at)] as const)));
      const everybody = Array.from({ length: ways }, () => 1);
      return splitLines(
        whole,
        ways,
        new Map(whole.lines.map(({ id }) => [id, bySeat.get(seatOf(id) ?? 0) ?? everybody])),
      );
    }
    case 'fractions': {
      const weights = new Map(split.lines.map(({ lineId, parts }) => [lineId, parts]));
      const fits = [...weights.values()].every((parts) => parts.length === ways && parts.some((part) => part > 0));
      return fits && weights.size === split.lines.length ? byLines(whole, ways, weights) : 'wrong';
    }
  }
}

const oneOf = (ways: number, which: number): number[] =>
  Array.from({ length: ways }, (_, at) => (at === which ? 1 : 0));

function byLines(
  whole: CheckSnapshot,
  ways: number,
  weights: ReadonlyMap<string, number[]>,
): CheckSnapshot[] | 'wrong' {
  const known = new Set(whole.lines.map(({ id }) => id));
  return [...weights.keys()].every((id) => known.has(id)) ? splitLines(whole, ways, weights) : 'wrong';
}
