import { price } from '@comanda/shared/domain/pricing/price.ts';
import type { Discount, PriceInput } from '@comanda/shared/domain/pricing/types.ts';

/** `node test/vectors/bench.ts [--json]`: how long one large check takes to price, in every way of taxing. */

const LINES = 200;
const DISCOUNTS = 10;
const ROUNDS = 300;
const WARM_UP = 50;
const GOAL_MS = 2;

const discounts = Array.from(
  { length: DISCOUNTS },
  (_, at): Discount =>
    at % 2 === 0 ? { kind: 'percent', ratePpm: 10_000 + at * 1_237 } : { kind: 'fixed', amount: 20_000 + at * 77 },
);

function inputOf(taxMode: 'inclusive' | 'exclusive', roundTaxPer: 'line' | 'rate'): PriceInput {
  return {
    rules: {
      taxMode,
      roundTaxPer,
      rounding: 'half_even',
      serviceCharge: { ratePpm: 50_000, base: 'after_discount', taxGroup: 'food' },
      taxGroups: {
        food: [
          { id: 'state', ratePpm: 40_000 },
          { id: 'city', ratePpm: 48_750 },
        ],
        drinks: [{ id: 'vat10', ratePpm: 100_000 }],
      },
    },
    lines: Array.from({ length: LINES }, (_, at) => ({
      id: `line ${at}`,
      unitPrice: 45_000 + at * 313,
      modifiers: [
        { price: 5_000, quantity: 1 + (at % 2) },
        { price: 7_500, quantity: 1 },
      ],
      quantity: 1 + (at % 3),
      taxGroup: at % 4 === 0 ? 'drinks' : 'food',
      discounts: at % 10 === 0 ? [{ kind: 'percent', ratePpm: 150_000 }] : [],
    })),
    discounts,
  };
}

function medianMs(input: PriceInput): number {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const before = performance.now();
    price(input);
    if (round >= WARM_UP) times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
}

const figures = (['inclusive', 'exclusive'] as const).flatMap((taxMode) =>
  (['line', 'rate'] as const).map((roundTaxPer) => {
    const value = Number(medianMs(inputOf(taxMode, roundTaxPer)).toFixed(4));
    const id = `price_${LINES}_lines_${DISCOUNTS}_discounts_${taxMode}_per_${roundTaxPer}`;
    return { id, value, unit: 'ms', goal: GOAL_MS, ok: value <= GOAL_MS };
  }),
);
const ok = figures.every((figure) => figure.ok);
for (const { id, value, goal } of figures) console.log(`${id}: median ${value} ms, at most ${goal} ms wanted`);
if (process.argv.includes('--json')) console.log(JSON.stringify({ name: 'pricing', ok, figures }));
process.exitCode = ok ? 0 : 1;
