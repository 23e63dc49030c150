import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => {
  const differences = house.differences();
  house.close();
  if (differences.length > 0) throw new Error(`a replay makes something else: ${JSON.stringify(differences)}`);
});

const caller = cashier;
const menu = async () => {
  const answer = await house.ask(routes.menu, { caller });
  return answer.ok ? answer.value : expect.fail('the menu is there');
};
const dish = (at = 0): MenuItem => must(house.dishes[at], 'a dish');
const dearer = (item: MenuItem): MenuItem => ({
  ...item,
  variants: item.variants.map((variant) => ({ ...variant, price: (variant.price ?? 0) + 5_000 })),
});
const publish = async (items: MenuItem[], revision?: number) =>
  house.ask(routes.publishMenu, { caller, body: { items, revision: revision ?? (await menu()).revision } });

test('a draft is published as one version, and the screens get it', async () => {
  const before = house.types().length;
  const answer = await publish([dearer(dish()), dish(1)]);
  expect(answer).toMatchObject({ ok: true, value: { version: 1 } });
  // What is the same brings no event.
  expect(house.types().slice(before)).toEqual(['item.saved.v1', 'menu.published.v1']);
  expect((await menu()).items.find(({ id }) => id === dish().id)).toEqual(dearer(dish()));
});

test('a preview tells in words what changes, and changes nothing', async () => {
  const before = await menu();
  const answer = await house.ask(routes.previewMenu, { caller, body: { items: [dearer(dish())] } });
  expect(answer).toMatchObject({
    ok: true,
    value: { revision: before.revision, problems: [], changes: [{ kind: 'item', change: 'changed' }] },
  });
  expect(answer.ok && answer.value.changes[0]?.differences.join()).toMatch(/^price ₫[\d,]+ → ₫[\d,]+$/);
  expect(await menu()).toEqual(before);
});

test('a name with letters that no printer has is told of before it is on the menu: typed, in a draft, in a file', async () => {
  const named = { ...dish(), name: { ...dish().name, vi: 'Phở མོག 粉' } };
  expect(await house.ask(routes.lostLetters, { caller, body: { text: 'Phở མོག 粉' } })).toEqual({
    ok: true,
    value: { lost: 'མོ ག' },
  });
  const wrong = { severity: 'warning', en: expect.stringContaining('མོ ག') as unknown };
  const draft = await house.ask(routes.previewMenu, { caller, body: { items: [named] } });
  expect(draft).toMatchObject({ value: { problems: [{ ...wrong, id: named.id, field: 'name' }] } });
  const preview = async (csv: string) =>
    house.ask(routes.previewImport, { caller, body: { csv, format: null, archiveMissing: false, place: null } });
  const own = await preview('Kind,Name (vi),Description (vi),Price\nitem,Phở མོག,ཀ,1000');
  expect(own).toMatchObject({ value: { problems: [{ ...wrong, row: 2, column: 'Name (vi)' }] } });
  const square = await preview('Item Name,Variation Name,Category,Price\nPhở,མོག,Soups,1000\nBún,Regular,Soups,1000');
  expect(square).toMatchObject({ value: { problems: [{ ...wrong, row: 2, column: 'Variation Name' }] } });
});

test('who began from an older menu is refused', async () => {
  const { revision } = await menu();
  await publish([dearer(dish())], revision);
  const late = await publish([dearer(dish(1))], revision);
  expect(late).toMatchObject({ ok: false, error: { code: 'menu_changed' } });
});

test('what is wrong is refused with the name and the field, and nothing changes', async () => {
  const before = await menu();
  const answer = await publish([dearer(dish()), { ...dish(1), name: {} }]);
  expect(answer).toMatchObject({ ok: false, error: { code: 'menu_wrong', field: `item.${dish(1).id}.name` } });
  expect(await menu()).toEqual(before);
});

test('a group that items lean on cannot be archived under them', async () => {
  const { groups, items, revision } = await menu();
  const group = must(
    groups.find(({ id }) => items.some(({ groupIds, archived }) => !archived && groupIds.includes(id))),
    'a group in use',
  );
  const answer = await house.ask(routes.publishMenu, {
    caller,
    body: { groups: [{ ...group, archived: true }], revision },
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'menu_wrong' } });
});

test('nothing new is no version', async () => {
  expect(await publish([dish()])).toMatchObject({ ok: false, error: { code: 'menu_same' } });
});

test('the last version is taken back: the menu is as before, what it added is archived', async () => {
  const before = await menu();
  const added: MenuItem = { ...dish(1), id: house.newId(), position: 999 };
  await publish([dearer(dish()), added]);
  const listed = await house.ask(routes.menuVersions, { caller, query: { limit: 10 } });
  expect(listed).toMatchObject({ ok: true, value: { versions: [{ version: 1, last: true, changes: 2 }] } });
  const answer = await house.ask(routes.revertMenu, { caller, params: { version: 1 } });
  expect(answer).toMatchObject({ ok: true, value: { version: 2 } });
  const after = await menu();
  expect(after.items.filter(({ id }) => id !== added.id)).toEqual(before.items);
  expect(after.items.find(({ id }) => id === added.id)?.archived).toBe(true);
  // Once more brings the change again.
  await house.ask(routes.revertMenu, { caller, params: { version: 2 } });
  expect((await menu()).items.find(({ id }) => id === dish().id)).toEqual(dearer(dish()));
  expect((await menu()).items.find(({ id }) => id === added.id)?.archived).toBe(false);
});

test('an earlier version cannot be taken back, and says what it changed', async () => {
  await publish([dearer(dish())]);
  await publish([dearer(dish(1))]);
  const answer = await house.ask(routes.revertMenu, { caller, params: { version: 1 } });
  expect(answer).toMatchObject({ ok: false, error: { code: 'revert_not_last' } });
  const told = await house.ask(routes.menuVersion, { caller, params: { version: 1 } });
  expect(told).toMatchObject({ ok: true, value: { changes: [{ kind: 'item', change: 'changed' }] } });
  const none = await house.ask(routes.menuVersion, { caller, params: { version: 9 } });
  expect(none).toMatchObject({ ok: false, error: { code: 'not_found' } });
});

test('a picture is kept once, by its content; what is none is refused', async () => {
  // The smallest PNG: one pixel.
  const data = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const first = await house.ask(routes.savePicture, { caller, body: { data } });
  const again = await house.ask(routes.savePicture, { caller, body: { data } });
  expect(first).toMatchObject({ ok: true, value: { key: expect.stringMatching(/^[0-9a-f]{24}\.png$/) } });
  expect(again.ok && first.ok && again.value.key === first.value.key).toBe(true);
  expect(house.types().filter((type) => type === 'picture.saved.v1')).toHaveLength(1);
  const none = await house.ask(routes.savePicture, { caller, body: { data: btoa('<svg onload="alert(1)">') } });
  expect(none).toMatchObject({ ok: false, error: { code: 'picture_unreadable' } });
});

test('an item is ordered only where it is sold, and by guests only at its time of day', async () => {
  const { categories, revision } = await menu();
  const category = must(
    categories.find(({ id }) => id === dish().categoryId),
    'its category',
  );
  // The house's clock is in Saigon: noon in UTC is seven in the evening there.
  await house.ask(routes.publishMenu, {
    caller,
    body: {
      revision,
      categories: [{ ...category, times: [{ days: [0, 1, 2, 3, 4, 5, 6], from: '06:00', until: '10:30' }] }],
      items: [{ ...dish(1), channels: ['kiosk'] }],
    },
  });
  const order = (channel: 'pos' | 'guest', at: number) =>
    house.ask(routes.openOrder, {
      caller,
      body: { orderId: house.newId(), type: 'takeaway', channel, lines: [house.line(at)] },
    });
  expect(await order('guest', 0)).toMatchObject({
    ok: false,
    error: { code: 'item_not_now', field: 'lines.0.itemId' },
  });
  expect(await order('pos', 0)).toMatchObject({ ok: true });
  expect(await order('pos', 1)).toMatchObject({ ok: false, error: { code: 'item_not_sold_so' } });
});
