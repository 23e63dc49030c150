import type { RandomFill } from '@comanda/shared/base/ids.ts';

/** Asking the system for a few bytes costs as much as for thousands. */
const POOL = 8_192;

/** Hands out randomness from a pool that is filled by `fill` when it is used up. No byte is given twice. */
export function pooled(fill: RandomFill): RandomFill {
  const pool = new Uint8Array(POOL);
  let used = POOL;
  return (bytes) => {
    if (bytes.length > POOL) {
      fill(bytes);
      return;
    }
    if (used + bytes.length > POOL) {
      fill(pool);
      used = 0;
    }
    bytes.set(pool.subarray(used, used + bytes.length));
    pool.fill(0, used, used + bytes.length);
    used += bytes.length;
  };
}
