import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A hub under test and its folders. */

export interface HubRunning {
  readonly pid: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** kill -9; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Asks it to stop, as a service manager does. */
  stop(): Promise<void>;
}

export interface HubStart {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** `normal`: commits do not wait for the disk; for control runs. */
  readonly synchronous?: 'full' | 'normal';
  /** A venue file for a new folder; without it the demo venue. */
  readonly venue?: string;
}

export interface Verified {
  readonly ok: boolean;
  readonly events: number;
  /** What is wrong, in words. */
  readonly problems: readonly string[];
}

/** What the scenarios need of the hub. */
export interface HubUnderTest {
  start(options: HubStart): Promise<HubRunning>;
  /** Name of the database in its folder. */
  readonly database: string;
  /** Replays the log of a file nobody writes, and compares (L3, L10). */
  verify(file: string): Verified;
  /** A body for `POST /orders` that the demo venue accepts, as another guest would send it each time. */
  orderBody(orderId: string, n: number): { readonly path: string; readonly body: string; readonly lines: number };
}

/** A copy of a data folder, as a crash left it. SQLite's shared memory is not part of what a crash leaves. */
export function copyFolder(from: string, to: string): string {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('-shm') });
  return to;
}

export const databaseIn = (hub: HubUnderTest, folder: string): string => join(folder, hub.database);
