import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { engineOf } from '@comanda/desktop/src/main/updates/engine.ts';
import { fileOf, makeKey, signedRelease } from '../../hub/test/release.ts';
import { type RunningHub, runningHub } from '../../hub/test/running-hub.ts';

/** electron-updater's own classes, with Node's requests in place of Electron's, load from the hub's own routes. */
const own = createRequire(join(import.meta.dirname, '..', '..', 'apps', 'desktop', 'package.json'));
const { AppImageUpdater } = own('electron-updater/out/AppImageUpdater.js') as typeof import('electron-updater');
const { ElectronHttpExecutor } = own('electron-updater/out/electronHttpExecutor.js') as {
  ElectronHttpExecutor: new () => { createRequest(options: object, heard: (response: unknown) => void): unknown };
};

class NodeRequests extends ElectronHttpExecutor {
  override createRequest(options: object, heard: (response: unknown) => void): unknown {
    return request(options, heard as never);
  }
  addRedirectHandlers(): void {}
}

const key = makeKey('updater');
const program = Buffer.from(Array.from({ length: 400_000 }, (_, at) => (at * 31 + (at >> 8)) % 251));
const NAME = `comanda-1.1.0-linux-${process.arch}.AppImage`;
const processor = process.arch === 'arm64' ? 'arm64' : 'x64';
const file = fileOf(NAME, program, { processors: [processor] });

let house: RunningHub;
let folder: string;
let headers: Record<string, string>;

beforeAll(async () => {
  house = await runningHub([], { releaseKeys: { [key.id]: key.publicKey } });
  const bring = (name: string, bytes: Buffer | string) =>
    fetch(`${house.base}/api/v1/updates/releases/${name}`, {
      method: 'PUT',
      headers: { ...house.owner },
      body: bytes as BodyInit,
    });
  await bring('comanda-1.1.0.release.json', signedRelease(key, '1.1.0', [file]));
  await bring(NAME, program);
  const paired = await house.ask('POST', '/api/v1/devices/pair-here', { name: 'Till', role: 'pos' });
  headers = { 'Comanda-Device': String(paired.body['deviceToken']) };
}, 60_000);
afterAll(() => house.stop());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-updater-'));
  const running = join(folder, 'Comanda.AppImage');
  writeFileSync(running, 'the program of before');
  chmodSync(running, 0o755);
  vi.stubEnv('APPIMAGE', running);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A machine that runs a version, with a cache of its own. */
function machine(version: string) {
  const config = join(folder, 'app-update.yml');
  writeFileSync(config, 'updaterCacheDirName: comanda-updater\n');
  mkdirSync(join(folder, 'cache'));
  const app = {
    version,
    name: 'comanda',
    isPackaged: true,
    appUpdateConfigPath: config,
    userDataPath: folder,
    baseCachePath: join(folder, 'cache'),
    whenReady: async () => {},
    relaunch: () => {},
    quit: () => {},
    onQuit: () => {},
  };
  const updater = new AppImageUpdater(null, app);
  Object.assign(updater, { httpExecutor: new NodeRequests() });
  updater.logger = null;
  const loaded: string[] = [];
  updater.on('update-downloaded', ({ downloadedFile }) => loaded.push(downloadedFile));
  updater.on('error', () => {});
  return { engine: engineOf(updater), loaded };
}
const feed = (): string => `${house.base}/api/v1/updates/files/1.1.0/`;

test('loads the program of a newer version, byte for byte', async () => {
  const { engine, loaded } = machine('1.0.0');
  expect(await engine.load(feed(), headers, '1.1.0', file.sha512)).toBe(true);
  expect(readFileSync(loaded[0] ?? '').equals(program)).toBe(true);
});

test('goes back to an older version, if that is what the house runs', async () => {
  const { engine, loaded } = machine('2.0.0');
  expect(await engine.load(feed(), headers, '1.1.0', file.sha512)).toBe(true);
  expect(loaded).toHaveLength(1);
});

test('loads nothing where the feed has another file than was signed', async () => {
  const { engine, loaded } = machine('1.0.0');
  expect(await engine.load(feed(), headers, '1.1.0', 'q'.repeat(88))).toBe(false);
  expect(await engine.load(feed(), headers, '1.2.0', file.sha512)).toBe(false);
  expect(loaded).toEqual([]);
});

test('is told to pair where the hub does not know it', async () => {
  const { engine } = machine('1.0.0');
  await expect(engine.load(feed(), {}, '1.1.0', file.sha512)).rejects.toThrow(/401/);
});
