import type { Split } from '@comanda/shared/contracts/commands/checks.ts';
import type { CheckView, LineView } from '@comanda/shared/contracts/views/order.ts';
import { partsOf, type SplitFault } from '@comanda/shared/domain/check/parts.ts';
import { snapshotOfView } from '@comanda/shared/domain/check/view.ts';

export type SplitHow = 'evenly' | 'seats' | 'lines' | 'amounts';
export const SPLIT_WAYS: readonly SplitHow[] = ['evenly', 'seats', 'lines', 'amounts'];
/** Of an even split; where one gives out line by line, a row has a button for each check. */
export const MOST_WAYS = { evenly: 20, lines: 10 } as const;

/** What was chosen so far, for every way of splitting: a change of mind loses nothing. */
export interface Choice {
  readonly how: SplitHow;
  /** How many checks there will be. */
  readonly ways: number;
  /** The checks that each line goes to, from 0: one, or several that share it; not named: it stays on the first. */
  readonly on: Readonly<Record<string, readonly number[]>>;
  /** What each new check comes to; the first keeps the rest. */
  readonly amounts: readonly number[];
}

export const firstChoice = (how: SplitHow): Choice => ({ how, ways: 2, on: {}, amounts: [] });

/** The seats that something was served to, in order. */
export const seatsOn = (check: CheckView, lines: readonly LineView[]): number[] => {
  const on = new Set(check.lines.map(({ lineId }) => lineId));
  const seats = lines.flatMap(({ id, seat }) => (on.has(id) && seat !== null ? [seat] : []));
  return [...new Set(seats)].sort((a, b) => a - b);
};

export interface Planned {
  readonly split: Split;
  /** How many checks come of it, the first one in it. */
  readonly ways: number;
}

const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** The split that was chosen, as the hub takes it; null: not enough is chosen yet. */
export function planned(choice: Choice, check: CheckView, lines: readonly LineView[]): Planned | null {
  const { how, ways } = choice;
  switch (how) {
    case 'evenly':
      return { split: { how }, ways };
    case 'seats': {
      const seats = seatsOn(check, lines);
      return seats.length < 2 ? null : { split: { how, seats: seats.map((seat) => [seat]) }, ways: seats.length };
    }
    case 'lines':
      return byLines(choice, check);
    case 'amounts': {
      const amounts = choice.amounts.filter((amount) => amount > 0);
      return amounts.length === 0 ? null : { split: { how, amounts }, ways: amounts.length + 1 };
    }
  }
}

/** Where a line goes, without the checks that there are no more. */
export const placesOf = ({ on, ways }: Choice, lineId: string): readonly number[] => {
  const places = (on[lineId] ?? []).filter((at) => at < ways);
  return places.length > 0 ? places : [0];
};

function byLines(choice: Choice, check: CheckView): Planned | null {
  const { ways } = choice;
  const placed = check.lines.map(({ lineId }) => ({ lineId, places: placesOf(choice, lineId) }));
  const used = new Set(placed.flatMap(({ places }) => places));
  if (used.size < ways) return null;
  if (placed.every(({ places }) => places.length === 1)) {
    const lineIds = range(ways - 1).map((at) =>
      placed.flatMap(({ lineId, places }) => (places[0] === at + 1 ? [lineId] : [])),
    );
    return { split: { how: 'lines', lineIds }, ways };
  }
  const parts = (places: readonly number[]): number[] => range(ways).map((at) => (places.includes(at) ? 1 : 0));
  const lines = placed.map(({ lineId, places }) => ({ lineId, parts: parts(places) }));
  return { split: { how: 'fractions', lines }, ways };
}

export interface PreviewPart {
  readonly total: number;
  readonly lines: readonly { readonly lineId: string; readonly partPpm: number; readonly net: number }[];
}

/**
 * What each check would be if those that have nothing yet were none: so one sees, line by line, what one gives out.
 * Without a line a check comes to nothing.
 */
export function sofar(choice: Choice, check: CheckView, lines: readonly LineView[]): PreviewPart[] {
  const places = new Map(check.lines.map(({ lineId }) => [lineId, placesOf(choice, lineId)]));
  const used = [...new Set([...places.values()].flat())].sort((a, b) => a - b);
  const on = Object.fromEntries([...places].map(([id, at]) => [id, at.map((each) => used.indexOf(each))]));
  const plan = planned({ ...choice, how: 'lines', ways: used.length, on }, check, lines);
  const parts = plan && used.length > 1 ? preview(plan, check, lines) : null;
  const whole = { total: check.total, lines: check.lines };
  const made = Array.isArray(parts) ? parts : [whole];
  return range(choice.ways).map((at) => made[used.indexOf(at)] ?? { total: 0, lines: [] });
}

/** What would come of a split, by the hub's own function; their totals sum to the check's. */
export function preview(
  { split, ways }: Planned,
  check: CheckView,
  lines: readonly LineView[],
): PreviewPart[] | SplitFault {
  const seats = new Map(lines.map(({ id, seat }) => [id, seat]));
  const parts = partsOf(snapshotOfView(check), split, ways, (id) => seats.get(id) ?? null);
  if (!Array.isArray(parts)) return parts;
  return parts.map(({ total, lines: on }) => ({
    total,
    lines: on.map(({ id: lineId, partPpm, net }) => ({ lineId, partPpm, net })),
  }));
}
