import { expect, test } from 'vitest';
import { draftOf, withLine } from '../../model/draft.ts';
import { id } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import { check, order, tea } from '../../model/testing/order.ts';
import { partiesByTable, partiesToGo } from './parties.ts';

const head = { orderId: id('draft'), type: 'dine_in', tableId: id('table'), covers: 0, opened: false } as const;
const full = withLine(draftOf(head), 'a', tea);

test('an order that is the same, with the same draft, is the same party', () => {
  const [one, other] = [order({ tableId: null }), order({ tableId: null })];
  const [first] = partiesToGo([one], {});
  expect(partiesToGo([one, other], {})[0]).toBe(first);
  expect(partiesToGo([one], { [one.id]: { ...full, orderId: one.id } })[0]).not.toBe(first);
  expect(partiesToGo([{ ...one }], {})[0]).not.toBe(first);
});

test('a table has its order, with what this device adds; else what only this device knows', () => {
  const held = order({ checks: [check({ total: 50 })] });
  const own = { ...full, orderId: held.id };
  expect(partiesByTable([held], { [held.id]: own, [full.orderId]: full }).get(id('table'))).toMatchObject({
    order: held,
    draft: own,
    amount: 50,
  });
  expect(partiesByTable([], { [full.orderId]: full }).get(id('table'))).toMatchObject({ state: 'draft' });
  expect(partiesByTable([], { [head.orderId]: draftOf(head) }).size).toBe(0);
});

test('takeaways are those without a table, the drafts of this device last', () => {
  const waiting = order({ tableId: null, type: 'takeaway' });
  const draft = { ...full, tableId: null };
  expect(partiesToGo([waiting, order({ id: id('at a table') })], { [draft.orderId]: draft })).toMatchObject([
    { order: waiting },
    { draft },
  ]);
});

test('a table that is joined to another shows the order of both; one that is dirty says so until somebody sits', () => {
  const joined = { orderId: id('was'), number: 3, tableId: id('beside'), covers: 2, checkIds: [] };
  const held = order({ merged: [joined] });
  const dirty = { tableId: id('beside'), state: 'dirty', since: 0, reservedAt: null } as const;
  expect(partiesByTable([held], {}, [dirty]).get(id('beside'))).toMatchObject({ order: held });
  expect(partiesByTable([], {}, [dirty]).get(id('beside'))).toMatchObject({ state: 'dirty', mark: dirty });
});
