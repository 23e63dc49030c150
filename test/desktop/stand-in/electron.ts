import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { VERSION } from '../../../hub/version.ts';
import { Emitter, preventable } from './emitter.ts';
import { Readiness } from './life.ts';
import type { Options } from './options.ts';
import { Processes } from './processes.ts';
import { StandInSession } from './session.ts';
import { type Display, powerSaver, safeStorageWith, screenOf } from './system.ts';
import { Menu, Picture, StandInTray } from './tray.ts';
import { type Invocation, StandInWindow } from './window.ts';

/** A computer with a user: what of it lasts from one start of the program to the next. */
export interface Computer {
  readonly browser: Browser;
  /** The folder of all programs of the account. */
  readonly appData: string;
  readonly displays: readonly Display[];
  /** Whether the system has a key store. */
  readonly keyStore: boolean;
  /** For the processes that the program starts. */
  readonly env: Readonly<Record<string, string>>;
  /** Partitions that are kept, by name. */
  readonly partitions: Map<string, StandInSession>;
  readonly key: Buffer;
  /** The program that is the only one. */
  readonly lock: { holder: Emitter | null };
}

/** One start of the program on a machine, seen from outside. */
export interface Started {
  /** What `require('electron')` gives the program. */
  readonly electron: object;
  /** Of its windows, and of those that pages opened. */
  pages(): Page[];
  readonly exited: Promise<number>;
  /** As when the power goes: nobody is asked. */
  end(): void;
}

type Handler = (event: Invocation, ...args: unknown[]) => unknown;

/**
 * Electron, as far as this program uses it, over Chromium by Playwright.
 * @param ended its process ends
 */
export function startElectron(
  computer: Computer,
  args: readonly string[] = [],
  ended: () => void = () => undefined,
): Started {
  const { browser, appData, lock } = computer;
  const paths = new Map([
    ['appData', appData],
    ['userData', join(appData, 'Comanda')],
  ]);
  const readiness = new Readiness();
  const windows: StandInWindow[] = [];
  const popups: Page[] = [];
  const schemes = new Set<string>();
  const handlers = new Map<string, Handler>();
  const once = new Map<string, StandInSession>();
  let login = false;
  let over = false;
  let exited = (_code: number): void => undefined;
  const code = new Promise<number>((done) => {
    exited = done;
  });
  const processes = new Processes(
    computer.env,
    () => over,
    (name, exitCode) => app.emit('child-process-gone', {}, { type: 'Utility', reason: 'killed', name, exitCode }),
  );

  class App extends Emitter {
    readonly isPackaged = true;
    readonly whenReady = (): Promise<void> => readiness.whenReady;
    readonly isReady = (): boolean => readiness.isReady;
    readonly getVersion = (): string => VERSION;
    readonly getPreferredSystemLanguages = (): string[] => ['en-US'];
    readonly setPath = (name: string, path: string): void => void paths.set(name, path);
    readonly getPath = (name: string): string => {
      const path = paths.get(name);
      if (path === undefined) throw new Error(`Failed to get '${name}' path`);
      return path;
    };
    readonly getAppMetrics = () => processes.metrics();
    readonly getLoginItemSettings = (): object => ({ openAtLogin: login });
    readonly setLoginItemSettings = ({ openAtLogin }: { openAtLogin: boolean }): void => {
      login = openAtLogin;
    };
    requestSingleInstanceLock(): boolean {
      const { holder } = lock;
      if (holder && holder !== this) {
        holder.emit('second-instance', {}, ['comanda', ...args], process.cwd());
        return false;
      }
      lock.holder = this;
      // A new start: what the program had set is gone, what pages kept is there.
      for (const session of computer.partitions.values()) session.startAnew();
      return true;
    }
    leave(): void {
      if (over) return;
      over = true;
      ended();
      if (lock.holder === this) lock.holder = null;
    }
    quit(): void {
      if (!this.askAll('before-quit', preventable())) this.exit(0);
    }
    exit(code: number): void {
      if (over) return;
      this.leave();
      for (const window of windows.slice()) window.destroy();
      exited(code);
    }
  }
  const app = new App();
  setImmediate(() => {
    if (over) return;
    readiness.now();
    app.emit('ready');
  });

  class BrowserWindow extends StandInWindow {
    static getAllWindows = (): StandInWindow[] => [...windows];
    constructor(options: Options) {
      readiness.need('Cannot create BrowserWindow before app is ready');
      const invoke = async (event: Invocation, channel: string, given: unknown[]): Promise<unknown> => {
        const handler = handlers.get(channel);
        if (!handler) throw new Error(`No handler registered for '${channel}'`);
        return handler(event, ...given);
      };
      super(
        {
          invoke,
          opened: (window) => windows.push(window),
          popup: (page) => popups.push(page),
          gone: (window) => {
            windows.splice(windows.indexOf(window), 1);
            if (windows.length === 0 && !over) app.emit('window-all-closed');
          },
        },
        options,
      );
      app.emit('web-contents-created', {}, this.webContents);
    }
  }

  class Tray extends StandInTray {
    constructor(picture: unknown) {
      readiness.need('Cannot create Tray before app is ready');
      super(picture);
    }
  }

  const electron = {
    app,
    BrowserWindow,
    ipcMain: {
      handle(channel: string, handler: Handler): void {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
        handlers.set(channel, handler);
      },
    },
    protocol: {
      registerSchemesAsPrivileged(list: readonly { scheme: string }[]): void {
        if (readiness.isReady) {
          throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
        }
        for (const { scheme } of list) schemes.add(scheme);
      },
    },
    session: {
      fromPartition(name: string): StandInSession {
        readiness.need('Session can only be received when app is ready');
        const kept = name.startsWith('persist:') ? computer.partitions : once;
        const session = kept.get(name) ?? new StandInSession(browser, schemes);
        kept.set(name, session);
        return session;
      },
    },
    screen: readiness.after(
      screenOf(computer.displays),
      "The 'screen' module can't be used before the app 'ready' event",
    ),
    safeStorage: readiness.after(
      safeStorageWith(computer.keyStore, computer.key),
      'safeStorage cannot be used before app is ready',
    ),
    utilityProcess: { fork: processes.forkOnceReady(readiness) },
    powerSaveBlocker: readiness.after(powerSaver(), 'powerSaveBlocker cannot be used before app is ready'),
    autoUpdater: new Emitter(),
    powerMonitor: readiness.after({ getSystemIdleTime: () => 0 }, 'powerMonitor cannot be used before app is ready'),
    Tray,
    Menu: Object.assign(Menu, { setApplicationMenu: (): void => undefined }),
    nativeImage: { createFromPath: (path: string): Picture => new Picture(path) },
    clipboard: { writeText: async (): Promise<void> => undefined },
    // Nobody sits before it: what it asks is answered as it is answered by closing the question.
    dialog: {
      showErrorBox: (): void => undefined,
      // With a window that it belongs to, or alone.
      showMessageBoxSync: (...asked: readonly { cancelId?: number }[]): number => asked.at(-1)?.cancelId ?? 0,
      showMessageBox: async (...asked: readonly { cancelId?: number }[]) => ({ response: asked.at(-1)?.cancelId ?? 0 }),
    },
  };
  return {
    electron,
    pages: () => [...windows.flatMap(({ page }) => (page ? [page] : [])), ...popups],
    exited: code,
    end() {
      app.leave();
      for (const window of windows.slice()) window.destroy();
      for (const session of once.values()) void session.close();
      void processes.end().then(() => exited(137));
    },
  };
}
