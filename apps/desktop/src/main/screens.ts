import type { BrowserWindow, MenuItemConstructorOptions } from 'electron';
import { must } from '@comanda/shared/base/assert.ts';
import type { About } from '@comanda/shared/contracts/desktop.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import { tell } from './calls.ts';
import type { ElectronParts } from './electron.ts';
import type { HubLine } from './parts.ts';
import type { PageName } from './pages.ts';
import { type DisplayPart, place } from './placement.ts';
import { openPage, type PageWindow } from './screen-window.ts';
import type { KeptScreen, SettingsStore } from './settings.ts';
import type { Words } from './words.ts';

interface Parts {
  readonly electron: ElectronParts;
  readonly folders: { readonly screens: string; readonly preload: string };
  readonly settings: SettingsStore;
  readonly timers: Timers;
  readonly version: string;
  readonly platform: NodeJS.Platform;
  readonly line: () => HubLine | null;
  readonly words: Words;
  readonly fell: (page: PageName, reason: string, exitCode: number) => void;
  readonly quit: () => void;
}

interface Open {
  readonly page: PageName;
  readonly screen: string | null;
  readonly locked: boolean;
  readonly view: PageWindow;
}

/** The windows of this machine: those of its screens, and the one in which it is set up. */
export interface Screens {
  show(id: string): void;
  /** Closes the window of a screen; its storage stays. */
  close(id: string): void;
  /** Opens a screen anew, locked or not: how a window is framed is settled at its making. */
  reopen(id: string, locked: boolean): void;
  isLocked(id: string): boolean;
  setUnsaved(id: string, any: boolean): void;
  /** Whether the program may end: somebody is asked where a screen holds what is not saved. */
  mayEnd(): boolean;
  /** The window that has the focus, else one that covers the others; null: there is none to be seen. */
  inFront(): BrowserWindow | null;
  /** Screens that somebody let out of their lock. */
  unlocked(): readonly KeptScreen[];
  /** An update ends the program, which closes its windows first: none holds on to its place. */
  letGo(): void;
  /** Displays came or went: every window goes where it belongs, or where it can be seen. */
  displaysChanged(): void;
  setUp(): void;
  setUpIsDone(): void;
  whose(contentsId: number): { readonly page: PageName; readonly screen: string | null } | null;
  each(told: (contents: PageWindow['contents'], page: PageName) => void): void;
  readonly count: number;
}

export function screenWindows(parts: Parts): Screens {
  const { electron, settings, words } = parts;
  const open = new Map<string, Open>();
  const SET_UP = 'set-up';
  /** Screens that somebody unlocked with a PIN, until they are locked again or the program ends. */
  const unlocked = new Set<string>();
  /** Screens whose page holds what is not saved. */
  const unsaved = new Set<string>();
  const kept = (id: string): KeptScreen | undefined => settings.current.screens.find((each) => each.id === id);

  const displays = (): readonly [DisplayPart, ...DisplayPart[]] => {
    const primary = electron.screen.getPrimaryDisplay();
    return [primary, ...electron.screen.getAllDisplays().filter(({ id }) => id !== primary.id)];
  };
  const about = (page: PageName, screen: KeptScreen | null, locked: boolean): About => ({
    page: page === 'set_up' ? 'set_up' : 'screen',
    role: screen?.role ?? null,
    version: parts.version,
    locked,
    hub: parts.line()?.origin() ?? null,
  });
  const mayLose = (window: BrowserWindow): boolean => {
    const buttons = [words.goOn, words.stay];
    const asked = { message: words.unsaved, detail: words.unsavedHint, buttons, defaultId: 1, cancelId: 1 };
    return electron.dialog.showMessageBoxSync(window, { type: 'question', ...asked }) === 0;
  };
  const put = (key: string, page: PageName, screen: KeptScreen | null): void => {
    const there = open.get(key);
    if (there) {
      if (there.view.window.isMinimized()) there.view.window.restore();
      there.view.window.focus();
      return;
    }
    const locked = screen !== null && screen.locked && !unlocked.has(screen.id);
    const view = openPage(
      { ...parts, devTools: !electron.app.isPackaged, mayLose },
      {
        page,
        title: screen === null ? 'Comanda' : `Comanda · ${screen.name}`,
        storage: screen === null ? null : `screen-${screen.id}`,
        station: screen?.station ?? null,
        about: () => about(page, screen, locked),
        placed: screen === null ? null : place(displays(), { ...screen, locked }),
        locked,
        moved: (bounds) => {
          const { id: display } = electron.screen.getDisplayMatching(bounds);
          const wished = kept(key)?.display ?? null;
          // A display that is off for an hour gets its screens back: the system moved them, nobody else did.
          if (!screen || (wished !== null && displays().every(({ id }) => id !== wished))) return;
          const screens = settings.current.screens.map((each) =>
            each.id === key ? { ...each, bounds, display } : each,
          );
          try {
            settings.change({ screens });
          } catch {
            // A full disk: the window is where it was put, and only the next start does not know.
          }
        },
        closed: () => {
          unsaved.delete(key);
          if (open.get(key)?.view === view) open.delete(key);
        },
      },
    );
    open.set(key, { page, screen: screen?.id ?? null, locked, view });
    // What the page was told at its making may be old by the time that it listens.
    view.contents.on('did-finish-load', () => {
      unsaved.delete(key);
      const origin = parts.line()?.origin() ?? null;
      if (screen !== null && origin !== null) tell(view.contents, 'hubMoved', { origin });
      if (screen !== null && parts.line()?.isReplaced()) tell(view.contents, 'hubReplaced', { replaced: true });
    });
    if (!locked && parts.platform !== 'darwin') view.window.setMenu(electron.Menu.buildFromTemplate(menu(screen)));
  };
  const menu = (screen: KeptScreen | null): MenuItemConstructorOptions[] => [
    {
      label: 'Comanda',
      submenu: [
        ...(screen?.locked ? [{ label: words.lock, click: () => screens.reopen(screen.id, true) }] : []),
        { label: words.reload, role: 'reload' },
        { label: words.fullScreen, role: 'togglefullscreen' },
        { label: words.setUp, click: () => screens.setUp() },
        { type: 'separator' },
        { label: words.quit, click: parts.quit },
      ],
    },
  ];
  const screens: Screens = {
    show(id) {
      const screen = kept(id);
      if (screen) put(id, screen.role, screen);
    },
    close(id) {
      open.get(id)?.view.close();
    },
    reopen(id, locked) {
      if (locked) unlocked.delete(id);
      else unlocked.add(id);
      const there = open.get(id);
      open.delete(id);
      screens.show(id);
      there?.view.close();
    },
    isLocked: (id) => open.get(id)?.locked ?? kept(id)?.locked ?? false,
    setUnsaved(id, any) {
      if (any) unsaved.add(id);
      else unsaved.delete(id);
    },
    mayEnd() {
      const window = [...unsaved].map((id) => open.get(id)?.view.window).find((each) => each !== undefined);
      if (!window) return true;
      window.focus();
      return mayLose(window);
    },
    inFront() {
      const seen = [...open.values()].filter(({ view }) => !view.window.isMinimized());
      const front = seen.find(({ view }) => view.window.isFocused()) ?? seen.find(({ locked }) => locked) ?? seen[0];
      return front?.view.window ?? null;
    },
    unlocked: () => settings.current.screens.filter(({ id, locked }) => locked && unlocked.has(id)),
    letGo() {
      for (const { view } of open.values()) view.letGo();
    },
    displaysChanged() {
      for (const { view, screen: id, locked } of open.values()) {
        const screen = id === null ? undefined : kept(id);
        if (!screen) continue;
        const placed = place(displays(), { ...screen, locked });
        const on = electron.screen.getDisplayMatching(view.window.getBounds()).id;
        if (locked || on !== placed.display) view.put(placed.bounds);
      }
    },
    setUp: () => put(SET_UP, 'set_up', null),
    setUpIsDone: () => screens.close(SET_UP),
    whose(contentsId) {
      const found = [...open.values()].find(({ view }) => view.contents.id === contentsId);
      return found ? { page: found.page, screen: found.screen } : null;
    },
    each(told) {
      for (const { view, page } of open.values()) told(view.contents, page);
    },
    get count() {
      return open.size;
    },
  };
  return screens;
}

/** Tells all screens where the hub is now. */
export function tellMoved(screens: Screens, origin: string): void {
  screens.each((contents, page) => {
    if (page !== 'set_up') tell(contents, 'hubMoved', { origin });
  });
}

/** Tells all screens whether another hub answers where theirs was. */
export function tellReplaced(screens: Screens, replaced: boolean): void {
  screens.each((contents, page) => {
    if (page !== 'set_up') tell(contents, 'hubReplaced', { replaced });
  });
}

/** The screen of a caller; a page of ours without one is a fault. */
export const screenOf = (settings: SettingsStore, id: string | null): KeptScreen =>
  must(
    settings.current.screens.find((each) => each.id === id),
    'the caller is a screen of this machine',
  );
