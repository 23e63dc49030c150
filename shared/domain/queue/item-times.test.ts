import { describe, expect, it } from 'vitest';
import { ItemTimes, quantile } from './item-times.ts';

const pho = { itemId: 'pho', quantity: 1, prepSeconds: 300 };
const tea = { itemId: 'tea', quantity: 1, prepSeconds: 100 };

function seen(times: ItemTimes, part: string, ...seconds: readonly number[]): ItemTimes {
  for (const each of seconds) times.learn([pho], part, each);
  return times;
}
const same = (count: number, seconds: number): number[] => Array.from({ length: count }, () => seconds);

describe('what an item takes', () => {
  it('is what the menu says, until four bumps say otherwise', () => {
    expect(seen(new ItemTimes(), 'noon', 60, 60, 60).one(pho, 'noon')).toBe(300);
    expect(seen(new ItemTimes(), 'noon', 60, 60, 60, 60).one(pho, 'noon')).toBe(60);
  });

  it('is the median of the last twenty bumps', () => {
    expect(seen(new ItemTimes(), 'noon', 10, 20, 30, 1_000).one(pho, 'noon')).toBe(25);
    const changed = seen(new ItemTimes(), 'noon', ...same(20, 100), ...same(9, 500));
    expect(changed.one(pho, 'noon')).toBe(100);
    expect(seen(changed, 'noon', 500, 500).one(pho, 'noon')).toBe(500);
  });

  it('has its own in each part of the day, and that of the whole day where a part has too few', () => {
    const times = seen(seen(new ItemTimes(), 'noon', ...same(9, 100)), 'evening', ...same(6, 700));
    expect(times.one(pho, 'noon')).toBe(100);
    expect(times.one(pho, 'evening')).toBe(700);
    expect(times.one(pho, 'morning')).toBe(100);
    expect(times.one(tea, 'noon')).toBe(100);
  });

  it('shares a ticket’s time out by what each line was thought to take', () => {
    const times = new ItemTimes();
    for (let n = 0; n < 4; n += 1) times.learn([pho, tea], 'noon', 800);
    expect(times.one(pho, 'noon')).toBe(600);
    expect(times.one(tea, 'noon')).toBe(200);
    expect(times.work([pho, { ...tea, quantity: 3 }], 'noon')).toBe(1_000);
  });

  it('learns nothing from a ticket that took no time, or of which nothing was made', () => {
    const times = new ItemTimes();
    for (let n = 0; n < 4; n += 1) {
      times.learn([pho], 'noon', 0);
      times.learn([], 'noon', 90);
    }
    expect(times.one(pho, 'noon')).toBe(300);
  });
});

it('a quantile lies between its neighbours in proportion', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([], 0.9)).toBe(0);
});
