import { expect, test } from 'vitest';
import { lineHere } from './line-here.ts';

test('the hub in here is where it was until it is elsewhere, and whoever follows hears of each move once', () => {
  let origin: string | null = null;
  const changed = new Set<() => void>();
  const line = lineHere({ origin: () => origin } as never, (heard) => {
    changed.add(heard);
    return () => void changed.delete(heard);
  });
  const moves: string[] = [];
  const undo = line.onMove((to) => void moves.push(to));
  const become = (next: string | null): void => {
    origin = next;
    for (const heard of changed) heard();
  };
  expect(line.origin()).toBeNull();
  become('http://127.0.0.1:4600');
  become('http://127.0.0.1:4600');
  become(null);
  expect(line.origin(), 'between a fall and the next start').toBe('http://127.0.0.1:4600');
  become('http://127.0.0.1:4601');
  expect(moves).toEqual(['http://127.0.0.1:4600', 'http://127.0.0.1:4601']);
  undo();
  become('http://127.0.0.1:4602');
  expect([moves.length, line.trusts('any certificate'), line.isReplaced()]).toEqual([2, false, false]);
  line.stop();
  expect(changed.size).toBe(0);
});
