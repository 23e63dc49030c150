import type { Entry } from '@comanda/kit/hub-client/database.ts';
import { must } from '@comanda/shared/base/assert.ts';
import type { KeptLine, KeptOrder } from '@comanda/shared/contracts/commands/cut-off.ts';
import { indexMenu } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { group, id, item, menu, modifier, variant } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import { describe, expect, test } from 'vitest';
import { type DraftLine, draftOf, unsent, withLine } from './draft.ts';
import { keptLinesOf, keptSales, withKept } from './kept.ts';

const extras = group('extras', 0, 2, [modifier('bacon', { price: 150 })]);
const index = indexMenu(
  menu(
    [
      item('burger', {
        variants: [variant('single', 999), variant('double', 1_299)],
        groupIds: [extras.id],
        course: 2,
      }),
      item('special', { variants: [variant('any', null)] }),
    ],
    [extras],
  ),
);
const head = { orderId: id('order'), type: 'takeaway', tableId: null, covers: 0, opened: false } as const;

const wish = (name: string, more: Partial<DraftLine> = {}): DraftLine => ({
  id: id(name),
  itemId: id('burger'),
  variantId: id('double'),
  quantity: 2,
  choices: [{ modifierId: id('bacon'), quantity: 1 }],
  price: null,
  seat: 3,
  course: null,
  note: 'rare',
  going: false,
  acceptedAt: null,
  ...more,
});
const kept = (name: string, more: Partial<DraftLine> = {}): KeptLine =>
  must(keptLinesOf(wish(name, more), index, 7)[0], 'a line');

const entry = (n: number, body: Partial<KeptOrder>, sealed = false): Entry => ({
  n,
  key: id(`key ${n}`),
  name: 'takeIn',
  sessionId: null,
  staff: null,
  at: 0,
  request: {
    method: 'POST',
    path: '/kept-orders',
    text: false,
    timeoutMs: 1,
    body: {
      ...head,
      number: 'B-07',
      settingsSeq: null,
      hold: [],
      takenAt: 0,
      takenBy: null,
      lines: [],
      payments: [],
      ...body,
    },
  },
  kept: { orderId: head.orderId, sealed, deeds: [{ what: 'lines', at: n, by: 'Anna' }] },
});

const cash = { paymentId: id('cash'), checkId: null, amount: 1, tendered: 1, change: 0, rounding: 0, takenAt: 0 };

describe('a line that is kept', () => {
  test('has the names and prices that the guest was told, and all that the kitchen needs', () => {
    expect(kept('one')).toMatchObject({
      id: id('one'),
      name: { en: 'burger' },
      variantName: { en: 'double' },
      unitPrice: 1_299,
      modifiers: [{ modifierId: id('bacon'), price: 150, quantity: 1 }],
      quantity: 2,
      course: 2,
      seat: 3,
      note: 'rare',
      takenAt: 7,
    });
  });

  test('is there no more where the menu has its item no more', () => {
    expect(keptLinesOf(wish('one', { itemId: id('gone') }), index, 7)).toEqual([]);
  });

  test('is shown as it was asked for, and can be changed until it may be with the hub', () => {
    const open = keptSales([entry(1, { lines: [kept('one')] })]).get(head.orderId);
    const [line] = must(withKept(undefined, open, index), 'a draft').lines;
    expect(line).toEqual({ ...wish('one'), course: 2, kept: true });
    for (const over of [
      entry(1, { lines: [kept('one')] }, true),
      entry(1, { lines: [kept('one')], payments: [cash] }),
    ]) {
      const sale = keptSales([over]).get(head.orderId);
      expect(withKept(undefined, sale, index)?.lines).toMatchObject([{ going: true, kept: true }]);
    }
  });

  test('keeps the price that was keyed in', () => {
    const special = { itemId: id('special'), variantId: id('any'), choices: [], price: 4_200 };
    const sale = keptSales([entry(1, { lines: [kept('one', special)] })]).get(head.orderId);
    expect(sale?.lines[0]?.unitPrice).toBe(4_200);
    expect(withKept(undefined, sale, index)?.lines[0]?.price).toBe(4_200);
  });
});

describe('an order that is kept', () => {
  test('is one, however many parts of it wait', () => {
    const parts = [
      entry(1, { lines: [kept('one')] }, true),
      entry(2, { number: null, lines: [kept('two')], payments: [cash] }),
    ];
    const sale = must(keptSales(parts).get(head.orderId), 'a sale');
    expect(sale.number).toBe('B-07');
    expect(sale.lines.map(({ id: line }) => line)).toEqual([id('one'), id('two')]);
    expect(sale.payments).toEqual([cash]);
    expect(sale.deeds.map(({ at }) => at)).toEqual([1, 2]);
  });

  test('stands before what is added to it, and no line stands twice', () => {
    const draft = withLine({ ...draftOf(head), lines: [wish('one')] }, id('two'), wish('two', { note: 'well done' }));
    const sale = keptSales([entry(1, { lines: [kept('one')] })]).get(head.orderId);
    const shown = must(withKept(draft, sale, index), 'a draft');
    expect(shown.lines.map(({ id: line, kept: here }) => [line, here === true])).toEqual([
      [id('one'), true],
      [id('two'), false],
    ]);
    expect(unsent(shown).map(({ id: line }) => line)).toEqual([id('two')]);
    expect(shown).toMatchObject({ keptNumber: 'B-07', keptPaid: false });
  });

  test('that is no more leaves the draft as it is', () => {
    const draft = draftOf(head);
    expect(withKept(draft, undefined, index)).toBe(draft);
  });
});
