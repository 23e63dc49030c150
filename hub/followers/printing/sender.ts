import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import {
  type Address,
  type PrintFailure,
  queryStatus,
  type SendFailure,
  send,
  type Timeouts,
} from '../../drivers/escpos/index.ts';
import type { Timers } from '../../log/timers.ts';

export interface Checked {
  readonly paperLow: boolean;
}

/** Brings bytes to printers. */
export interface Sender {
  send(address: Address, bytes: Uint8Array, signal: AbortSignal): Promise<Result<unknown, SendFailure>>;
  /** Whether it could print now, and whether its roll comes to its end, as far as it tells. */
  check(address: Address, signal: AbortSignal): Promise<Result<Checked, PrintFailure>>;
}

const TIMEOUTS: Timeouts = {
  connect: 2 * SECOND,
  status: SECOND,
  write: 10 * SECOND,
  acknowledge: 30 * SECOND,
};

/** By ESC/POS over TCP. */
export function tcpSender(timers: Timers): Sender {
  const timer = (ms: number, then: () => void) => timers.after(ms, then);
  return {
    send: (address, bytes, signal) => send(address, bytes, { timeouts: TIMEOUTS, timer, signal }),
    check: async (address, signal) => {
      const status = await queryStatus(address, { timeouts: TIMEOUTS, timer, signal });
      if (!status.ok) return status;
      if (status.value?.coverOpen) return err('cover_open');
      if (status.value?.paperOut) return err('paper_out');
      if (status.value?.online === false) return err('offline');
      return ok({ paperLow: status.value?.paperLow ?? false });
    },
  };
}
