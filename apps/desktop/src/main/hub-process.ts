import { z } from 'zod';
import type { Timers } from '@comanda/shared/node/timers.ts';
import type { HubHere } from './views.ts';
import { type BackOff, backOff } from './back-off.ts';

/** What Electron's utility process is to its keeper. */
export interface Child {
  send(message: 'stop' | MachineSaid): void;
  onMessage(heard: (message: unknown) => void): unknown;
  onExit(heard: (code: number) => void): unknown;
  kill(): boolean;
}

/** The machine as it makes itself known to its hub. */
interface MachineSaid {
  readonly kind: 'machine';
  readonly deviceId: string;
  readonly name: string;
}

const FromHub = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), port: z.int(), addresses: z.array(z.string()) }),
  z.object({ kind: z.literal('rebuilding'), percent: z.int().min(0).max(100) }),
  z.object({ kind: z.literal('refused'), reason: z.string() }),
  z.object({ kind: z.literal('device'), token: z.string().nullable() }),
]);

/** What the machine is to the hub in it: a device with a token, one that somebody revoked, or not known yet. */
export type MachineDevice = { readonly token: string } | 'revoked' | 'awaited';

export interface HubProcess {
  view(): HubHere;
  /** Origin of the hub for this machine's own screens; null: it does not run. */
  origin(): string | null;
  /** Of this life of the hub. */
  device(): MachineDevice;
  start(): void;
  /**
   * Lets it finish what it took; after ten seconds it is ended.
   * @param then `off`: this machine is no hub any more
   */
  stop(then?: 'stopped' | 'off'): Promise<void>;
}

interface Parts {
  readonly fork: () => Child;
  readonly timers: Timers;
  /** Null: this machine is no device of its own. */
  readonly machine: () => Omit<MachineSaid, 'kind'> | null;
  readonly changed: () => void;
  /** @param reason why it does not start, in the hub's words; null: it started, or fell over without a word */
  readonly fell: (code: number, reason: string | null) => void;
}

const STEPS = [100, 1_000, 2_000, 5_000, 10_000, 30_000] as const;
const HOLDS = 60_000;
const FINISH_WITHIN = 10_000;

/** The hub's words for a port that somebody else has. */
const PORT = /\b(?:port|EADDRINUSE)\b/i;

/**
 * Keeps a hub running in a process of its own: started again whenever it falls or refuses to start, sooner the longer it
 * had held. How long it takes to open is the hub's affair: one that builds its tables anew is at work for minutes.
 */
export function hubProcess({ fork, timers, machine, changed, fell }: Parts): HubProcess {
  const waits: BackOff = backOff(STEPS, HOLDS);
  let state: HubHere['state'] = 'off';
  let child: Child | null = null;
  let open: { port: number; addresses: string[] } | null = null;
  let device: MachineDevice = 'awaited';
  let refusal: string | null = null;
  let rebuilding: number | null = null;
  let crashes = 0;
  let cancel = (): void => undefined;
  let ended = (): void => undefined;
  let leaving: Promise<void> | null = null;

  const show = (next: HubHere['state']): void => {
    state = next;
    changed();
  };
  const run = (): void => {
    const startedAt = timers.now();
    const mine = fork();
    child = mine;
    let refused = false;
    let told = false;
    show('starting');
    mine.onMessage((message) => {
      const read = FromHub.safeParse(message);
      if (!read.success || child !== mine) return;
      if (read.data.kind === 'open') {
        open = read.data;
        refusal = null;
        rebuilding = null;
        const said = machine();
        if (said) mine.send({ kind: 'machine', ...said });
        show('running');
      } else if (read.data.kind === 'device') {
        const { token } = read.data;
        device = token === null ? 'revoked' : { token };
        changed();
      } else if (read.data.kind === 'rebuilding') {
        rebuilding = read.data.percent;
        changed();
      } else {
        // It tries again and again: one note of it is enough.
        told = refusal === read.data.reason;
        refused = true;
        refusal = read.data.reason;
      }
    });
    mine.onExit((code) => {
      child = null;
      open = null;
      device = 'awaited';
      rebuilding = null;
      if (leaving) return ended();
      if (!refused) {
        crashes += 1;
        refusal = null;
      }
      if (!told) fell(code, refusal);
      cancel = timers.after(waits.next(timers.now() - startedAt), run);
      show('waiting');
    });
  };
  const finish = (mine: Child): Promise<void> =>
    new Promise((done) => {
      const giveUp = timers.after(FINISH_WITHIN, () => mine.kill());
      ended = () => {
        giveUp();
        done();
      };
      mine.send('stop');
    });
  return {
    view: () => ({ state, addresses: open?.addresses ?? [], crashes, rebuilding, trouble: troubleOf(refusal) }),
    origin: () => (open ? `http://127.0.0.1:${open.port}` : null),
    device: () => device,
    start() {
      if (state !== 'off' && state !== 'stopped') return;
      if (!leaving) return run();
      show('starting');
      void leaving.then(() => state === 'starting' && !child && run());
    },
    async stop(then = 'stopped') {
      cancel();
      refusal = null;
      show('stopped');
      // Whoever asks twice waits for the same end: a hub that is told twice does not finish.
      leaving ??= child && finish(child);
      await leaving;
      leaving = null;
      if (then === 'off' && state === 'stopped') show('off');
    },
  };
}

/** A program that is about to be replaced ends by then, ms. */
const REPLACED_WITHIN = 60_000;

/**
 * Ends a hub that is at work, for a program that is about to be replaced: its successor finds nobody at the data.
 * @param stillNeeded asked when the program should have ended, and did not: the house must not be left without its hub
 */
export async function pauseHub(hub: HubProcess, timers: Timers, stillNeeded: () => boolean): Promise<void> {
  const { state } = hub.view();
  if (state === 'off' || state === 'stopped') return;
  await hub.stop();
  timers.after(REPLACED_WITHIN, () => stillNeeded() && hub.start());
}

const troubleOf = (refusal: string | null): HubHere['trouble'] =>
  refusal === null ? null : PORT.test(refusal) ? { code: 'port_taken' } : { code: 'refused', detail: refusal };
