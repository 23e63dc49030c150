import type { Page } from '@playwright/test';
import type { StandInSession } from './session.ts';
import type { Bounds } from './system.ts';

export interface WebPreferences {
  readonly session: StandInSession;
  readonly preload: string;
  readonly additionalArguments?: readonly string[];
  readonly contextIsolation: boolean;
  readonly sandbox: boolean;
  readonly nodeIntegration: boolean;
  readonly webSecurity: boolean;
  readonly webviewTag: boolean;
  readonly devTools: boolean;
}

export interface Options extends Partial<Bounds> {
  readonly kiosk?: boolean;
  readonly fullscreen?: boolean;
  readonly frame?: boolean;
  readonly title?: string;
  readonly webPreferences: WebPreferences;
}

/** A page that could reach the machine is not opened: Electron would, and no test would tell. */
export function refuseReach({ webPreferences }: Options): void {
  const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } = webPreferences;
  if (!contextIsolation || !sandbox || nodeIntegration || !webSecurity || webviewTag) {
    throw new Error('a page that could reach the machine is not opened here');
  }
}

/** A window, as what it shows sees it. */
export interface Shown {
  readonly options: Options;
  readonly page: Page | null;
  readonly isLoading: boolean;
  /** The keys that were pressed in it, one after the other. */
  keys: Promise<unknown>;
  isDestroyed(): boolean;
  deliver(channel: string, args: unknown[]): void;
  /** Ends the page's process, as a fault of Chromium's would. */
  crash(): Promise<void>;
}
