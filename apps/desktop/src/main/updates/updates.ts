import { MINUTE, SECOND } from '@comanda/shared/base/time.ts';
import type { DeviceState, SignedRelease } from '@comanda/shared/contracts/views/update.ts';
import { choose, inTurn, keepRunning, type Loading } from './load.ts';
import type { Mark } from './mark.ts';
import type { Trial } from './trial.ts';

export interface UpdatesParts extends Loading {
  /** What runs now. */
  readonly version: string;
  readonly trial: Trial;
  /** Nobody is in the middle of something at this machine. */
  readonly idle: () => boolean;
  /** The hub in this program has ended: what is installed starts before this program has. */
  readonly endHub: () => Promise<void>;
  readonly writeMark: (mark: Mark) => void;
  /** What went wrong, for the program's own log. */
  readonly onFault: (fault: unknown) => void;
}

export interface Updates {
  state(): DeviceState['state'];
  /** Asks the hub as a device, for a version on trial: whether it answers is told to the trial. */
  ask(): Promise<void>;
  /** The hub came, or knows this machine now: it is asked at once where it has not answered. */
  look(): void;
  stop(): void;
}

/** The hub was away, or a load broke off. */
const TRY_AGAIN = MINUTE;

/**
 * Keeps this machine on the version that the house shall run: loads it in the background when it is its turn, waits for
 * the hub to say that the venue is closed and for people to be done, and installs. Without the hub nothing happens.
 */
export function startUpdates(parts: UpdatesParts): Updates {
  const { hub, trial, timers, version, way } = parts;
  let state: DeviceState['state'] = 'well';
  let loaded: { readonly version: string; readonly kept: string | null } | null = null;
  let stopped = false;
  let answered = false;
  let running = false;
  /** Somebody told of the hub while it was being asked. */
  let anew = false;
  let cancel = (): void => undefined;

  const shown = (): DeviceState['state'] => (state === 'well' ? trial.state() : state);
  const report = (): DeviceState => ({ ...way, version, state: shown(), failed: trial.failed() });

  /** @returns ms until there is something to do again */
  const turn = async (): Promise<number> => {
    const offer = await hub.check(report());
    answered = offer !== null;
    if (!offer) return TRY_AGAIN;
    trial.heard();
    const again = Math.max(SECOND, offer.again - timers.now());
    const choice = choose(parts, offer.release);
    if (!choice) {
      loaded = null;
      // What is not signed by a key that this program knows is never loaded, whoever offers it.
      state = offer.release === null ? 'well' : 'stuck';
      return again;
    }
    const wanted = choice.manifest.version;
    if (loaded?.version !== wanted) {
      const seconds = await load(wanted, choice.file.sha512, offer.running);
      if (seconds > 0) return seconds * SECOND;
    }
    if (!offer.open || !parts.idle() || !loaded) return Math.min(again, TRY_AGAIN);
    state = 'installing';
    await hub.check(report());
    await parts.endHub();
    if (stopped) return again;
    parts.writeMark({ version: wanted, from: version, kept: loaded.kept, starts: 0, back: false });
    parts.engine().install();
    return again;
  };

  /** @returns seconds to wait before another try; 0: it is here */
  const load = async (wanted: string, sha512: string, running: SignedRelease | null): Promise<number> => {
    const feed = hub.feed(wanted);
    const mine = await hub.takeTurn();
    if (!mine.ok || feed === null) return mine.ok ? TRY_AGAIN / SECOND : mine.error;
    state = 'downloading';
    return inTurn(parts, async () => {
      const kept = await keepRunning(parts, version, running);
      if (!(await parts.engine().load(feed, await hub.headers(), wanted, sha512))) {
        state = 'stuck';
        return TRY_AGAIN / SECOND;
      }
      loaded = { version: wanted, kept };
      state = 'ready';
      return 0;
    });
  };

  const run = async (): Promise<void> => {
    let wait = TRY_AGAIN;
    running = true;
    anew = false;
    try {
      wait = await turn();
    } catch (fault) {
      parts.onFault(fault);
      state = 'stuck';
    }
    running = false;
    if (!stopped) cancel = timers.after(anew && !answered ? 0 : wait, () => void run());
  };
  void run();
  return {
    state: shown,
    async ask() {
      try {
        if (await hub.check(report())) trial.heard();
      } catch (fault) {
        parts.onFault(fault);
      }
    },
    look() {
      anew = true;
      if (stopped || answered || running) return;
      cancel();
      void run();
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}
