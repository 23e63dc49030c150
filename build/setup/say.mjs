// Words for whoever waits at the terminal. They go to stderr: a script's own output may be read by a program.
import { performance } from 'node:perf_hooks';

/** A failure that a person can mend: its message is all they need to see. */
export class SetupError extends Error {}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  const value = milliseconds / 1000;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} s`;
}

/**
 * Says what is being done, does it, and says how long it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function telling(what, work) {
  const start = performance.now();
  process.stderr.write(`${what} …`);
  try {
    const result = await work();
    process.stderr.write(` ${seconds(performance.now() - start)}\n`);
    return result;
  } catch (error) {
    process.stderr.write(' failed\n');
    throw error;
  }
}
