import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

test('items come category by category, each in its own order, whatever order they were told in', () => {
  const categories = [
    { id: 'drinks', position: 2 },
    { id: 'soups', position: 1 },
  ];
  const items = [
    { id: 'tea', categoryId: 'drinks', position: 0 },
    { id: 'pho', categoryId: 'soups', position: 5 },
    { id: 'beer', categoryId: 'drinks', position: 1 },
    { id: 'bun', categoryId: 'soups', position: 3 },
  ];
  expect(inOrder(items, categories).map(({ id }) => id)).toEqual(['bun', 'pho', 'tea', 'beer']);
});
