import type { Machine } from './machine.ts';

/**
 * What is seen of the program, and done to it, by whoever is in its main process. All of it goes through `inside`: each
 * function is text there, and refers to nothing around it.
 */

type Inside = Pick<Machine, 'inside'>;
interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Key {
  readonly keyCode: string;
  readonly modifiers?: readonly ('control' | 'alt' | 'meta' | 'shift')[];
}

/** The addresses of the windows that are open. */
export const windows = ({ inside }: Inside): Promise<string[]> =>
  inside(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()), null);

/** How the window of a page is framed; null: there is none. */
export const glass = ({ inside }: Inside, name: string) =>
  inside(({ app }, page) => {
    const found = app.watched.window(page);
    return found && { kiosk: found.isKiosk(), fullScreen: found.isFullScreen(), bounds: found.getBounds() };
  }, name);

/** The processes of pages that Chromium keeps nothing from; Linux does not say. */
export const outsideSandbox = ({ inside }: Inside): Promise<number[]> =>
  inside(
    ({ app }) =>
      app.getAppMetrics().flatMap(({ type, sandboxed, pid }) => (type === 'Tab' && sandboxed === false ? [pid] : [])),
    null,
  );

/** Somebody drags a window. */
export const move = ({ inside }: Inside, name: string, to: Bounds): Promise<void> =>
  inside(({ app }, [page, bounds]) => app.watched.window(page)?.setBounds(bounds), [name, to] as const);

/** Somebody closes it by its frame. */
export const closeByFrame = ({ inside }: Inside, name: string): Promise<void> =>
  inside(({ app }, page) => app.watched.window(page)?.close(), name);

/** Ends the process of a page, as a fault of Chromium's would. */
export const crash = ({ inside }: Inside, name: string): Promise<void> =>
  inside(({ app }, page) => app.watched.window(page)?.webContents.forcefullyCrashRenderer(), name);

/** What the page says. Unlike Playwright's page it is there also after the process of the page fell over. */
export const text = ({ inside }: Inside, name: string): Promise<string> =>
  inside(async ({ app }, page) => {
    const contents = app.watched.window(page)?.webContents;
    if (!contents || contents.isLoading() || contents.isCrashed()) return '';
    return String(await contents.executeJavaScript('document.body.innerText'));
  }, name);

/** Presses keys one after the other, as the keyboard gives them. */
export const press = ({ inside }: Inside, name: string, keys: readonly Key[]): Promise<void> =>
  inside(
    ({ app }, [page, given]) => {
      const contents = app.watched.window(page)?.webContents;
      for (const { keyCode, modifiers = [] } of given) {
        contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers: [...modifiers] });
        contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers: [...modifiers] });
      }
    },
    [name, keys] as const,
  );

/** What could stand beside the page: its zoom, and its developer tools where they come when they are asked for. */
export const beside = ({ inside }: Inside, name: string) =>
  inside(({ app }, page) => {
    const contents = app.watched.window(page)?.webContents;
    contents?.openDevTools();
    return { zoom: contents?.getZoomFactor(), tools: contents?.isDevToolsOpened() };
  }, name);

/** How many times the screens are kept awake. */
export const awake = ({ inside }: Inside): Promise<number> =>
  inside(({ powerSaveBlocker }) => {
    let held = 0;
    for (let id = 0; id < 100; id += 1) if (powerSaveBlocker.isStarted(id)) held += 1;
    return held;
  }, null);

/** Where its displays are, the main one first. */
export const displays = ({ inside }: Inside) =>
  inside(({ screen }) => {
    const main = screen.getPrimaryDisplay().id;
    const all = screen.getAllDisplays().map(({ id, bounds }) => ({ id, bounds }));
    return all.toSorted((a, b) => Number(b.id === main) - Number(a.id === main));
  }, null);

/** Whether the system keeps secrets under a key of its own. */
export const hasKeyStore = ({ inside }: Inside): Promise<boolean> =>
  inside(async ({ safeStorage }) => {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
    return process.platform !== 'linux' || !String(await safeStorage.encryptStringAsync('probe')).startsWith('v10');
  }, null);

/** The process of the hub; null: it does not run. */
export const hubProcess = ({ inside }: Inside): Promise<number | null> =>
  inside(({ app }) => {
    const hub = app.getAppMetrics().find(({ name, serviceName }) => [name, serviceName].includes('Comanda hub'));
    return hub?.pid ?? null;
  }, null);

/** What the tray icon says when somebody points at it. */
export const toolTip = ({ inside }: Inside): Promise<string> => inside(({ app }) => app.watched.toolTip, null);

/** Chooses from the menu of the tray icon. */
export const choose = ({ inside }: Inside, label: string): Promise<void> =>
  inside(({ app }, wanted) => {
    const items = app.watched.menu?.items ?? [];
    const item = items.find((each) => each.label === wanted);
    if (!item) throw new Error(`${wanted} is not in ${items.map((each) => each.label).join()}`);
    item.click();
  }, label);

/** Notes from now on what pages save, and whether the program let them. */
export const watchSaves = ({ inside }: Inside, name: string): Promise<void> =>
  inside(({ app }, page) => {
    const saves: boolean[] = [];
    Object.assign(app.watched, { saves });
    app.watched.window(page)?.webContents.session.on('will-download', (event) => {
      saves.push(!event.defaultPrevented);
    });
  }, name);
export const saves = ({ inside }: Inside): Promise<boolean[]> =>
  inside(({ app }) => (app.watched as { saves?: boolean[] }).saves ?? [], null);
