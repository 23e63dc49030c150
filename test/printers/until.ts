import { vi } from 'vitest';

/** Waits for what must come, on a machine that is busy with other tests, too. */
export const until = <T>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, 10_000);
