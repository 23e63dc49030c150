import type { DeviceState } from '@comanda/shared/contracts/views/update.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import { type Begin, judge, PROVES_WITHIN } from './mark.ts';

export interface TrialParts {
  readonly begin: Begin;
  /** The version that did not work here at an earlier start; null: none. */
  readonly failedBefore: string | null;
  readonly timers: Timers;
  /** Whether anything answers at the hub's address. */
  readonly hubThere: () => Promise<boolean>;
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

const LOOK_AGAIN = 30_000;

/** @param begin what this start found; with `go` there is nothing to prove */
export function startTrial({ begin, failedBefore, timers, hubThere, proved, goBack }: TrialParts): Trial {
  const startedAt = timers.now();
  let shown = false;
  let heard = false;
  let over = begin.act !== 'watch';
  let stuck = false;
  let cancel = (): void => undefined;

  const look = async (): Promise<void> => {
    if (over) return;
    const since = timers.now() - startedAt;
    const late = since >= PROVES_WITHIN;
    const verdict = judge({ since, shown, heard, hubThere: late && (await hubThere()) });
    // The answer about the hub took time: it may have been heard meanwhile.
    if (over) return;
    if (verdict === 'wait') {
      if (late) cancel = timers.after(LOOK_AGAIN, () => void look());
      return;
    }
    over = true;
    cancel();
    if (verdict === 'well') proved();
    else stuck = !(await goBack());
  };
  if (!over) cancel = timers.after(PROVES_WITHIN, () => void look());
  return {
    shown() {
      shown = true;
      void look();
    },
    heard() {
      heard = true;
      void look();
    },
    state() {
      if (stuck) return 'stuck';
      if (begin.act === 'go') return begin.failed === null ? 'well' : 'rolled_back';
      return over ? 'well' : 'installing';
    },
    failed: () => (stuck && begin.mark ? begin.mark.version : (begin.failed ?? failedBefore)),
  };
}
