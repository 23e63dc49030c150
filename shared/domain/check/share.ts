import { must } from '../../base/assert.ts';
import { allocate, sum } from '../../base/money.ts';
import { splitCheck } from '../pricing/split.ts';
import type { TaxAmounts } from '../pricing/types.ts';
import { totalled } from './snapshot.ts';
import type { CheckSnapshot, SnapshotLine } from './types.ts';

/** What each of the new checks is to have of every component; all of one length. */
export interface Columns {
  readonly net: readonly number[];
  readonly discount: readonly number[];
  readonly comp: readonly number[];
  readonly serviceCharge: readonly number[];
  /** By tax component, the service charge's tax in it. */
  readonly tax: ReadonlyMap<string, readonly number[]>;
}

/** Each component allocated on its own by the weights of the new checks. */
export function columnsOf(check: CheckSnapshot, weights: readonly number[]): Columns {
  const shares = splitCheck(check, check.taxMode, weights);
  return {
    net: shares.map((share) => share.net),
    discount: shares.map((share) => share.discount),
    comp: allocate(check.comp, weights),
    serviceCharge: shares.map((share) => share.serviceCharge),
    tax: new Map(Object.keys(check.tax).map((id) => [id, shares.map((share) => share.tax[id] ?? 0)])),
  };
}

/**
 * Hands rows out to columns, each row by what is left to the columns: every row sums to its amount, every column to
 * what it is to have, and nothing is below zero. Rows and columns have one sum.
 */
export function fill(rows: readonly number[], columns: readonly number[]): readonly (readonly number[])[] {
  let left = columns;
  return rows.map((row) => {
    const shares = allocate(row, left);
    left = left.map((amount, index) => amount - (shares[index] ?? 0));
    return shares;
  });
}

/**
 * A check cut into as many as there are weights, all of its lines and its service charge by the same weights, so that
 * each new check has what `columns` says of every component. A check of weight 0 gets no lines, unless all
 * weigh nothing: then they weigh the same.
 */
export function share(check: CheckSnapshot, given: readonly number[], columns: Columns): CheckSnapshot[] {
  const weights = sum(given) > 0 ? given : given.map(() => 1);
  const { lines, serviceCharge, taxMode } = check;
  const nets = fill(amounts(lines, 'net'), columns.net);
  const comps = fill(
    lines.map((line) => line.comp?.amount ?? 0),
    columns.comp,
  );
  const taken = lines.flatMap((line) => Object.entries(line.discounts).map(([id, amount]) => ({ line, id, amount })));
  const discounts = fill(amounts(taken, 'amount'), columns.discount);
  const taxes = [...columns.tax].map(([id, column]) => ({
    id,
    rows: fill([...lines.map((line) => own(line.tax, id) ?? 0), own(serviceCharge.tax, id) ?? 0], column),
  }));
  const taxAt = (tax: TaxAmounts, row: number, index: number): TaxAmounts =>
    Object.fromEntries(
      taxes.filter(({ id }) => own(tax, id) !== undefined).map(({ id, rows }) => [id, rows[row]?.[index] ?? 0]),
    );
  const parts = lines.map((line) => allocate(line.partPpm, weights));

  return weights.map((weight, index) =>
    totalled(
      lines.flatMap((line, row) => {
        if (weight === 0) return [];
        const takenHere = taken
          .map((each, at) => ({ ...each, amount: discounts[at]?.[index] ?? 0 }))
          .filter((each) => each.line === line && each.amount > 0);
        return partOf(line, {
          partPpm: parts[row]?.[index] ?? 0,
          discounts: Object.fromEntries(takenHere.map(({ id, amount }) => [id, amount])),
          comp: comps[row]?.[index] ?? 0,
          net: nets[row]?.[index] ?? 0,
          tax: taxAt(line.tax, row, index),
        });
      }),
      {
        amount: columns.serviceCharge[index] ?? 0,
        tax: taxAt(serviceCharge.tax, lines.length, index),
      },
      taxMode,
    ),
  );
}

interface Part {
  readonly partPpm: number;
  readonly discounts: Record<string, number>;
  readonly comp: number;
  readonly net: number;
  readonly tax: TaxAmounts;
}

/** A part of a line, its own amounts given; a discount or comp that took nothing of it is left out. */
export function partOf(
  { id, at, comp: waived }: SnapshotLine,
  { partPpm, discounts, comp, net, tax }: Part,
): SnapshotLine {
  const discount = sum(Object.values(discounts));
  return {
    id,
    at,
    partPpm,
    gross: net + discount + comp,
    discount,
    discounts,
    ...(comp > 0 && { comp: { amount: comp, reason: must(waived, 'a comp has its reason').reason } }),
    net,
    tax,
  };
}

const own = (record: TaxAmounts, name: string): number | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

const amounts = <K extends string>(rows: readonly Readonly<Record<K, number>>[], name: K): number[] =>
  rows.map((row) => row[name]);
