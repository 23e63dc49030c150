import type { Timer } from '@comanda/shared/printers/timer.ts';

export const realTimer: Timer = (ms, then) => {
  const timeout = setTimeout(then, ms);
  return () => clearTimeout(timeout);
};
