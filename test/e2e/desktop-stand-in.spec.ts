import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, test } from '@playwright/test';
import type { ElectronModule } from '../desktop/application.ts';
import { bareComputer } from '../desktop/stand-in/bare.ts';
import { startElectron } from '../desktop/stand-in/electron.ts';

const PAGE = `<!doctype html><title>A page</title><input aria-label="Note" />
<script>addEventListener('beforeunload', (event) => event.preventDefault())</script>`;

/** A bare program with one window, in the stand-in. */
async function open(browser: Browser, folder: string) {
  const started = startElectron(bareComputer(browser, folder));
  const electron = started.electron as ElectronModule;
  electron.protocol.registerSchemesAsPrivileged([{ scheme: 'app' }]);
  await electron.app.whenReady();
  const session = electron.session.fromPartition('once');
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(true));
  session.setPermissionCheckHandler((_contents, permission) => permission !== 'geolocation');
  session.protocol.handle('app', ({ url }) =>
    url.endsWith('/moved')
      ? new Response(null, { status: 302, headers: { location: 'app://comanda/elsewhere' } })
      : new Response(PAGE, { headers: { 'content-type': 'text/html' } }),
  );
  const preload = join(folder, 'preload.js');
  writeFileSync(
    preload,
    `const { contextBridge, ipcRenderer } = require('electron');
     contextBridge.exposeInMainWorld('bridge', { call: (name, what) => ipcRenderer.invoke(name, what) });`,
  );
  const web = { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false };
  const window = new electron.BrowserWindow({ webPreferences: { ...web, session, preload } });
  await window.loadURL('app://comanda/page');
  const [page] = started.pages();
  if (!page) throw new Error('there is no page');
  return { started, electron, window, page };
}

test('the stand-in for Electron refuses to a page, and lets a page refuse, what Electron does', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'comanda-stand-in-'));
  const { started, electron, window, page } = await open(browser, folder);
  const { webContents } = window;
  const call = (name: string, what: string) =>
    page.evaluate(
      ([channel, code]) =>
        (globalThis as unknown as { bridge: { call(name: string, what: unknown): Promise<unknown> } }).bridge
          .call(channel, code === 'function' ? () => 1 : code)
          .catch(String),
      [name, what] as const,
    );
  electron.ipcMain.handle('fits', (_event, what: unknown) => what);
  electron.ipcMain.handle('does not fit', () => () => 1);
  expect(await call('fits', 'x')).toBe('x');
  expect(await call('unlisted', 'x')).toContain("No handler registered for 'unlisted'");
  expect(await call('fits', 'function')).toContain('could not be cloned');
  expect(await call('does not fit', 'x')).toContain('could not be cloned');

  const state = (name: PermissionName) =>
    page.evaluate(async (asked) => (await navigator.permissions.query({ name: asked })).state, name);
  expect([await state('geolocation'), await state('notifications')], 'what the check refuses is not asked for').toEqual(
    ['denied', 'granted'],
  );

  const steps: string[] = [];
  webContents.on('will-redirect', (event) => {
    steps.push(event.url);
    event.preventDefault();
  });
  const moved = page.waitForEvent('requestfailed');
  // A frame, since the page itself does not let go.
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('iframe'), { src: '/moved' })));
  await moved;
  expect(steps).toEqual(['app://comanda/elsewhere']);

  let mayLeave = false;
  const asked: boolean[] = [];
  webContents.on('will-prevent-unload', (event) => {
    asked.push(mayLeave);
    if (mayLeave) event.preventDefault();
  });
  // Chromium asks only for a page that somebody has touched.
  await page.getByLabel('Note').click();
  window.close();
  await expect.poll(() => asked, 'the page may keep its window').toEqual([false]);
  await page.getByLabel('Note').fill('still here');
  mayLeave = true;
  const closed = new Promise((done) => window.once('closed', () => done(null)));
  window.close();
  await closed;
  expect([asked, window.isDestroyed()]).toEqual([[false, true], true]);
  expect(() => window.getBounds()).toThrow('Object has been destroyed');
  started.end();
  await started.exited;
  rmSync(folder, { recursive: true });
});
