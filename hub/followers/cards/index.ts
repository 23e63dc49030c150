import type { NewId } from '@comanda/shared/base/ids.ts';
import { ok } from '@comanda/shared/base/result.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import type { PaymentTerminal, TerminalAnswer } from '../../drivers/terminal/terminal.ts';
import type { FollowerWork } from '../../log/follower.ts';
import { runAsHub } from '../../log/own-commands.ts';
import type { Decide, Spine } from '../../log/spine.ts';
import { paymentRow, refundRow } from '../../modules/orders/index.ts';
import { recordAnswer, recordRefund, recordSilence } from '../../modules/payments/index.ts';

/** Longer than this a cashier is not left without word. */
const TERMINAL_ANSWERS_WITHIN_MS = 20 * SECOND;
const ASK_AGAIN_AFTER_MS = 5 * SECOND;

export interface CardsParts {
  readonly spine: Spine;
  readonly timers: Timers;
  readonly terminal: PaymentTerminal;
  readonly newId: NewId;
}

/**
 * Takes card payments to the terminal and brings its answers back, however late. A payment that was under way when the
 * hub stopped is asked for again: the terminal knows how it ended.
 */
export function cardPayments({ spine, timers, terminal, newId }: CardsParts): {
  work: FollowerWork;
  recover(): void;
  stop(): void;
} {
  const callOffs = new Set<() => void>();
  /** The terminal is being told of these, and what it says then is recorded: that it does not know them yet is no answer. */
  const beginning = new Set<string>();
  let stopped = false;

  const submit = <R>(decide: Decide<R>): Promise<unknown> => runAsHub(spine, newId, decide);

  const after = (ms: number, run: () => void): (() => void) => {
    const callOff = timers.after(ms, () => {
      callOffs.delete(callOff);
      run();
    });
    callOffs.add(callOff);
    return callOff;
  };

  /** Asks until the terminal knows; a terminal that does not answer is asked again. */
  const askAgain = (paymentId: string): void => {
    after(ASK_AGAIN_AFTER_MS, () => void ask(paymentId));
  };

  const ask = async (paymentId: string): Promise<void> => {
    if (stopped) return;
    const answer = await terminal.query(paymentId).catch((): TerminalAnswer => ({ state: 'pending' }));
    if (answer.state === 'pending') askAgain(paymentId);
    else {
      await submit((deciding) => (beginning.has(paymentId) ? ok(false) : recordAnswer(deciding, paymentId, answer)));
    }
  };

  /** Says so where the terminal has said nothing by then. Returns what calls that off. */
  const silentAfter = (paymentId: string, then = (): void => undefined): (() => void) =>
    after(TERMINAL_ANSWERS_WITHIN_MS, () => {
      void submit((deciding) => recordSilence(deciding, paymentId));
      then();
    });

  const begin = async (paymentId: string, amount: number): Promise<void> => {
    // After a crash it may have been found out already that the terminal was never told: then it is not told now, since
    // the guest may be paying anew.
    if (stopped || paymentRow(spine.store, paymentId)?.state !== 'waiting') return;
    beginning.add(paymentId);
    let asking = false;
    const callOff = silentAfter(paymentId, () => {
      beginning.delete(paymentId);
      if (!asking) askAgain(paymentId);
      asking = true;
    });
    const answer = await terminal.start(paymentId, amount).catch((): TerminalAnswer => ({ state: 'pending' }));
    beginning.delete(paymentId);
    if (asking || stopped) return;
    if (answer.state === 'pending') {
      asking = true;
      askAgain(paymentId);
      return;
    }
    callOff();
    await submit((deciding) => recordAnswer(deciding, paymentId, answer));
  };

  /** Gives money back by the terminal; one that does not answer is asked again, always for the same refund. */
  const giveBack = async (refundId: string): Promise<void> => {
    const refund = refundRow(spine.store, refundId);
    if (stopped || refund?.state !== 'waiting') return;
    const { payment_id: paymentId, amount, tip } = refund;
    const answer = await terminal
      .refund(refundId, paymentId, amount + tip)
      .catch((): TerminalAnswer => ({ state: 'pending' }));
    if (stopped) return;
    if (answer.state === 'pending') after(ASK_AGAIN_AFTER_MS, () => void giveBack(refundId));
    else await submit((deciding) => recordRefund(deciding, refundId, answer));
  };

  /**
   * What was given up: where the terminal had taken the money all the same, that is recorded. One that does not hear it
   * is told until it does: else it would ask the next guest's card for this.
   */
  const giveUp = async (paymentId: string): Promise<void> => {
    if (stopped) return;
    const answer = await terminal.cancel(paymentId).catch((): TerminalAnswer => ({ state: 'pending' }));
    if (answer.state === 'pending') after(ASK_AGAIN_AFTER_MS, () => void giveUp(paymentId));
    else await submit((deciding) => recordAnswer(deciding, paymentId, answer));
  };

  return {
    work: {
      name: 'cards',
      wants: ({ type }) =>
        type === 'payment.requested.v1' ||
        type === 'payment.failed.v1' ||
        type === 'refund.requested.v1' ||
        type === 'kiosk.given_up.v1',
      // The terminal is talked to after this turn: within it the cursor is being kept. What a crash cuts short in
      // between, `recover` finds waiting.
      handle: ({ type, payload }) => {
        if (type === 'payment.requested.v1') {
          if (payload.tender !== 'card') return;
          after(0, () => void begin(payload.paymentId, payload.amount + (payload.tip ?? 0)));
        } else if (type === 'refund.requested.v1') after(0, () => void giveBack(payload.refundId));
        else if (type === 'payment.failed.v1' && payload.reason === 'cancelled') {
          after(0, () => void giveUp(payload.paymentId));
        } else if (type === 'kiosk.given_up.v1' && payload.paymentId !== null) {
          const { paymentId } = payload;
          after(0, () => void giveUp(paymentId));
        }
      },
    },
    recover: () => {
      const waiting = spine.store.all<{ id: string; given_up: number | null }>(
        `select p.id, k.given_up from payments p left join kiosk_orders k on k.order_id = p.order_id
         where p.state in ('waiting', 'unanswered') and p.tender = 'card'`,
      );
      for (const { id, given_up: givenUp } of waiting) {
        void (givenUp === 1 ? giveUp(id) : ask(id));
        silentAfter(id);
      }
      const refunds = spine.store.all<{ id: string }>("select id from refunds where state = 'waiting'");
      for (const { id } of refunds) void giveBack(id);
    },
    stop: () => {
      stopped = true;
      for (const callOff of callOffs) callOff();
    },
  };
}
