import { expect, test } from 'vitest';
import { emptyWall, inView, type Wall, wallReducer } from '../../apps/kitchen/features/wall/slots.ts';

const hear = (wall: Wall, ...ids: string[]): Wall => wallReducer(wall, { kind: 'tickets', ids });

test('while a cook reads, tickets come and go elsewhere, and every ticket stays where it is', () => {
  let wall = hear(emptyWall(4), 'pho', 'rolls', 'rice', 'soup', 'tea', 'cake');
  expect(inView(wall)).toEqual(['pho', 'rolls', 'rice', 'soup']);
  // Another screen bumps two of them and one that waits; two more are sent.
  wall = hear(wall, 'pho', 'soup', 'tea', 'salad', 'juice');
  expect(inView(wall)).toEqual(['pho', 'tea', 'salad', 'soup']);
  // The hub was away; all of it is told again.
  expect(hear(wall, 'pho', 'soup', 'tea', 'salad', 'juice')).toBe(wall);
});

test('a page that a cook has turned to stands still until it is turned back', () => {
  let wall = hear(emptyWall(2), 'pho', 'rolls', 'rice', 'soup');
  wall = wallReducer(wall, { kind: 'page', page: 1 });
  wall = hear(wall, 'rolls', 'rice', 'soup', 'tea');
  expect(inView(wall)).toEqual(['rice', 'soup']);
  expect(inView(wallReducer(wall, { kind: 'page', page: 0 }))).toEqual(['rice', 'rolls']);
});
