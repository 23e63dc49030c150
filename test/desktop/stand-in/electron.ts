import { type ChildProcess, fork } from 'node:child_process';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { once as onceEmitted } from 'node:events';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { VERSION } from '../../../hub/version.ts';
import { Emitter, preventable } from './emitter.ts';
import { StandInSession } from './session.ts';
import { type Invocation, type Options, StandInWindow } from './window.ts';

type Bounds = { x: number; y: number; width: number; height: number };
interface Item {
  readonly label?: string;
  readonly type?: string;
  readonly enabled?: boolean;
  readonly checked?: boolean;
  readonly click?: () => void;
  readonly submenu?: readonly Item[];
}
type Menu = { readonly items: readonly Item[] };

/** A machine with a user: what of it lasts from one start of the program to the next. */
export interface Machine {
  readonly browser: Browser;
  readonly folder: string;
  readonly displays: readonly { id: number; label: string; bounds: Bounds; workArea: Bounds }[];
  /** Whether the system has a key store. */
  readonly keyStore: boolean;
  /** For the processes that the program starts. */
  readonly env: Readonly<Record<string, string>>;
  /** Partitions that are kept, by name. */
  readonly partitions: Map<string, StandInSession>;
  readonly key: Buffer;
}

/** One start of the program on a machine, seen from outside. */
export interface Started {
  /** What `require('electron')` gives the program. */
  readonly electron: object;
  readonly windows: StandInWindow[];
  readonly children: ChildProcess[];
  readonly awake: ReadonlySet<number>;
  readonly tray: () => { readonly menu: Menu; readonly toolTip: string } | null;
  readonly errors: string[];
  /** What the program threw at its pages. */
  readonly faults: string[];
  readonly exited: Promise<number>;
  /** As when the power goes: nobody is asked. */
  end(): void;
}

class StandInTray extends Emitter {
  menu: Menu = { items: [] };
  toolTip = '';
  setContextMenu(menu: Menu): void {
    this.menu = menu;
  }
  setImage(): void {
    this.emit('image');
  }
  setToolTip(text: string): void {
    this.toolTip = text;
  }
}

class UtilityProcess extends Emitter {
  readonly child: ChildProcess;
  constructor(script: string, args: readonly string[], env: Readonly<Record<string, string>>) {
    super();
    const port = join(import.meta.dirname, 'parent-port.mjs');
    this.child = fork(script, [...args], {
      execArgv: ['--import', port],
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    this.child.on('message', (message) => this.emit('message', message));
    this.child.on('exit', (code) => this.emit('exit', code ?? 1));
  }
  postMessage(message: unknown): void {
    if (this.child.connected) this.child.send(structuredClone(message) as object);
  }
  kill(): boolean {
    return this.child.kill();
  }
}

class GoneProcess extends Emitter {
  postMessage = (): void => undefined;
  kill = (): boolean => false;
}

/** Electron, as far as this program uses it, over Chromium by Playwright. */
export function startElectron(machine: Machine): Started {
  const { browser, folder, displays } = machine;
  for (const session of machine.partitions.values()) session.startAnew();
  const windows: StandInWindow[] = [];
  const children: ChildProcess[] = [];
  const processes: UtilityProcess[] = [];
  const awake = new Set<number>();
  const errors: string[] = [];
  const faults: string[] = [];
  const schemes = new Set<string>();
  const handlers = new Map<string, (event: Invocation, ...args: unknown[]) => unknown>();
  const once = new Map<string, StandInSession>();
  const trays: StandInTray[] = [];
  let login = false;
  let over = false;
  let exited = (_code: number): void => undefined;
  const ended = new Promise<number>((done) => {
    exited = done;
  });

  class App extends Emitter {
    isPackaged = true;
    whenReady = async (): Promise<void> => {
      ready = true;
    };
    requestSingleInstanceLock = (): boolean => true;
    getVersion = (): string => VERSION;
    getPreferredSystemLanguages = (): string[] => ['en-US'];
    getPath = (name: string): string => join(folder, name);
    getLoginItemSettings = (): object => ({ openAtLogin: login });
    setLoginItemSettings = ({ openAtLogin }: { openAtLogin: boolean }): void => {
      login = openAtLogin;
    };
    quit(): void {
      if (!this.askAll('before-quit', preventable())) this.exit(0);
    }
    exit(code: number): void {
      if (over) return;
      over = true;
      for (const window of windows.slice()) window.destroy();
      exited(code);
    }
  }
  let ready = false;
  const app = new App();

  class BrowserWindow extends StandInWindow {
    constructor(options: Options) {
      if (!ready) throw new Error('Cannot create BrowserWindow before app is ready');
      super(
        {
          invoke: async (event, channel, args) => {
            const handler = handlers.get(channel);
            if (!handler) throw new Error(`No handler registered for '${channel}'`);
            try {
              return await handler(event, ...args);
            } catch (fault) {
              faults.push(`${channel}: ${String(fault)}`);
              throw fault;
            }
          },
          opened: (window) => windows.push(window),
          gone: (window) => {
            windows.splice(windows.indexOf(window), 1);
            if (windows.length === 0 && !over) app.emit('window-all-closed');
          },
        },
        options,
      );
    }
  }

  const electron = {
    app,
    BrowserWindow,
    ipcMain: {
      handle(channel: string, handler: (event: Invocation, ...args: unknown[]) => unknown): void {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
        handlers.set(channel, handler);
      },
    },
    protocol: {
      registerSchemesAsPrivileged(list: readonly { scheme: string }[]): void {
        if (ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
        for (const { scheme } of list) schemes.add(scheme);
      },
    },
    session: {
      fromPartition(name: string): StandInSession {
        const kept = name.startsWith('persist:') ? machine.partitions : once;
        const session = kept.get(name) ?? new StandInSession(browser, schemes);
        kept.set(name, session);
        return session;
      },
    },
    screen: {
      getPrimaryDisplay: () => displays[0],
      getAllDisplays: () => [...displays],
      getDisplayMatching: ({ x, y }: Bounds) =>
        displays.find(({ bounds: at }) => x >= at.x && x < at.x + at.width && y >= at.y && y < at.y + at.height) ??
        displays[0],
    },
    safeStorage: {
      isAsyncEncryptionAvailable: async () => machine.keyStore,
      getSelectedStorageBackend: () => (machine.keyStore ? 'gnome_libsecret' : 'basic_text'),
      async encryptStringAsync(text: string): Promise<Buffer> {
        const iv = randomBytes(12);
        const cipher = createCipheriv('aes-256-gcm', machine.key, iv);
        const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
        return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
      },
      async decryptStringAsync(bytes: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
        const cipher = createDecipheriv('aes-256-gcm', machine.key, bytes.subarray(0, 12));
        cipher.setAuthTag(bytes.subarray(12, 28));
        const result = Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8');
        return { result, shouldReEncrypt: false };
      },
    },
    utilityProcess: {
      fork(script: string, args: readonly string[]): Emitter {
        // A program that was ended is still in this process's memory, and must not go on.
        if (over) return new GoneProcess();
        const made = new UtilityProcess(script, args, machine.env);
        children.push(made.child);
        processes.push(made);
        return made;
      },
    },
    powerSaveBlocker: {
      start(): number {
        const id = awake.size + 1;
        awake.add(id);
        return id;
      },
      stop: (id: number): boolean => awake.delete(id),
    },
    Tray: class extends StandInTray {
      constructor() {
        super();
        trays.push(this);
      }
    },
    Menu: {
      buildFromTemplate: (items: readonly Item[]): Menu => ({ items }),
      setApplicationMenu: (): void => undefined,
    },
    nativeImage: { createFromPath: (): object => ({}) },
    clipboard: { writeText: async (): Promise<void> => undefined },
    dialog: { showErrorBox: (_title: string, text: string): void => void errors.push(text) },
  };
  return {
    electron,
    windows,
    children,
    awake,
    errors,
    faults,
    tray: () => trays[0] ?? null,
    exited: ended,
    end() {
      over = true;
      // A program without power hears nothing any more.
      for (const each of processes) each.removeAllListeners();
      for (const window of windows.slice()) window.destroy();
      for (const session of once.values()) void session.close();
      const running = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
      const gone = running.map((child) => onceEmitted(child, 'exit'));
      for (const child of running) child.kill('SIGKILL');
      void Promise.all(gone).then(() => exited(137));
    },
  };
}
