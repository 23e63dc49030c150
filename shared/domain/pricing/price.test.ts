import { describe, expect, test } from 'vitest';
import { price } from './price.ts';
import type { LineToPrice, PriceInput, PriceRules } from './types.ts';

const rules: PriceRules = {
  taxMode: 'exclusive',
  roundTaxPer: 'line',
  rounding: 'half_up',
  serviceCharge: null,
  taxGroups: { std: [{ id: 'vat10', ratePpm: 100_000 }], zero: [] },
};

function line(id: string, given: Partial<LineToPrice> = {}): LineToPrice {
  return { id, unitPrice: 100, modifiers: [], quantity: 1, taxGroup: 'std', discounts: [], ...given };
}

function priced(given: Partial<PriceInput>) {
  return price({ rules, lines: [line('a')], discounts: [], ...given });
}

test('an empty check comes to nothing', () => {
  expect(priced({ lines: [] })).toEqual({
    lines: [],
    gross: 0,
    discount: 0,
    net: 0,
    serviceCharge: { amount: 0, tax: {} },
    tax: {},
    total: 0,
  });
});

test('gross counts modifiers by their quantity, and all of it by the line', () => {
  const modifiers = [
    { price: 10, quantity: 2 },
    { price: 5, quantity: 1 },
  ];
  expect(priced({ lines: [line('a', { modifiers, quantity: 3 })] }).gross).toBe(375);
});

describe('discounts', () => {
  test('per cents come before fixed amounts, each on what is left', () => {
    const discounts = [
      { kind: 'fixed', amount: 10 },
      { kind: 'percent', ratePpm: 500_000 },
      { kind: 'percent', ratePpm: 100_000 },
    ] as const;
    expect(priced({ lines: [line('a', { discounts })] }).lines[0]).toMatchObject({ discount: 65, net: 35 });
    expect(priced({ discounts })).toMatchObject({ discount: 65, net: 35 });
  });

  test("the check's are allocated by what is left on each line", () => {
    const lines = [line('a', { discounts: [{ kind: 'fixed', amount: 100 }] }), line('b'), line('c', { quantity: 2 })];
    const check = priced({ lines, discounts: [{ kind: 'fixed', amount: 100 }] });
    expect(check.lines.map((each) => each.discount)).toEqual([100, 33, 67]);
  });

  test('none takes more than there is', () => {
    const check = priced({ discounts: [{ kind: 'fixed', amount: 5_000 }] });
    expect(check).toMatchObject({ discount: 100, net: 0, tax: { vat10: 0 }, total: 0 });
  });
});

describe('service charge', () => {
  const discounts = [{ kind: 'fixed', amount: 50 }] as const;
  const charged = (base: 'before_discount' | 'after_discount', taxGroup: string | null) =>
    priced({ rules: { ...rules, serviceCharge: { ratePpm: 200_000, base, taxGroup } }, discounts });

  test('is of the gross or of the net', () => {
    expect(charged('before_discount', null).serviceCharge).toEqual({ amount: 20, tax: {} });
    expect(charged('after_discount', null).serviceCharge).toEqual({ amount: 10, tax: {} });
  });

  test('is taxed like a line where it has a tax group', () => {
    const check = charged('before_discount', 'std');
    expect(check.serviceCharge).toEqual({ amount: 20, tax: { vat10: 2 } });
    expect(check).toMatchObject({ tax: { vat10: 7 }, total: 50 + 20 + 7 });
  });

  test('stands after the lines where a rate is rounded once: a tie goes to the line', () => {
    const serviceCharge = { ratePpm: 1_000_000, base: 'after_discount', taxGroup: 'std' } as const;
    const check = priced({
      rules: { ...rules, roundTaxPer: 'rate', serviceCharge },
      lines: [line('a', { unitPrice: 5 })],
    });
    expect(check.lines[0]?.tax).toEqual({ vat10: 1 });
    expect(check.serviceCharge).toEqual({ amount: 5, tax: { vat10: 0 } });
  });
});

describe('tax', () => {
  const three = [line('a', { unitPrice: 5 }), line('b', { unitPrice: 5 }), line('c', { unitPrice: 5 })];

  test('rounded per line may differ from rounded per rate', () => {
    expect(priced({ lines: three }).tax).toEqual({ vat10: 3 });
    const perRate = priced({ rules: { ...rules, roundTaxPer: 'rate' }, lines: three });
    expect(perRate.tax).toEqual({ vat10: 2 });
    expect(perRate.lines.map((each) => each.tax)).toEqual([{ vat10: 1 }, { vat10: 1 }, { vat10: 0 }]);
  });

  test('included is taken out of the price and told apart by rate', () => {
    const taxGroups = {
      std: [
        { id: 'state', ratePpm: 60_000 },
        { id: 'city', ratePpm: 40_000 },
      ],
    };
    const check = priced({
      rules: { ...rules, taxMode: 'inclusive', taxGroups },
      lines: [line('a', { unitPrice: 1_100 })],
    });
    expect(check).toMatchObject({ net: 1_100, tax: { state: 60, city: 40 }, total: 1_100 });
  });

  test('of a group without components is none', () => {
    expect(priced({ lines: [line('a', { taxGroup: 'zero' })] })).toMatchObject({ tax: {}, total: 100 });
  });
});

test.each([
  ['a tax group that the rules do not have', { lines: [line('a', { taxGroup: 'toString' })] }],
  ['a broken amount', { lines: [line('a', { unitPrice: 0.5 })] }],
  ['a negative price', { lines: [line('a', { unitPrice: -1 })] }],
  ['a line too large to be exact', { lines: [line('a', { unitPrice: 1e12, quantity: 99_999 })] }],
])('%s is a fault', (_, given) => {
  expect(() => priced(given)).toThrow('invariant broken');
});
