import type { Target } from './load.ts';
import type { ScreenTarget } from './screens-worker.ts';

/** What is measured: the hub, or the bare reference. Both run in a process of their own. */

export interface StartOptions {
  readonly folder: string;
  /** Preloaded libraries and their settings. */
  readonly env: Readonly<Record<string, string>>;
}

export interface Running {
  readonly name: string;
  readonly pid: number;
  readonly url: string;
  /** Where and how to place orders; asked for anew for each round, since tokens end. */
  target(): Promise<Target>;
  /** Where and how a kitchen screen listens. */
  screen(): Promise<ScreenTarget>;
  stop(): Promise<void>;
}

export interface Subject {
  readonly name: string;
  start(options: StartOptions): Promise<Running>;
}
