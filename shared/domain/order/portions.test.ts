import { expect, it } from 'vitest';
import { givenBack, moreThan, portionsOf, taken } from './portions.ts';

const counted = (remaining: number | null, available = true) => ({ id: 'tea', available, remaining });

it('the last portion 86es the item, and one that comes back un-86es it', () => {
  expect(taken(counted(2), 2)).toEqual(counted(0, false));
  expect(taken(counted(2), 3)).toBeNull();
  expect(givenBack(counted(0, false), 2)).toEqual(counted(2));
});

it('what was 86ed by hand stays so when portions come back', () => {
  expect(givenBack(counted(3, false), 1)).toEqual(counted(4, false));
  expect(givenBack(counted(null, false), 1)).toEqual(counted(null, false));
});

it('what was 86ed by hand stays so when portions go', () => {
  expect(taken(counted(3, false), 1)).toEqual(counted(2, false));
});

it('a line takes its item once for each of it, and its modifiers as often as they are on each', () => {
  const modifier = (modifierId: string, quantity: number) => ({
    modifierId,
    groupId: 'g',
    name: { en: modifierId },
    kind: 'add' as const,
    price: 0,
    quantity,
  });
  const line = (quantity: number, ...modifiers: ReturnType<typeof modifier>[]) =>
    portionsOf({ itemId: 'pho', name: { en: 'Pho' }, quantity, modifiers }, 'lines.2');
  const [before, after] = [line(2, modifier('egg', 3)), line(3, modifier('egg', 1), modifier('herbs', 1))];
  expect(before.map(({ id, quantity, field }) => [id, quantity, field])).toEqual([
    ['pho', 2, 'lines.2.itemId'],
    ['egg', 6, 'lines.2.choices'],
  ]);
  expect(moreThan(before, after).map(({ id, quantity }) => [id, quantity])).toEqual([
    ['pho', 1],
    ['herbs', 3],
  ]);
  expect(moreThan(after, before).map(({ id, quantity }) => [id, quantity])).toEqual([['egg', 3]]);
});

it('an uncounted item is neither taken nor given back', () => {
  expect(taken(counted(null), 99)).toEqual(counted(null));
});
