import { dropToast, undoToast, useToasts } from '@comanda/kit/ui/toasts.ts';
import { must } from '@comanda/shared/base/assert.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cancelLater, consequences, useCancelling } from './cancelling.ts';

const page = new EventTarget();
beforeEach(() => {
  useToasts.setState({ toasts: [], next: 1 });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => vi.unstubAllGlobals());

const bar = () => must(useToasts.getState().toasts[0], 'a bar').id;
const cancelling = () => [...useCancelling.getState().ids];
/** Whether the browser asks before it leaves. */
const leave = (): boolean => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('nothing is cancelled whose Undo is pressed', () => {
  const cancel = vi.fn(async () => null);
  cancelLater(['a', 'b'], 'Two', cancel);
  expect(cancelling()).toEqual(['a', 'b']);
  undoToast(bar());
  expect(cancelling()).toEqual([]);
  expect(leave()).toBe(false);
  expect(cancel).not.toHaveBeenCalled();
});

test('once the bar has gone they are cancelled, and stay marked until the hub has answered', async () => {
  const answer = Promise.withResolvers<null>();
  const cancel = vi.fn(() => answer.promise);
  cancelLater(['a'], 'One', cancel);
  cancelLater(['b'], 'Another', async () => null);
  dropToast(bar());
  expect(cancel).toHaveBeenCalledTimes(1);
  expect(cancelling()).toEqual(['a', 'b']);
  answer.resolve(null);
  await vi.waitFor(() => expect(cancelling()).toEqual(['b']));
  undoToast(bar());
});

test('a page that goes asks first, and has cancelled them by then', () => {
  const cancel = vi.fn(async () => null);
  cancelLater(['a'], 'One', cancel);
  expect(leave()).toBe(true);
  expect(cancel).toHaveBeenCalledTimes(1);
  expect(useToasts.getState().toasts).toEqual([]);
  expect(leave()).toBe(false);
});

test('what it comes to: orders with money in them stay, and what is ready is made in vain', () => {
  const payment = (refunded: number) => ({ state: 'taken', amount: 5, refunded });
  const order = (id: string, state: 'open' | 'paid', payments: unknown[], lines: [string, number][]) =>
    ({
      id,
      checks: [{ state, payments }],
      lines: lines.map(([lineState, quantity]) => ({ state: lineState, quantity })),
    }) as unknown as OrderView;
  const open = order(
    'open',
    'open',
    [],
    [
      ['done', 2],
      ['voided', 7],
      ['done', 1],
    ],
  );
  const cooking = order('cooking', 'open', [payment(5)], [['sent', 4]]);
  const part = order('part', 'open', [payment(4)], [['done', 8]]);
  const paid = order('paid', 'paid', [payment(0)], [['done', 9]]);
  const { cancelled, paid: stay, made } = consequences([open, paid, cooking, part]);
  expect([cancelled.map(({ id }) => id), stay.map(({ id }) => id), made]).toEqual([
    ['open', 'cooking'],
    ['paid', 'part'],
    3,
  ]);
});
