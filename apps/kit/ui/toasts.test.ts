import { beforeEach, expect, test, vi } from 'vitest';
import { dropToast, dropToasts, holdToasts, toast, undoToast, useToasts } from './toasts.ts';

const texts = () => useToasts.getState().toasts.map(({ text }) => text);

beforeEach(() => useToasts.setState({ toasts: [], next: 1 }));

test('at most three bars stand, the oldest goes first', () => {
  for (const text of ['a', 'b', 'c', 'd']) toast(text);
  expect(texts()).toEqual(['b', 'c', 'd']);
});

test('what can be undone outlasts what only says something', () => {
  const undo = (): void => {};
  toast('a', { undo });
  for (const text of ['b', 'c', 'd', 'e']) toast(text);
  expect(texts()).toEqual(['a', 'd', 'e']);
  toast('f', { undo });
  toast('g', { undo });
  expect(texts()).toEqual(['a', 'f', 'g']);
  // The newest stands, whatever it is.
  toast('h');
  expect(texts()).toEqual(['f', 'g', 'h']);
  toast('i', { undo });
  expect(texts()).toEqual(['f', 'g', 'i']);
});

test('a bar is taken away by its id, and only that one', () => {
  toast('a');
  const id = toast('a');
  toast('b');
  dropToast(id);
  expect(texts()).toEqual(['a', 'b']);
  dropToast(id);
  expect(texts()).toEqual(['a', 'b']);
});

test('an undo is kept with its bar and nobody calls it unasked', () => {
  const undo = vi.fn();
  dropToast(toast('a', { undo }));
  toast('b', { undo });
  expect(useToasts.getState().toasts[0]?.undo).toBe(undo);
  expect(undo).not.toHaveBeenCalled();
});

test('what was put off is done once, when its bar goes by itself, for another one or with all; never after its Undo', () => {
  const gone = vi.fn();
  const undo = vi.fn();
  const first = toast('a', { undo, gone });
  undoToast(first);
  undoToast(first);
  expect([undo.mock.calls.length, gone.mock.calls.length]).toEqual([1, 0]);
  const second = toast('b', { undo, gone });
  dropToast(second);
  dropToast(second);
  expect(gone).toHaveBeenCalledTimes(1);
  toast('c', { undo, gone });
  for (const text of ['d', 'e', 'f']) toast(text, { undo });
  expect(gone).toHaveBeenCalledTimes(2);
  // What is done may say so in a bar of its own.
  toast('g', { gone: () => void toast('h', { gone }) });
  dropToasts();
  expect(texts()).toEqual(['h']);
  expect([undo.mock.calls.length, gone.mock.calls.length]).toEqual([1, 2]);
});

test('all bars are held together; what does not change stays the same object', () => {
  toast('a');
  toast('b', { ms: 500 });
  const before = useToasts.getState().toasts;
  holdToasts((countdown) => countdown);
  expect(useToasts.getState().toasts.every((one, index) => one === before[index])).toBe(true);
  holdToasts((countdown) => ({ ...countdown, since: null }));
  expect(useToasts.getState().toasts.map(({ countdown }) => countdown)).toEqual([
    { left: 8_000, since: null },
    { left: 500, since: null },
  ]);
});
