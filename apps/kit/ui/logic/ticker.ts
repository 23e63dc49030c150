import type { Clock } from '@comanda/shared/base/time.ts';

/** One beat a second for every age and timer on the screen, and none while nobody listens. */
export interface Ticker {
  /** The time of the last beat, or now where nothing beats: the same for every reader between two beats. */
  now(): number;
  subscribe(listener: () => void): () => void;
}

/** Calls back after so many milliseconds; returns how to call it off. */
export type Later = (run: () => void, ms: number) => () => void;

/**
 * Beats on the clock's whole seconds, so that all timers on a screen turn over together.
 * @param clock the hub's time, as this screen knows it
 */
export function makeTicker(clock: Clock, later: Later): Ticker {
  const listeners = new Set<() => void>();
  let at = clock();
  let cancel: (() => void) | null = null;

  const arm = (): void => {
    cancel = later(
      () => {
        at = clock();
        for (const listener of listeners) listener();
        if (listeners.size > 0) arm();
      },
      1_000 - (clock() % 1_000),
    );
  };

  return {
    now() {
      if (listeners.size === 0) at = clock();
      return at;
    },
    subscribe(listener) {
      if (listeners.size === 0) {
        at = clock();
        arm();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) {
          cancel?.();
          cancel = null;
        }
      };
    },
  };
}

/** `m:ss`, from an hour on `h:mm:ss`. Less than nothing is nothing: clocks differ. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const two = (part: number): string => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
