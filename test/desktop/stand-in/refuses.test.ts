import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ElectronModule } from '../application.ts';
import { bareComputer } from './bare.ts';
import { type Computer, startElectron } from './electron.ts';
import { standIn } from './launch.ts';
import { Verdicts } from './verdicts.ts';

/** That the stand-in refuses what Electron refuses, as far as it needs no page. */

const GLASS = { x: 0, y: 0, width: 800, height: 600 };
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-stand-in-'));
  writeFileSync(join(folder, 'icon.png'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

const noBrowser = {} as Browser;
const computer = (): Computer => bareComputer(noBrowser, folder);
const start = (on = computer(), args: readonly string[] = []) => {
  const started = startElectron(on, args);
  return { ...started, electron: started.electron as ElectronModule };
};
const safe = { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false };

describe('before the program is ready', () => {
  const uses: Readonly<Record<string, (electron: ElectronModule) => unknown>> = {
    BrowserWindow: ({ BrowserWindow }) => new BrowserWindow({ webPreferences: safe }),
    session: ({ session }) => session.fromPartition('x'),
    screen: ({ screen }) => screen.getAllDisplays(),
    safeStorage: ({ safeStorage }) => safeStorage.isAsyncEncryptionAvailable(),
    utilityProcess: ({ utilityProcess }) => utilityProcess.fork('x.js'),
    Tray: ({ Tray, nativeImage }) => new Tray(nativeImage.createFromPath(join(folder, 'icon.png'))),
    powerSaveBlocker: ({ powerSaveBlocker }) => powerSaveBlocker.start('prevent-display-sleep'),
    powerMonitor: ({ powerMonitor }) => powerMonitor.getSystemIdleTime(),
  };
  test.each(Object.keys(uses))('%s is refused, and there afterwards', async (name) => {
    const use = uses[name] ?? (() => null);
    const { electron, end } = start();
    expect(() => use(electron)).toThrow(/ready/);
    await electron.app.whenReady();
    expect(() => use(electron)).not.toThrow();
    end();
  });

  test('a scheme is registered, and not later', async () => {
    const { electron } = start();
    const register = () => electron.protocol.registerSchemesAsPrivileged([{ scheme: 'app' }]);
    expect(register).not.toThrow();
    await electron.app.whenReady();
    expect(register).toThrow('before app is ready');
    const { protocol } = electron.session.fromPartition('x');
    expect(() => protocol.handle('other', () => new Response())).toThrow('registerSchemesAsPrivileged');
  });
});

describe('what was destroyed', () => {
  test('answers nothing any more, neither window nor contents', async () => {
    const { electron } = start();
    await electron.app.whenReady();
    const window = new electron.BrowserWindow({ webPreferences: safe });
    const { webContents } = window;
    let closed = 0;
    window.on('closed', () => (closed += 1));
    window.destroy();
    window.destroy();
    expect([closed, window.isDestroyed(), webContents.isDestroyed()]).toEqual([1, true, true]);
    const uses: (() => unknown)[] = [
      () => window.show(),
      () => window.close(),
      () => window.focus(),
      () => window.getBounds(),
      () => window.setBounds(GLASS),
      () => window.setKiosk(true),
      () => window.isMinimized(),
      () => window.isFullScreen(),
      () => window.setMenu(null),
      () => webContents.id,
      () => webContents.session,
      () => webContents.send('x'),
      () => webContents.setZoomFactor(1),
      () => webContents.setWindowOpenHandler(() => ({ action: 'deny' })),
      () => webContents.forcefullyCrashRenderer(),
    ];
    expect(uses.filter((use) => !throwsDestroyed(use)).map(String)).toEqual([]);
    await expect(window.loadURL('app://comanda/pos')).rejects.toThrow('Object has been destroyed');
    await expect(webContents.executeJavaScript('1')).rejects.toThrow('Object has been destroyed');
  });

  test('a tray is no exception', async () => {
    const { electron } = start();
    await electron.app.whenReady();
    const tray = new electron.Tray(join(folder, 'icon.png'));
    tray.destroy();
    expect(throwsDestroyed(() => tray.setToolTip('x'))).toBe(true);
  });
});

function throwsDestroyed(use: () => unknown): boolean {
  try {
    use();
    return false;
  } catch (fault) {
    return fault instanceof TypeError && fault.message === 'Object has been destroyed';
  }
}

test('a page that could reach the machine is not opened', async () => {
  const { electron } = start();
  await electron.app.whenReady();
  const open = (more: Electron.WebPreferences) => new electron.BrowserWindow({ webPreferences: { ...safe, ...more } });
  for (const more of [{ sandbox: false }, { nodeIntegration: true }, { webviewTag: true }, { webSecurity: false }]) {
    expect(() => open(more)).toThrow('reach the machine');
  }
});

test('an icon is a file that is there, and a menu says what each of its rows is', async () => {
  const { electron } = start();
  await electron.app.whenReady();
  const missing = electron.nativeImage.createFromPath(join(folder, 'none.png'));
  expect(missing.isEmpty()).toBe(true);
  expect(() => new electron.Tray(missing)).toThrow('Failed to load image');
  const tray = new electron.Tray(electron.nativeImage.createFromPath(join(folder, 'icon.png')));
  expect(() => tray.setImage(missing)).toThrow('Failed to load image');
  expect(() => tray.setContextMenu({} as Electron.Menu)).toThrow('a Menu');
  expect(() => electron.Menu.buildFromTemplate([{ click: () => undefined }])).toThrow('label, role or type');
});

test('there is one program: a second one is sent away, and the first hears with what it came', async () => {
  const on = computer();
  const [first, heard] = [start(on), [] as string[][]];
  first.electron.app.on('second-instance', (_event, args) => heard.push(args));
  expect(first.electron.app.requestSingleInstanceLock()).toBe(true);
  const second = start(on, ['--role=pos']);
  expect(second.electron.app.requestSingleInstanceLock()).toBe(false);
  expect(heard.map((args) => args.at(-1))).toEqual(['--role=pos']);
  first.end();
  await first.exited;
  expect(start(on).electron.app.requestSingleInstanceLock(), 'where the first one was cut off').toBe(true);
});

test('a certificate is judged once: what was refused stays refused until the program starts anew', async () => {
  const verdicts = new Verdicts();
  let asked = 0;
  let trusted = false;
  const judge = () =>
    verdicts.set((_request, answer) => {
      asked += 1;
      answer(trusted ? 0 : -2);
    });
  expect(await verdicts.of('hub', 'key'), 'nobody vouches for it').toBe(-2);
  judge();
  expect(await verdicts.of('hub', 'key')).toBe(-2);
  trusted = true;
  judge();
  expect([await verdicts.of('hub', 'key'), asked]).toEqual([-2, 1]);
  expect(await verdicts.of('hub', 'another key')).toBe(0);
  verdicts.forget();
  judge();
  expect(await verdicts.of('hub', 'key')).toBe(0);
});

test('a program that was cut off does nothing more, though it is in the memory of the test', async () => {
  writeFileSync(join(folder, 'package.json'), '{ "main": "main.cjs" }');
  const lines = [
    "const { app } = require('electron');",
    "const socket = require('node:dgram').createSocket('udp4');",
    "socket.on('close', () => (app.closed = true));",
    'setTimeout(() => (app.later = true), 0);',
    'setInterval(() => (app.again = true), 0);',
    "app.on('begin', () => setTimeout(() => (app.begun = true), 0));",
  ];
  writeFileSync(join(folder, 'main.cjs'), lines.join('\n'));
  const program = await standIn(noBrowser).launch({ args: [folder], env: {} });
  const gone = new Promise((done) => program.once('close', () => done(null)));
  program.process().kill('SIGKILL');
  await program.evaluate(({ app }) => app.emit('begin'));
  await gone;
  await new Promise((done) => {
    setTimeout(done, 1);
  });
  expect(await program.evaluate(({ app }) => Object.keys(app))).toEqual(
    expect.not.arrayContaining(['later', 'again', 'begun']),
  );
  expect(await program.evaluate(({ app }) => 'closed' in app)).toBe(true);
});

test('a channel has one handler, and what goes to the main process closes over nothing', async () => {
  const { electron } = start();
  electron.ipcMain.handle('x', () => null);
  expect(() => electron.ipcMain.handle('x', () => null)).toThrow('second handler');

  writeFileSync(join(folder, 'package.json'), '{ "main": "main.cjs" }');
  writeFileSync(join(folder, 'main.cjs'), "require('electron').app.requestSingleInstanceLock();");
  const program = await standIn(noBrowser).launch({ args: [folder], env: {} });
  const around = 2;
  expect(await program.evaluate(({ app }, n) => [app.isPackaged, n], around)).toEqual([true, 2]);
  await expect(program.evaluate(() => around)).rejects.toThrow('around is not defined');
  await expect(program.evaluate(({ app }) => app)).rejects.toThrow('could not be cloned');
});
