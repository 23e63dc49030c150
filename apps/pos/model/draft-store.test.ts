import { expect, test } from 'vitest';
import { withQuantity } from './draft.ts';
import { DraftStore, type Kept } from './draft-store.ts';
import { released, withLine } from './draft.ts';
import { strandedLines, lineIdsOf } from './outstanding.ts';
import { tea } from './testing/order.ts';
import { id } from '@comanda/shared/domain/modifiers/testing/menu.ts';

/** A browser's storage. */
function storage(): Kept {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
}
const head = { orderId: id('order'), type: 'dine_in', tableId: id('table'), covers: 2, opened: false } as const;

test('a reload loses nothing', () => {
  const kept = storage();
  new DraftStore(kept).change(head, (draft) => withLine(draft, 'a', tea));
  expect(new DraftStore(kept).state.getState()[head.orderId]).toMatchObject({ ...head, lines: [{ id: 'a' }] });
});

test('another tab is heard, and does not overwrite other orders', () => {
  const kept = storage();
  const [one, two] = [new DraftStore(kept), new DraftStore(kept)];
  one.change(head, (draft) => withLine(draft, 'a', tea));
  two.change({ ...head, orderId: id('other') }, (draft) => withLine(draft, 'b', tea));
  one.heard('comanda.look');
  expect(Object.keys(one.state.getState())).toHaveLength(1);
  one.heard(`comanda.pos.draft.${id('other')}`);
  expect(Object.keys(one.state.getState())).toHaveLength(2);
});

test('only an empty draft is left behind, and what is not there is not changed', () => {
  const kept = storage();
  const store = new DraftStore(kept);
  store.change(head, (draft) => draft);
  store.leave(head.orderId);
  expect(kept.length).toBe(0);
  store.update(head.orderId, (draft) => withQuantity(draft, 'a', 2));
  expect(store.state.getState()).toEqual({});
  store.change(head, (draft) => withLine(draft, 'a', tea));
  store.leave(head.orderId);
  expect(kept.length).toBe(1);
});

test('what is kept but not understood is passed over', () => {
  const kept = storage();
  kept.setItem('comanda.pos.draft.x', '{"lines":');
  kept.setItem('comanda.pos.draft.y', '{"lines":3}');
  expect(new DraftStore(kept).state.getState()).toEqual({});
});

test('lines whose answer was lost with their page are found, those that wait are not', () => {
  const store = new DraftStore(storage());
  for (const each of ['a', 'b', 'c']) store.change(head, (draft) => withLine(draft, each, { ...tea, note: each }));
  store.update(head.orderId, (draft) => ({
    ...draft,
    lines: draft.lines.map((line) => ({ ...line, going: line.id !== 'c' })),
  }));
  const waiting = lineIdsOf([{ request: { body: { lines: [{ id: 'a' }] } } }, { request: {} }]);
  expect(strandedLines(store.state.getState(), waiting)).toEqual(new Map([[head.orderId, ['b']]]));
  store.update(head.orderId, (draft) => released(draft, ['b'], true));
  expect(strandedLines(store.state.getState(), waiting).size).toBe(0);
});
