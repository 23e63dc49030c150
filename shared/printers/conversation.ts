import { err, ok, type Result } from '../base/result.ts';
import { ACKNOWLEDGE, statusRequest } from './asking.ts';
import type { Link, LinkEnd, OpenLink } from './link.ts';
import {
  isAcknowledgement,
  isRealTimeAnswer,
  type PrinterStatus,
  parseStatus,
  type StatusFault,
  statusFault,
} from './status.ts';

/** `stopped`: by the caller's own signal. */
export type PrintFailure = 'unreachable' | 'timeout' | LinkEnd | StatusFault;

export interface SendFailure {
  readonly reason: PrintFailure;
  /** False: not one byte of the document went out, so it is on no paper. True: some of it may be, even all. */
  readonly started: boolean;
  /** Bytes of the document that the network took; the printer has had at most one write of 1,024 more. */
  readonly written: number;
}

/**
 * How sure it is that all was taken. `acknowledged`: the printer said so. `online`: it does not know that question,
 * and was well when asked afterwards. `sent`: it tells nothing of itself, and the connection ended in order.
 */
export type Proof = 'acknowledged' | 'online' | 'sent';

/** Milliseconds. */
export interface Timeouts {
  readonly connect: number;
  /** For one answer to a status request; a printer silent for so long is one that tells nothing of itself. */
  readonly status: number;
  /** For the network to take 1,024 bytes: a printer that prints slower than it is written to holds them up. */
  readonly write: number;
  /** From the last byte to the word that all was taken: the longest document's printing. */
  readonly acknowledge: number;
}

const CHUNK = 1_024;

/** Prints a document over a link. Never throws for what a printer or a wire does. */
export async function printOver(
  open: OpenLink,
  bytes: Uint8Array,
  timeouts: Timeouts,
): Promise<Result<{ readonly proof: Proof }, SendFailure>> {
  const fail = (reason: PrintFailure, started: boolean, written: number) => err({ reason, started, written });
  const opened = await open(timeouts.connect);
  if (!opened.ok) return fail(opened.error, false, 0);
  const link = opened.value;
  try {
    const before = await ask(link, timeouts);
    if (typeof before === 'string') return fail(before, false, 0);
    const fault = before === null ? null : statusFault(before);
    if (fault !== null) return fail(fault, false, 0);
    for (let at = 0; at < bytes.length; at += CHUNK) {
      const outcome = await link.write(bytes.subarray(at, at + CHUNK), timeouts.write);
      if (outcome !== 'written') return fail(outcome, true, at);
    }
    const proof = before === null ? await finish(link, timeouts) : await confirm(link, timeouts);
    return proof.ok ? ok({ proof: proof.value }) : fail(proof.error, true, bytes.length);
  } finally {
    link.close();
  }
}

/** Asks a printer how it is. Null: it is there, but tells nothing of itself. */
export async function statusOver(
  open: OpenLink,
  timeouts: Timeouts,
): Promise<Result<PrinterStatus | null, PrintFailure>> {
  const opened = await open(timeouts.connect);
  if (!opened.ok) return opened;
  try {
    const status = await ask(opened.value, timeouts);
    return typeof status === 'string' ? err(status) : ok(status);
  } finally {
    opened.value.close();
  }
}

/** Whether it can print now, and whether its roll comes to its end, as far as it tells. */
export function checkedBy(
  status: Result<PrinterStatus | null, PrintFailure>,
): Result<{ readonly paperLow: boolean }, PrintFailure> {
  if (!status.ok) return status;
  const fault = status.value && statusFault(status.value);
  return fault ? err(fault) : ok({ paperLow: status.value?.paperLow ?? false });
}

/** One request at a time: the answers do not say which request they answer. */
async function ask(link: Link, timeouts: Timeouts): Promise<PrinterStatus | null | LinkEnd | 'timeout'> {
  const answers: number[] = [];
  for (const n of [1, 2, 3, 4] as const) {
    const answered = link.answer(isRealTimeAnswer, timeouts.status);
    const asked = await link.write(Uint8Array.from(statusRequest(n)), timeouts.write);
    if (asked !== 'written') return asked;
    const answer = await answered;
    if (answer === 'timeout') break;
    if (typeof answer === 'string') return answer;
    answers.push(answer);
  }
  return answers.length === 0 ? null : parseStatus(answers);
}

async function confirm(link: Link, timeouts: Timeouts): Promise<Result<Proof, PrintFailure>> {
  const acknowledged = link.answer(isAcknowledgement, timeouts.acknowledge);
  const asked = await link.write(Uint8Array.from(ACKNOWLEDGE), timeouts.write);
  if (asked !== 'written') return err(asked);
  const answer = await acknowledged;
  if (typeof answer === 'number') return ok('acknowledged');
  if (answer !== 'timeout') return err(answer);
  const after = await ask(link, timeouts);
  if (after === null) return err('timeout');
  if (typeof after === 'string') return err(after);
  const fault = statusFault(after);
  return fault === null ? ok('online') : err(fault);
}

/** Some printers keep the connection open for more; silence is then no failure. */
async function finish(link: Link, timeouts: Timeouts): Promise<Result<Proof, PrintFailure>> {
  const outcome = await link.finish(timeouts.acknowledge);
  return outcome === 'dropped' || outcome === 'stopped' ? err(outcome) : ok('sent');
}
