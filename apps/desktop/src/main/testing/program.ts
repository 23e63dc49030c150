import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@comanda/shared/base/result.ts';
import { uuidV7Maker } from '@comanda/shared/base/ids.ts';
import {
  channelOf,
  type CallInput,
  type DesktopCall,
  type OwnPrinter,
  type SetUpState,
} from '@comanda/shared/contracts/desktop.ts';
import type { HubRecord } from '@comanda/shared/discovery/index.ts';
import type { HubLine } from '../parts.ts';
import { type ProgramParts, startProgram } from '../program.ts';
import { openSettings, type Settings } from '../settings.ts';
import type { House } from '../updates/index.ts';
import { FakeChild } from './child.ts';
import { emit, FakeWindow } from './electron.ts';
import { FakeTimers } from './timers.ts';

const AT = 'load app://comanda/';
const GLASS = { x: 0, y: 0, width: 1_366, height: 768 };
const SECOND = { x: 1_366, y: 0, width: 1_080, height: 1_920 };

/** A session of Chromium's: what its guards are is tried elsewhere. */
class FakeSession extends EventEmitter {
  readonly fetched: string[] = [];
  readonly protocol = { isProtocolHandled: () => true, handle: () => undefined };
  readonly webRequest = { onBeforeRequest: () => undefined };
  setPermissionRequestHandler = (): void => undefined;
  setPermissionCheckHandler = (): void => undefined;
  setCertificateVerifyProc = (): void => undefined;
  fetch = async (url: string): Promise<Response> => {
    this.fetched.push(url);
    return Response.json({});
  };
}

class FakeApp extends EventEmitter {
  readonly exits: number[] = [];
  isPackaged = true;
  readonly folder: string;
  constructor(folder: string) {
    super();
    this.folder = folder;
  }
  whenReady = async (): Promise<void> => undefined;
  getPath = (): string => this.folder;
  getLoginItemSettings = (): object => ({ openAtLogin: false });
  setLoginItemSettings = (): void => undefined;
  getVersion = (): string => '1.0.0';
  getPreferredSystemLanguages = (): string[] => ['en-US'];
  /** How often it was told to end. */
  ends = 0;
  quit = (): void => {
    this.ends += 1;
    emit(this, 'before-quit');
  };
  exit = (code: number): void => void this.exits.push(code);
}

type Item = { readonly label?: string; readonly click?: () => void; readonly submenu?: readonly Item[] };

interface Wish {
  readonly args?: readonly string[];
  readonly installed?: readonly string[];
  readonly settings?: Partial<Settings>;
  readonly platform?: NodeJS.Platform;
  readonly diskFull?: boolean;
  /** The entry that starts it with the machine, on Linux. */
  readonly autostart?: string;
  readonly ownPrinters?: readonly OwnPrinter[];
}

/** The program's composition on a machine whose system, windows, hub and network a test plays. */
export async function openProgram({
  args = [],
  installed = [],
  settings = {},
  platform = 'linux',
  diskFull,
  autostart,
  ownPrinters = [],
}: Wish = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'comanda-program-'));
  const file = join(folder, 'settings.json');
  openSettings(file).change(settings);
  if (autostart !== undefined) {
    mkdirSync(join(folder, 'autostart'));
    writeFileSync(join(folder, 'autostart', 'comanda.desktop'), autostart);
  }
  // A folder where the next settings would be written.
  if (diskFull === true) mkdirSync(`${file}.next`);
  const app = new FakeApp(folder);
  const timers = new FakeTimers();
  const windows: FakeWindow[] = [];
  const children: FakeChild[] = [];
  const sessions = new Map<string, FakeSession>();
  const followed: HubRecord[] = [];
  const errors: string[] = [];
  const handlers = new Map<string, (event: object, sent: unknown) => Promise<unknown>>();
  const displays = [
    { id: 1, label: 'Counter', bounds: GLASS, workArea: GLASS },
    { id: 2, label: 'Hall', bounds: SECOND, workArea: SECOND },
  ];
  const screen = Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => displays[0],
    getAllDisplays: () => [...displays],
    getDisplayMatching: ({ x }: { x: number }) =>
      displays.find(({ bounds }) => x >= bounds.x && x < bounds.x + bounds.width) ?? displays[0],
  });
  const said = {
    saves: 0,
    /** Questions that nobody waits for: the window that each stands before, and how to answer it. */
    questions: [] as { readonly before: unknown; readonly answer: (button: number) => void }[],
    menu: [] as readonly Item[],
    tray: [] as readonly Item[],
    toolTip: '',
  };
  const electron = {
    app,
    BrowserWindow: class extends FakeWindow {
      constructor(options: Readonly<Record<string, unknown>>) {
        super(options);
        windows.push(this);
        this.once('closed', () => windows.splice(windows.indexOf(this), 1));
      }
    },
    clipboard: { writeText: async () => undefined },
    dialog: {
      showErrorBox: (_title: string, text: string) => void errors.push(text),
      showMessageBoxSync: () => said.saves,
      showMessageBox: (before: unknown) =>
        new Promise((answer) => {
          said.questions.push({ before, answer: (response) => answer({ response }) });
        }),
    },
    ipcMain: {
      handle: (channel: string, handler: (event: object, sent: unknown) => Promise<unknown>) =>
        void handlers.set(channel, handler),
    },
    Menu: {
      buildFromTemplate: (items: readonly Item[]) => items,
      setApplicationMenu: (menu: readonly Item[] | null) => void (said.menu = menu ?? []),
    },
    nativeImage: { createFromPath: (path: string) => path },
    powerSaveBlocker: { start: () => 1, stop: () => true },
    protocol: { registerSchemesAsPrivileged: () => undefined },
    safeStorage: {
      isAsyncEncryptionAvailable: async () => false,
    },
    screen,
    session: {
      fromPartition(name: string): FakeSession {
        const made = sessions.get(name) ?? new FakeSession();
        sessions.set(name, made);
        return made;
      },
    },
    Tray: class {
      setImage = (): void => undefined;
      setToolTip = (text: string): void => void (said.toolTip = text);
      setContextMenu = (menu: readonly Item[]): void => void (said.tray = menu);
    },
    utilityProcess: {
      fork() {
        const child = new FakeChild();
        children.push(child);
        const heard = new EventEmitter();
        child.onMessage((message) => heard.emit('message', message));
        child.onExit((code) => heard.emit('exit', code));
        child.fail = () =>
          heard.emit('error', 'FatalError', 'Ineffective mark-compacts', '{"environmentVariables":{}}');
        return Object.assign(heard, { postMessage: child.send, kill: child.kill, stderr: child.stderr });
      },
    },
  };
  const printing = new Set<string>();
  let house: House | null = null;
  let looks = 0;
  const lineTo = (hub: HubRecord): HubLine => ({
    origin: () => `https://${hub.addresses[0]}:${hub.tlsPort}`,
    onMove: () => () => undefined,
    isReplaced: () => false,
    onReplaced: () => () => undefined,
    trusts: () => true,
    lost: () => undefined,
    stop: () => undefined,
  });
  const parts: ProgramParts = {
    electron: electron as never,
    args,
    installed,
    platform,
    timers,
    newId: uuidV7Maker(timers.now, (bytes) => bytes),
    folders: { screens: folder, preload: 'preload.js', hub: 'hub.js', icons: folder },
    program: 'comanda',
    finder: () => ({
      hubs: () => [],
      onChange: () => () => undefined,
      at: async () => ({ ok: false, error: { code: 'hub_away' } }),
      pair: async (hub, _code, { name, role }) =>
        ok({ hub, device: { deviceId: hub.id, deviceToken: 'token', name, role, station: null, letter: null } }),
      follow: (hub) => {
        followed.push(hub);
        return lineTo(hub);
      },
      stop: () => undefined,
    }),
    updates: (given) => {
      house = given;
      return { look: () => void (looks += 1), stop: () => undefined };
    },
    printers: () => ({
      list: async () => ownPrinters,
      find: async (printer) => ownPrinters.find(({ id }) => id === printer) ?? null,
      print: async () => ok(null),
      stop: () => undefined,
    }),
    printing: () => ({
      begin(origin, token) {
        printing.add(`${origin} as ${token}`);
        return () => void printing.delete(`${origin} as ${token}`);
      },
    }),
  };
  await startProgram(parts);
  const pageOf = (window: FakeWindow): string => window.did.find((each) => each.startsWith(AT))?.slice(AT.length) ?? '';
  return {
    app,
    timers,
    windows,
    children,
    sessions,
    followed,
    errors,
    screen,
    displays,
    said,
    get settings() {
      return openSettings(file).current;
    },
    /** For which hubs the machine prints now, and as whom. */
    printing: () => [...printing],
    /** What updating got of the program. */
    house: () => house as unknown as House,
    /** How often updating was told that something may have changed about the hub. */
    looks: () => looks,
    hubProcess: () => children.at(-1) as FakeChild,
    /** The pages of the open windows. */
    pages: () => windows.map(pageOf),
    window: (page: string) => windows.find((each) => pageOf(each) === page),
    /** What a page of ours asks. */
    async ask<C extends DesktopCall>(page: string, call: C, input: CallInput<C>): Promise<unknown> {
      const window = windows.find((each) => pageOf(each) === page);
      const frame = { url: `app://comanda/${page}`, parent: null };
      return handlers.get(channelOf(call))?.({ sender: { id: window?.webContents.id }, senderFrame: frame }, input);
    },
    async state(): Promise<SetUpState> {
      return (await this.ask('set_up', 'setUp', null)) as SetUpState;
    },
    /** A file of the program's. */
    kept: (name: string): string => readFileSync(join(folder, name), 'utf8'),
    tray: (label: string): void => said.tray.find((each) => each.label === label)?.click?.(),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
