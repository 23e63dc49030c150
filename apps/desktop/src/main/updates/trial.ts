import type { DeviceState } from '@comanda/shared/contracts/views/update.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import { type Begin, judge } from './mark.ts';

export interface TrialParts {
  readonly begin: Begin;
  /** The version that did not work here at an earlier start; null: none. */
  readonly failedBefore: string | null;
  readonly timers: Timers;
  /** Whether anything answers at the hub's address. */
  readonly hubThere: () => Promise<boolean>;
  /** Asks the hub as a device; whoever hears its answer calls `heard`. */
  readonly ask: () => Promise<void>;
  /** Wipes the mark: the version is well. */
  readonly proved: () => void;
  /** Installs the version before; false: there is no way back by itself, or it is barred. */
  readonly goBack: () => Promise<boolean>;
}

/** The time in which a new version proves that it works on this machine. */
export interface Trial {
  /** A screen was loaded. */
  shown(): void;
  /** The hub answered this program as a device. */
  heard(): void;
  state(): DeviceState['state'];
  /** The version that did not work here; null: none. */
  failed(): string | null;
}

const LOOK_AGAIN = 10_000;

/** @param begin what this start found; with `go` there is nothing to prove */
export function startTrial({ begin, failedBefore, timers, hubThere, ask, proved, goBack }: TrialParts): Trial {
  const startedAt = timers.now();
  let shown = false;
  let heard = false;
  /** Counted by looks and not by the clock: a machine that slept meanwhile did not ask. */
  let unheard = 0;
  let over = begin.act !== 'watch';
  let stuck = false;
  let cancel = (): void => undefined;

  const settle = async (): Promise<void> => {
    if (over) return;
    const verdict = judge({ since: timers.now() - startedAt, shown, heard, unheard });
    if (verdict === 'wait') return;
    over = true;
    cancel();
    if (verdict === 'well') proved();
    else stuck = !(await goBack());
  };
  const look = async (): Promise<void> => {
    const there = await hubThere();
    // It may have come a moment ago, when nobody has asked it yet.
    if (there && !heard) await ask();
    unheard = there && !heard ? unheard + LOOK_AGAIN : 0;
    await settle();
    if (!over) cancel = timers.after(LOOK_AGAIN, () => void look());
  };
  if (!over) cancel = timers.after(LOOK_AGAIN, () => void look());
  return {
    shown() {
      shown = true;
      void settle();
    },
    heard() {
      heard = true;
      void settle();
    },
    state() {
      if (stuck) return 'stuck';
      if (begin.act === 'go') return begin.failed === null ? 'well' : 'rolled_back';
      return over ? 'well' : 'installing';
    },
    failed: () => (stuck && begin.mark ? begin.mark.version : (begin.failed ?? failedBefore)),
  };
}
