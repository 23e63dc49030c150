import type { BrowserWindow, Input, PowerSaveBlocker } from 'electron';

/** Keys of a page's own: letters, digits and moving about in it. With a modifier only what edits a text. */
const EDITING = new Set(['a', 'c', 'v', 'x', 'z']);
const LEADS_OUT = /^(?:F\d{1,2}|Escape|BrowserBack|BrowserForward|BrowserRefresh|BrowserHome|ContextMenu|PrintScreen)$/;

type Key = Pick<Input, 'key' | 'control' | 'meta' | 'alt'>;

/** Whether a key would lead out of a locked page, reload it, zoom it, print it or look behind it. */
export function leadsOut({ key, control, meta, alt }: Key): boolean {
  // A dialog of the page is closed by Escape, and full screen is not left by it in kiosk mode.
  if (key === 'Escape') return control || meta || alt;
  if (LEADS_OUT.test(key) || alt || meta) return true;
  return control && !EDITING.has(key.toLowerCase());
}

/** How far from a usual window a locked one differs at its making. */
export const lockedOptions = {
  kiosk: true,
  fullscreen: true,
  frame: false,
  minimizable: false,
  movable: false,
  resizable: false,
  alwaysOnTop: true,
} as const;

type Locked = Pick<BrowserWindow, 'on' | 'setMenu' | 'webContents'>;

/** The pointer is not drawn: fingers have none. */
const NO_POINTER = '*, *::before, *::after { cursor: none !important; }';

/**
 * Locks a window: keys that lead out are swallowed, the pointer is not drawn, nothing zooms, the screen stays awake,
 * and the window closes only when the program says so.
 * @returns ends what the lock holds, when the window goes
 */
export function lock(
  window: Locked,
  power: Pick<PowerSaveBlocker, 'start' | 'stop'>,
  mayClose: () => boolean,
): () => void {
  const { webContents } = window;
  window.setMenu(null);
  window.on('close', (event) => {
    if (!mayClose()) event.preventDefault();
  });
  webContents.on('before-input-event', (event, input) => {
    if (leadsOut(input)) event.preventDefault();
  });
  webContents.on('context-menu', (event) => event.preventDefault());
  webContents.on('dom-ready', () => {
    void webContents.setVisualZoomLevelLimits(1, 1);
    webContents.setZoomFactor(1);
    void webContents.insertCSS(NO_POINTER, { cssOrigin: 'user' });
  });
  webContents.on('zoom-changed', (event) => event.preventDefault());
  webContents.on('devtools-opened', () => webContents.closeDevTools());
  const awake = power.start('prevent-display-sleep');
  return () => power.stop(awake);
}
