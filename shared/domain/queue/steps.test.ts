import { expect, test } from 'vitest';
import type { LogEvent } from '../../contracts/events/index.ts';
import { KitchenSteps } from './steps.ts';

const happened = (type: string, payload: unknown, at = 0): LogEvent => ({ type, payload, at }) as LogEvent;
const added = (orderId: string): LogEvent =>
  happened('lines.added.v1', { orderId, lines: [{ id: 'l', itemId: 'pho', quantity: 2, prepSeconds: 90 }] });
const sent = (orderId: string, at = 0): LogEvent =>
  happened(
    'lines.sent.v1',
    { orderId, lineIds: ['l'], tickets: [{ id: `${orderId}-t`, station: 'soup', lineIds: ['l'] }] },
    at,
  );

function reading(...events: readonly LogEvent[]) {
  const steps = new KitchenSteps();
  return { steps, read: events.map((event) => steps.read(event)) };
}

const ticket = { id: 'a-t', station: 'soup', lines: [{ itemId: 'pho', quantity: 2, prepSeconds: 90 }] };

test('a send brings the tickets with what is on them', () => {
  expect(reading(added('a'), sent('a', 7)).read).toEqual([
    null,
    { kind: 'sent', at: 7, orderId: 'a', tickets: [ticket] },
  ]);
});

test('a recall brings the same ticket once more', () => {
  const { steps } = reading(added('a'), sent('a'));
  expect(steps.read(happened('ticket.recalled.v1', { orderId: 'a', ticketId: 'a-t' }, 9))).toEqual({
    kind: 'sent',
    at: 9,
    orderId: 'a',
    tickets: [ticket],
  });
});

test('what is done is forgotten', () => {
  const { steps } = reading(added('a'), sent('a'), happened('order.completed.v1', { orderId: 'a' }));
  expect(steps.read(happened('ticket.recalled.v1', { orderId: 'a', ticketId: 'a-t' }))).toBeNull();
});

test('of orders that nobody ends, the oldest are forgotten', () => {
  const many = Array.from({ length: 1_001 }, (_, n) => [added(String(n)), sent(String(n))]).flat();
  const { steps } = reading(...many);
  const recall = (orderId: string) => steps.read(happened('ticket.recalled.v1', { orderId, ticketId: `${orderId}-t` }));
  expect(recall('0')).toBeNull();
  expect(recall('1')).not.toBeNull();
});

test('a rush ranks an order, also one that is not sent yet; a recall keeps to it', () => {
  const rush = happened('order.rush_changed.v1', { orderId: 'a', rush: true, reason: 'Allergy' });
  const { read } = reading(added('a'), rush, sent('a'));
  expect(read[1]).toEqual({ kind: 'ranked', orderId: 'a', rank: 1 });
  expect(read[2]).toMatchObject({ kind: 'sent', rank: 1 });
  const recall = happened('ticket.recalled.v1', { orderId: 'a', ticketId: 'a-t' });
  expect(reading(added('a'), rush, sent('a'), recall).read[3]).toMatchObject({ kind: 'sent', rank: 1 });
  const back = happened('order.kept_back.v1', { orderId: 'a', kept: true, reason: 'Comes at eight' });
  expect(reading(added('a'), sent('a'), back).read[2]).toEqual({ kind: 'ranked', orderId: 'a', rank: -1 });
});

test('what is shown to its station later is begun later', () => {
  const later = happened('lines.sent.v1', {
    orderId: 'a',
    lineIds: ['l'],
    tickets: [{ id: 'a-t', station: 'soup', lineIds: ['l'], startsAt: [900] }],
  });
  expect(reading(added('a'), later).read[1]).toMatchObject({ tickets: [{ ...ticket, notBefore: 900 }] });
});
