import { describe, expect, it } from 'vitest';
import { pooled } from './random-pool.ts';

describe('a pool of randomness', () => {
  it('gives every byte of its source once, in order', () => {
    let next = 0;
    let asked = 0;
    const fill = pooled((bytes) => {
      asked += 1;
      for (let at = 0; at < bytes.length; at += 1) bytes[at] = next++ % 251;
    });
    const given: number[] = [];
    for (let n = 0; n < 2_000; n += 1) {
      const bytes = new Uint8Array(16);
      fill(bytes);
      given.push(...bytes);
    }
    expect(given).toEqual(Array.from({ length: 32_000 }, (_, at) => at % 251));
    expect(asked).toBe(4);
  });

  it('asks its source itself for more than it holds', () => {
    const sizes: number[] = [];
    const fill = pooled((bytes) => void sizes.push(bytes.length));
    fill(new Uint8Array(10_000));
    expect(sizes).toEqual([10_000]);
  });
});
