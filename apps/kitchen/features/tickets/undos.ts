import type { Clock } from '@comanda/shared/base/time.ts';
import { type Countdown, hold, leftOf, resume, startCountdown } from '@comanda/kit/ui/logic/countdown.ts';
import type { Later } from '@comanda/kit/ui/logic/ticker.ts';

/** How long what hands did can be taken back at once; ms. */
export const UNDO_MS = 8_000;

/** Something that hands did, and that can still be taken back. */
export interface Offer {
  readonly id: number;
  /** What a cook knows the ticket by. */
  readonly number: number;
  /** What was done, in words. */
  readonly text: string;
  /** Its place in the bar, from 0, as long as it is offered: nothing moves under the hand that is about to press it. */
  readonly place: number;
  readonly countdown: Countdown;
}

const firstFree = (list: readonly Offer[]): number => {
  const taken = new Set(list.map(({ place }) => place));
  let place = 0;
  while (taken.has(place)) place += 1;
  return place;
};

/** Each deed can be taken back for its own 8 s, however many follow it. */
export interface Undos {
  readonly offer: (number: number, text: string, run: () => void) => void;
  /** Takes one back; nothing where its time is over. */
  readonly undo: (id: number) => void;
  /** Takes the last one back that is left: again and again it goes through all of them, backwards. */
  readonly undoLast: () => void;
  /** While a hand or the focus is on the bar, its time waits. */
  readonly hold: (on: boolean) => void;
  /** Those left, the last one first; the same list until it is another. */
  readonly list: () => readonly Offer[];
  readonly subscribe: (changed: () => void) => () => void;
}

interface Kept {
  readonly run: () => void;
  cancel: () => void;
}

/** @param now only differences count; ms */
export function makeUndos(now: Clock, later: Later): Undos {
  let list: readonly Offer[] = [];
  let lastId = 0;
  let held = false;
  const kept = new Map<number, Kept>();
  const listeners = new Set<() => void>();

  const become = (next: readonly Offer[]): void => {
    list = next;
    for (const listener of listeners) listener();
  };
  const drop = (id: number): void => {
    kept.get(id)?.cancel();
    kept.delete(id);
    become(list.filter((offer) => offer.id !== id));
  };
  const arm = ({ id, countdown }: Offer): void => {
    const one = kept.get(id);
    if (!one) return;
    one.cancel();
    one.cancel = countdown.since === null ? () => {} : later(() => drop(id), leftOf(countdown, now()));
  };
  const turn = (on: boolean): void => {
    if (held === on) return;
    held = on;
    become(list.map((offer) => ({ ...offer, countdown: (on ? hold : resume)(offer.countdown, now()) })));
    for (const offer of list) arm(offer);
  };
  const undo = (id: number): void => {
    const run = kept.get(id)?.run;
    if (!run) return;
    // The hand that pressed is off again; a browser does not always say so of a button that is gone.
    turn(false);
    drop(id);
    run();
  };

  return {
    offer(number, text, run) {
      lastId += 1;
      const started = startCountdown(UNDO_MS, now());
      const countdown = held ? hold(started, now()) : started;
      const offer = { id: lastId, number, text, place: firstFree(list), countdown };
      kept.set(offer.id, { run, cancel: () => {} });
      arm(offer);
      become([offer, ...list]);
    },
    undo,
    undoLast() {
      const [last] = list;
      if (last) undo(last.id);
    },
    hold: turn,
    list: () => list,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
