import type { OrderView, PaymentView } from '@comanda/shared/contracts/views/order.ts';
import { expect, test } from 'vitest';
import { awaitedTransfers } from './transfers.ts';

const payment = (more: Partial<PaymentView>): PaymentView => ({
  id: '0190a000-0000-7000-8000-0000000abcde',
  tender: 'bank_qr',
  state: 'waiting',
  amount: 90_000,
  tendered: 90_000,
  change: 0,
  rounding: 0,
  tip: 0,
  refunded: 0,
  reason: null,
  at: 2_000,
  by: 'hub',
  ...more,
});
const order = (channel: OrderView['channel'], number: number, ...payments: PaymentView[]): OrderView =>
  ({ id: `order ${number}`, number, channel, checks: [{ payments }] }) as unknown as OrderView;

test('what guests of a kiosk or a phone pay by transfer is awaited, the longest waiting first', () => {
  const found = awaitedTransfers([
    order('kiosk', 7, payment({})),
    order('guest', 8, payment({ id: '0190a000-0000-7000-8000-000000ffffff', at: 1_000, tip: 5_000 })),
  ]);
  expect(found.map(({ number, amount, reference }) => [number, amount, reference])).toEqual([
    [8, 95_000, '8 ffffff'],
    [7, 90_000, '7 0abcde'],
  ]);
});

test('not what is settled, paid by card, or asked for at a till, where somebody looks already', () => {
  const none = [
    order('kiosk', 1, payment({ state: 'taken' }), payment({ state: 'failed' })),
    order('kiosk', 2, payment({ tender: 'card' })),
    order('pos', 3, payment({})),
  ];
  expect(awaitedTransfers(none)).toEqual([]);
});
