import type { Result } from '@comanda/shared/base/result.ts';
import { realTimers } from '@comanda/shared/node/timers.ts';
import {
  type PrintFailure,
  printOver,
  type Proof,
  type SendFailure,
  statusOver,
  type Timeouts,
} from '@comanda/shared/printers/conversation.ts';
import type { Ear, PrinterStatus } from '@comanda/shared/printers/status.ts';
import type { Timer } from '@comanda/shared/printers/timer.ts';
import { type Address, openLink } from './link.ts';

export interface TransportOptions {
  readonly timeouts: Timeouts;
  readonly timer?: Timer;
  readonly signal?: AbortSignal;
  readonly ear?: Ear;
}

/** Sends a document to a printer over TCP. Never throws for what a printer or a network does. */
export const send = (
  address: Address,
  bytes: Uint8Array,
  { timeouts, timer = realTimers.after, signal, ear }: TransportOptions,
): Promise<Result<{ readonly proof: Proof }, SendFailure>> =>
  printOver((ms) => openLink(address, ms, timer, signal), bytes, timeouts, ear);

/** Asks a printer how it is. Null: it answers at its address, but tells nothing of itself. */
export const queryStatus = (
  address: Address,
  { timeouts, timer = realTimers.after, signal, ear }: TransportOptions,
): Promise<Result<PrinterStatus | null, PrintFailure>> =>
  statusOver((ms) => openLink(address, ms, timer, signal), timeouts, ear);
