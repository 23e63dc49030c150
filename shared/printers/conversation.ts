import { err, ok, type Result } from '../base/result.ts';
import { SECOND } from '../base/time.ts';
import { ACKNOWLEDGE, statusRequest } from './asking.ts';
import type { Link, LinkEnd, OpenLink } from './link.ts';
import { sayWhenStuck, unmended } from './watch.ts';
import {
  type Ear,
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
  /** Between two questions how it is while it prints. */
  readonly watch: number;
  /** Without a byte taken for so long, it is said that it does not answer, while its document waits on. */
  readonly stuck: number;
}

/** Of a printer that nobody knows. */
const DEAF: Ear = { answered: () => false, hear: () => {}, hangs: () => false, hung: () => {} };

export const USUAL_TIMEOUTS: Timeouts = {
  connect: 2 * SECOND,
  status: SECOND,
  write: 10 * SECOND,
  acknowledge: 30 * SECOND,
  watch: SECOND,
  stuck: 4 * SECOND,
};

const CHUNK = 1_024;

/** Prints a document over a link. Never throws for what a printer or a wire does. */
export async function printOver(
  open: OpenLink,
  bytes: Uint8Array,
  timeouts: Timeouts,
  ear: Ear = DEAF,
): Promise<Result<{ readonly proof: Proof }, SendFailure>> {
  const fail = (reason: PrintFailure, started: boolean, written: number) => err({ reason, started, written });
  if (ear.hangs()) {
    const there = await statusOver(open, timeouts, ear);
    if (!there.ok) return fail(there.error, false, 0);
  }
  const opened = await open(timeouts.connect);
  if (!opened.ok) return fail(opened.error, false, 0);
  const link = opened.value;
  try {
    const before = await heardFrom(link, timeouts, ear);
    if (typeof before === 'string') return fail(before, false, 0);
    const fault = before === null ? null : statusFault(before);
    if (fault !== null) return fail(fault, false, 0);
    let written = 0;
    const stopSaying = sayWhenStuck(link, timeouts.stuck, () => written, ear);
    for (; written < bytes.length; written += CHUNK) {
      const outcome = await link.write(bytes.subarray(written, written + CHUNK), timeouts.write);
      if (outcome !== 'written') return fail(outcome, true, written);
    }
    stopSaying();
    const proof =
      before === null
        ? await finish(link, ear.staysOpen === true ? timeouts.status : timeouts.acknowledge, ear)
        : await confirm(link, timeouts, ear);
    return proof.ok ? ok({ proof: proof.value }) : fail(proof.error, true, bytes.length);
  } finally {
    link.close();
  }
}

/** Asks a printer how it is. Null: it is there, but has never told anything of itself. */
export async function statusOver(
  open: OpenLink,
  timeouts: Timeouts,
  ear: Ear = DEAF,
): Promise<Result<PrinterStatus | null, PrintFailure>> {
  const opened = await open(timeouts.connect);
  if (!opened.ok) return opened;
  try {
    const status = await heardFrom(opened.value, timeouts, ear);
    if (typeof status === 'string') return err(status);
    if (status !== null || !ear.hangs()) return ok(status);
    const ended = await finish(opened.value, timeouts.status, ear);
    return ended.ok ? ok(null) : ended;
  } finally {
    opened.value.close();
  }
}

/** What else a printer tells that can print; the drawer's switch: null, it does not. */
export interface Checked {
  readonly paperLow: boolean;
  readonly drawerHigh: boolean | null;
}

/** Whether it can print now, and what else it tells. */
export function checkedBy(status: Result<PrinterStatus | null, PrintFailure>): Result<Checked, PrintFailure> {
  if (!status.ok) return status;
  const fault = status.value && statusFault(status.value);
  if (fault) return err(fault);
  return ok({ paperLow: status.value?.paperLow ?? false, drawerHigh: status.value?.drawerHigh ?? null });
}

/** What a printer says in the middle of a document, as a check would say it. */
export const saidBy = (said: Parameters<Ear['hear']>[0]): Result<Checked, PrintFailure> =>
  checkedBy(said === 'timeout' ? err(said) : ok(said));

type Heard = PrinterStatus | null | LinkEnd | 'timeout';

/** How it is before anything is sent. Null only of a printer that has never answered. */
async function heardFrom(link: Link, timeouts: Timeouts, ear: Ear): Promise<Heard> {
  const status = await ask(link, timeouts);
  if (status === null) return ear.answered() ? 'timeout' : null;
  if (typeof status === 'string') return status;
  ear.hung(false);
  ear.hear(status);
  return status;
}

/** One request at a time: the answers do not say which request they answer. */
async function ask(link: Link, timeouts: Timeouts): Promise<Heard> {
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

/** Waits for the word that all was taken, and asks meanwhile how it is: whoever stands by hears of an empty roll at once. */
async function confirm(link: Link, timeouts: Timeouts, ear: Ear): Promise<Result<Proof, PrintFailure>> {
  const acknowledged = link.answer(isAcknowledgement, timeouts.acknowledge);
  const asked = await link.write(Uint8Array.from(ACKNOWLEDGE), timeouts.write);
  if (asked !== 'written') return err(asked);
  let over = false;
  const { promise, resolve } = Promise.withResolvers<StatusFault>();
  let asking: Promise<Heard> = Promise.resolve(null);
  // Two questions at once would take each other's answers.
  const askInTurn = (): Promise<Heard> => (asking = asking.then(() => ask(link, timeouts)));
  const watched = { ask: askInTurn, over: () => over, every: timeouts.watch, ear };
  void unmended(link, watched).then((fault) => fault !== null && resolve(fault));
  const answer = await Promise.race([acknowledged, promise]);
  over = true;
  if (typeof answer === 'number') return ok('acknowledged');
  if (answer !== 'timeout') return err(answer);
  const after = await askInTurn();
  if (after === null) return err('timeout');
  if (typeof after === 'string') return err(after);
  const fault = statusFault(after);
  return fault === null ? ok('online') : err(fault);
}

/**
 * The one thing that a printer proves which tells nothing of itself: it took all, and ends the connection in its turn. One
 * that keeps it open may hang, with papers in it that nobody will ever see; but for one that somebody said does so always.
 */
async function finish(link: Link, ms: number, ear: Ear): Promise<Result<Proof, PrintFailure>> {
  const outcome = await link.finish(ms);
  if (outcome === 'timeout' && ear.staysOpen === true) return ok('sent');
  if (outcome === 'timeout' || outcome === 'finished') ear.hung(outcome === 'timeout');
  return outcome === 'finished' ? ok('sent') : err(outcome);
}
