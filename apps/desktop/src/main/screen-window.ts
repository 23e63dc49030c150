import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';
import type { About } from '@comanda/shared/contracts/desktop.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import { backOff } from './back-off.ts';
import type { ElectronParts } from './electron.ts';
import { guardContents, guardSession } from './guards.ts';
import { lock, lockedOptions } from './lock.ts';
import { addressOf, type PageName, pages } from './pages.ts';
import type { HubLine } from './parts.ts';
import type { Placed } from './placement.ts';
import type { Bounds } from './settings.ts';

export interface PageWindow {
  readonly contents: WebContents;
  readonly window: BrowserWindow;
  /** Closes it, also where it is locked, and without a question. */
  close(): void;
  /** From now on it closes when it is told to, also where it is locked. */
  letGo(): void;
  /** Puts it somewhere else: the displays have changed. */
  put(bounds: Bounds): void;
}

interface Parts {
  readonly electron: Pick<ElectronParts, 'BrowserWindow' | 'powerSaveBlocker' | 'session'>;
  readonly folders: { readonly screens: string; readonly preload: string };
  readonly timers: Timers;
  readonly line: () => HubLine | null;
  readonly devTools: boolean;
  readonly fell: (page: PageName, reason: string, exitCode: number) => void;
  /** Asks whoever closes a window whether what is not saved in it may be lost. */
  readonly mayLose: (window: BrowserWindow) => boolean;
}

interface Wish {
  readonly page: PageName;
  readonly title: string;
  /** Storage of its own, kept over restarts; null: none is kept. */
  readonly storage: string | null;
  readonly station: string | null;
  readonly about: () => About;
  readonly placed: Placed | null;
  readonly locked: boolean;
  readonly moved: (display: Bounds) => void;
  readonly closed: () => void;
}

/** A page that fell over is back within 3 s, however often it falls. */
const STEPS = [50, 500, 1_000, 2_000] as const;
const HOLDS = 30_000;
/** A page that does not answer for so long is taken for fallen. */
const HUNG = 15_000;
/** A window is where it was put when no step of a move has come for so long: Linux says the steps, never their end. */
const SETTLES = 300;
const ARGUMENT = '--comanda-about=';

/** Opens one page of the program in a window of its own, and keeps it there. */
export function openPage(parts: Parts, wish: Wish): PageWindow {
  const { electron, folders, timers, line } = parts;
  const { page, locked, placed } = wish;
  const session = electron.session.fromPartition(wish.storage === null ? `once-${page}` : `persist:${wish.storage}`);
  guardSession(session, page, line);
  if (!session.protocol.isProtocolHandled('app')) {
    const answer = pages({
      folder: folders.screens,
      page,
      hub: () => line()?.origin() ?? null,
      fetch: (url, init) => session.fetch(url, init),
      lost: () => line()?.lost(),
    });
    session.protocol.handle('app', answer);
  }
  const options: BrowserWindowConstructorOptions = {
    ...(placed?.bounds ?? { width: 1_024, height: 768, center: true }),
    title: wish.title,
    show: false,
    backgroundColor: '#101318',
    autoHideMenuBar: true,
    ...(locked && lockedOptions),
    webPreferences: {
      session,
      preload: folders.preload,
      additionalArguments: [`${ARGUMENT}${encodeURIComponent(JSON.stringify(wish.about()))}`],
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      autoplayPolicy: 'no-user-gesture-required',
      backgroundThrottling: false,
      devTools: parts.devTools && !locked,
    },
  };
  const window = new electron.BrowserWindow(options);
  const contents = window.webContents;
  guardContents(contents, page);
  let leaving = false;
  const unlock = locked ? lock(window, electron.powerSaveBlocker, () => leaving) : (): void => undefined;
  const address = addressOf(page, wish.station);
  const load = (): void => {
    if (!window.isDestroyed()) void window.loadURL(address).catch(() => undefined);
  };

  contents.on('will-prevent-unload', (event) => {
    // To prevent it is to leave all the same: Chromium shows no question of its own here.
    if (leaving || parts.mayLose(window)) event.preventDefault();
  });
  /** Null: what was begun last has not loaded yet. */
  let loadedAt: number | null = null;
  const waits = backOff(STEPS, HOLDS);
  let stopHung = (): void => undefined;
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    parts.fell(page, reason, exitCode);
    timers.after(waits.next(loadedAt === null ? 0 : timers.now() - loadedAt), load);
    loadedAt = null;
  });
  contents.on('did-finish-load', () => {
    loadedAt = timers.now();
  });
  window.on('unresponsive', () => {
    stopHung = timers.after(HUNG, () => contents.forcefullyCrashRenderer());
  });
  window.on('responsive', () => stopHung());
  window.once('ready-to-show', () => window.show());
  const keep = (): void => {
    if (!locked && !window.isMinimized() && !window.isFullScreen()) wish.moved(window.getBounds());
  };
  let stopSettling = (): void => undefined;
  const settle = (): void => {
    stopSettling();
    stopSettling = timers.after(SETTLES, keep);
  };
  window.on('move', settle);
  window.on('resize', settle);
  window.on('closed', () => {
    stopHung();
    stopSettling();
    unlock();
    wish.closed();
  });
  load();
  return {
    contents,
    window,
    close() {
      leaving = true;
      window.close();
    },
    letGo() {
      leaving = true;
    },
    put(bounds) {
      // A window that fills its display does not move until it lets go of it.
      if (locked) window.setKiosk(false);
      window.setBounds(bounds);
      if (locked) window.setKiosk(true);
    },
  };
}
