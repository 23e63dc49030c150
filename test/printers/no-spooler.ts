import type { Spooler } from '@comanda/shared/printers/spooler.ts';

/** A machine without a print system. */
export const noSpooler: Spooler = {
  print: async () => ({ ok: false, error: { reason: 'unreachable', started: false, written: 0 } }),
  check: async () => ({ ok: false, error: 'unreachable' }),
  queues: async () => [],
};
