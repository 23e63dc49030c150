import type { Page } from '@playwright/test';

/** What `require('electron')` gives the main process. */
export type ElectronModule = typeof Electron.CrossProcessExports;

/** A started program, as Playwright's `_electron` shows it: what is needed of its `ElectronApplication`. */
export interface Application {
  /** Runs a function in the main process. It goes there as text: it sees its two arguments, and nothing around it. */
  evaluate<R, A>(run: (electron: ElectronModule, arg: A) => R | Promise<R>, arg: A): Promise<R>;
  windows(): Page[];
}

/** What Electron gives no way to ask for, kept at its `app` by {@link watch}. */
export interface Watched {
  menu: Electron.Menu | null;
  toolTip: string;
  login: boolean;
  /** The window of a page; null: it is not open. */
  window(page: string): Electron.BrowserWindow | null;
}

declare global {
  namespace Electron {
    interface App {
      readonly watched: Watched;
    }
  }
}

/**
 * Runs before the program, in its process: remembers what it shows in the tray, and keeps it from the account of whoever
 * runs the tests. As with {@link Application.evaluate}, it goes there as text.
 */
export function watch({ app, BrowserWindow, dialog, Tray }: ElectronModule): void {
  const watched: Watched = {
    menu: null,
    toolTip: '',
    login: false,
    window: (page) =>
      BrowserWindow.getAllWindows().find(
        ({ webContents }) => URL.parse(webContents.getURL())?.pathname === `/${page}`,
      ) ?? null,
  };
  Object.assign(app, { watched });
  const { setContextMenu, setToolTip } = Tray.prototype;
  Tray.prototype.setContextMenu = function shown(menu) {
    setContextMenu.call(this, menu);
    watched.menu = menu;
  };
  Tray.prototype.setToolTip = function said(text) {
    setToolTip.call(this, text);
    watched.toolTip = text;
  };
  // A box waits for somebody who is not there: its first button is pressed.
  dialog.showErrorBox = (_title, text) => console.error(text);
  dialog.showMessageBoxSync = () => 0;
  dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
  // Linux has its login items in a folder, and that of a test is its own.
  app.setLoginItemSettings = ({ openAtLogin = false }) => void (watched.login = openAtLogin);
  const { getLoginItemSettings } = app;
  app.getLoginItemSettings = () => ({ ...getLoginItemSettings.call(app), openAtLogin: watched.login });
}
