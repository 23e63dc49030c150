import { expect, test } from 'vitest';
import { aligned, movedBy, nextName, snapped, spread, turnedBy } from './arrange.ts';

const at = (x: number, y: number) => ({ x, y });

test('a place goes to the grid and stays on the plan', () => {
  expect(snapped(at(209, 211))).toEqual(at(200, 220));
  expect(snapped(at(-50, 1_400))).toEqual(at(0, 1_000));
});

test('tables that are moved together keep their distances at the edge', () => {
  expect(movedBy([at(900, 100), at(960, 140)], 200, -120)).toEqual([at(940, 0), at(1_000, 40)]);
});

test('tables come into a row on their middle', () => {
  expect(aligned([at(100, 100), at(300, 200), at(500, 140)], 'y').map(({ y }) => y)).toEqual([150, 150, 150]);
});

test('tables are spread with even gaps, in the order they stand in', () => {
  expect(spread([at(500, 0), at(100, 0), at(150, 0)], 'x').map(({ x }) => x)).toEqual([500, 100, 300]);
  expect(spread([at(70, 0)], 'x')).toEqual([at(70, 0)]);
});

test('turning goes round', () => {
  expect([turnedBy(350, 15), turnedBy(0, -15), turnedBy(90, 0)]).toEqual([5, 345, 90]);
});

test('a copy gets the next free name', () => {
  expect(nextName('A11', ['A11', 'a12'])).toBe('A13');
  expect(nextName('09', ['09'])).toBe('10');
  expect(nextName('Bar', ['Bar'])).toBe('Bar2');
});
