import { z } from 'zod';
import type { Timers } from '@comanda/shared/node/timers.ts';
import type { HubHere } from './views.ts';
import { type BackOff, backOff } from './back-off.ts';

/** What Electron's utility process is to its keeper. */
export interface Child {
  send(message: 'stop'): void;
  onMessage(heard: (message: unknown) => void): unknown;
  onExit(heard: (code: number) => void): unknown;
  kill(): boolean;
}

const FromHub = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), port: z.int(), addresses: z.array(z.string()) }),
  z.object({ kind: z.literal('refused'), reason: z.string() }),
]);

export interface HubProcess {
  view(): HubHere;
  /** Origin of the hub for this machine's own screens; null: it does not run. */
  origin(): string | null;
  /** Why it does not start, in the hub's words; null: it does. */
  reason(): string | null;
  start(): void;
  /** Lets it finish what it took; after ten seconds it is ended. */
  stop(): Promise<void>;
}

interface Parts {
  readonly fork: () => Child;
  readonly timers: Timers;
  readonly changed: () => void;
  readonly fell: (code: number) => void;
}

const STEPS = [100, 1_000, 2_000, 5_000, 10_000, 30_000] as const;
const HOLDS = 60_000;
const FINISH_WITHIN = 10_000;

/** Keeps a hub running in a process of its own: started again whenever it falls, sooner the longer it had held. */
export function hubProcess({ fork, timers, changed, fell }: Parts): HubProcess {
  const waits: BackOff = backOff(STEPS, HOLDS);
  let state: HubHere['state'] = 'off';
  let child: Child | null = null;
  let open: { port: number; addresses: string[] } | null = null;
  let reason: string | null = null;
  let crashes = 0;
  let cancel = (): void => undefined;
  let ended = (): void => undefined;

  const show = (next: HubHere['state']): void => {
    state = next;
    changed();
  };
  const run = (): void => {
    const startedAt = timers.now();
    const mine = fork();
    child = mine;
    show('starting');
    mine.onMessage((message) => {
      const read = FromHub.safeParse(message);
      if (!read.success || child !== mine) return;
      if (read.data.kind === 'open') {
        open = read.data;
        reason = null;
        show('running');
      } else reason = read.data.reason;
    });
    mine.onExit((code) => {
      child = null;
      open = null;
      if (state === 'stopped') return ended();
      crashes += 1;
      fell(code);
      cancel = timers.after(waits.next(timers.now() - startedAt), run);
      show('waiting');
    });
  };
  return {
    view: () => ({ state, addresses: open?.addresses ?? [], crashes }),
    origin: () => (open ? `http://127.0.0.1:${open.port}` : null),
    reason: () => reason,
    start() {
      if (state === 'off' || state === 'stopped') run();
    },
    async stop() {
      cancel();
      const mine = child;
      show('stopped');
      if (!mine) return;
      await new Promise<void>((done) => {
        const giveUp = timers.after(FINISH_WITHIN, () => mine.kill());
        ended = () => {
          giveUp();
          done();
        };
        mine.send('stop');
      });
    },
  };
}
