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
    again: true,
  });
});

const silent = (id: string, doneWhen?: 'handed_over'): LogEvent => happened('station.saved.v1', { id, doneWhen });
const bumpedAt = (station: string): LogEvent => happened('ticket.bumped.v1', { ticketId: `a-${station}`, station }, 5);
const mixed = (...stations: readonly string[]): LogEvent =>
  happened('lines.sent.v1', {
    orderId: 'a',
    lineIds: ['l'],
    tickets: stations.map((station) => ({ id: `a-${station}`, station, lineIds: ['l'] })),
  });
const sentTo = (station: string) => ({
  kind: 'sent',
  orderId: 'a',
  tickets: [{ ...ticket, id: `a-${station}`, station }],
});

test('a station that says no word is not waited for beside one that does, and its bumps say so', () => {
  const { read, steps } = reading(silent('bar', 'handed_over'), added('a'), mixed('bar', 'soup'), mixed('bar'));
  expect(read.slice(2)).toMatchObject([sentTo('soup'), null]);
  expect(read[2]).toHaveProperty('tickets.length', 1);
  const back = happened('ticket.unbumped.v1', { orderId: 'a', ticketId: 'a-bar' });
  expect([bumpedAt('bar'), back, bumpedAt('soup')].map((each) => steps.read(each))).toEqual([
    { kind: 'bumped', at: 5, ticketId: 'a-bar', unsaid: true },
    null,
    { kind: 'bumped', at: 5, ticketId: 'a-soup' },
  ]);
  expect(steps.read(happened('order.ready.v1', { orderId: 'a' }, 6))).toEqual({ kind: 'ready', at: 6, orderId: 'a' });
});

test('alone it is; and a station says its word from when that was saved', () => {
  const alone = new KitchenSteps(['bar']);
  expect([added('a'), mixed('bar')].map((each) => alone.read(each))).toMatchObject([null, sentTo('bar')]);
  expect([silent('bar'), bumpedAt('bar')].map((each) => alone.read(each))).toEqual([
    null,
    { kind: 'bumped', at: 5, ticketId: 'a-bar' },
  ]);
});

const ids = (prefix: string, ...names: readonly string[]) => names.map((name) => `${prefix}${name}`);
/** Two dishes on one ticket. */
const two = (orderId: string): LogEvent[] => [
  happened('lines.added.v1', {
    orderId,
    lines: ids(orderId, '1', '2').map((id) => ({ id, itemId: id, quantity: 2, prepSeconds: 60 })),
  }),
  happened('lines.sent.v1', {
    orderId,
    lineIds: ids(orderId, '1', '2'),
    tickets: [{ id: `${orderId}-t`, station: 'soup', lineIds: ids(orderId, '1', '2') }],
  }),
];
const line = (itemId: string, quantity = 2) => ({ itemId, quantity, prepSeconds: 60 });
const lineBump = (kind: 'line_bumped' | 'line_unbumped', lineId: string): LogEvent =>
  happened(`ticket.${kind}.v1`, { orderId: 'a', ticketId: 'a-t', lineId }, 5);
const changed = (made: boolean, ...tickets: readonly object[]) => ({ kind: 'changed', made, tickets });

test('a line that is bumped is left no more, and is again when that is undone', () => {
  const { read } = reading(...two('a'), lineBump('line_bumped', 'a1'), lineBump('line_unbumped', 'a1'));
  const whole = { id: 'a-t', station: 'soup', lines: [line('a1'), line('a2')], orderId: 'a', rank: 0 };
  expect(read[2]).toEqual({ ...changed(true, { ...whole, left: [line('a2')] }), at: 5 });
  expect(read[3]).toEqual({ ...changed(false, whole), at: 5 });
});

test('a line that is voided is neither left nor made, one that is divided is there twice', () => {
  const voided = happened('line.voided.v1', { orderId: 'a', lineId: 'a1', sent: true });
  const divided = happened('line.divided.v1', {
    orderId: 'a',
    lineId: 'a2',
    quantity: 1,
    part: { ...line('a2', 1), id: 'a3' },
  });
  const { read } = reading(...two('a'), voided, divided);
  expect(read[2]).toMatchObject(changed(false, { id: 'a-t', lines: [line('a2')] }));
  expect(read[3]).toMatchObject(changed(false, { id: 'a-t', lines: [line('a2', 1), line('a2', 1)] }));
  const joined = happened('line.joined.v1', { orderId: 'a', lineId: 'a2', quantity: 2, partId: 'a3' });
  const one = reading(...two('a'), voided, divided, joined).read[4];
  expect(one).toMatchObject(changed(false, { id: 'a-t', lines: [line('a2', 2)] }));
  expect(reading(added('a'), happened('line.voided.v1', { orderId: 'a', lineId: 'l' })).read[1]).toBeNull();
});

test('a line that is changed once it was sent is made again, on its ticket or on one of its own', () => {
  const other = { ...line('pho', 1), id: 'a1' };
  const change = (tickets: readonly string[], moved: readonly object[]): LogEvent =>
    happened('line.changed_after_send.v1', { orderId: 'a', before: other, line: other, tickets, moved });
  expect(reading(...two('a'), lineBump('line_bumped', 'a1'), change(['a-t'], [])).read[3]).toEqual({
    ...changed(false, { id: 'a-t', station: 'soup', lines: [line('pho', 1), line('a2')], orderId: 'a', rank: 0 }),
    at: 0,
  });
  const tickets = [{ id: 'new', station: 'soup', lineIds: ['a1'] }];
  const sentAgain = happened('lines.sent.v1', { orderId: 'a', lineIds: ['a1'], tickets });
  const { steps, read } = reading(...two('a'), sentAgain, change([], [{ from: 'a-t', to: 'new' }]));
  expect(read[3]).toMatchObject(changed(false, { id: 'new', lines: [line('pho', 1)] }));
  expect(steps.read(happened('ticket.recalled.v1', { orderId: 'a', ticketId: 'a-t' }))).toMatchObject({
    tickets: [{ lines: [line('a2')] }],
  });
});

test('a ticket whose lines were all bumped one by one is whole when it is brought back, else what is open of it', () => {
  const recalled = happened('ticket.recalled.v1', { orderId: 'a', ticketId: 'a-t' });
  const both = [lineBump('line_bumped', 'a1'), lineBump('line_bumped', 'a2')];
  expect(reading(...two('a'), ...both, recalled).read[4]).not.toHaveProperty('tickets.0.left');
  expect(reading(...two('a'), lineBump('line_bumped', 'a1'), recalled).read[3]).toMatchObject({
    tickets: [{ left: [line('a2')] }],
  });
});

test('a merged order’s tickets are the other’s, and theirs again when it is taken out', () => {
  const rush = happened('order.rush_changed.v1', { orderId: 'b', rush: true });
  const merged = happened('orders.merged.v1', { orderId: 'a', fromOrderId: 'b' });
  const out = happened('orders.unmerged.v1', {
    orderId: 'a',
    fromOrderId: 'b',
    lineIds: ['b1', 'b2'],
    ticketIds: ['b-t'],
  });
  const { read } = reading(...two('a'), ...two('b'), rush, merged, out);
  expect(read[5]).toMatchObject(
    changed(
      false,
      { id: 'a-t', orderId: 'a', rank: 1 },
      { id: 'b-t', orderId: 'a', rank: 1, lines: [line('b1'), line('b2')] },
    ),
  );
  expect(read[6]).toMatchObject(changed(false, { id: 'b-t', orderId: 'b', rank: 1 }));
});

test('lines that go to another order take their tickets, or their part of them, with them', () => {
  const transferred = (lineIds: readonly string[], newTicketId: string | null): LogEvent =>
    happened('lines.transferred.v1', {
      fromOrderId: 'a',
      orderId: 'b',
      lineIds,
      tickets: [{ ticketId: 'a-t', newTicketId, lineIds }],
    });
  expect(reading(...two('a'), transferred(['a1', 'a2'], null)).read[2]).toMatchObject(
    changed(false, { id: 'a-t', orderId: 'b', lines: [line('a1'), line('a2')] }),
  );
  const { steps, read } = reading(...two('a'), transferred(['a2'], 'new'));
  expect(read[2]).toMatchObject(
    changed(false, { id: 'new', orderId: 'b', partOf: 'a-t', lines: [line('a2')] }, { id: 'a-t', lines: [line('a1')] }),
  );
  steps.read(happened('order.completed.v1', { orderId: 'a' }));
  expect(steps.read(happened('ticket.recalled.v1', { orderId: 'b', ticketId: 'new' }))).toMatchObject({ orderId: 'b' });
});

test('what is done is forgotten, until its hand-over is taken back', () => {
  const { steps } = reading(added('a'), sent('a'), happened('order.completed.v1', { orderId: 'a' }));
  const recalled = happened('ticket.recalled.v1', { orderId: 'a', ticketId: 'a-t' });
  expect(steps.read(recalled)).toBeNull();
  expect(steps.read(happened('order.hand_over_undone.v1', { orderId: 'a', ticketIds: [], state: 'ready' }))).toBeNull();
  expect(steps.read(recalled)).toMatchObject({ kind: 'sent', orderId: 'a', tickets: [ticket] });
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
