import { createHash } from 'node:crypto';
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

const SESSION = { name: 'of our hub' } as never;

/** Bytes that came over the network. */
let asked = 0;

class NodeRequests extends ElectronHttpExecutor {
  override createRequest(options: object, heard: (response: unknown) => void): unknown {
    return request(options, (response) => {
      asked += Number(response.headers['content-length'] ?? 0);
      heard(response);
    });
  }
  addRedirectHandlers(): void {}
}

const { buildBlockMap } = own('app-builder-lib/out/targets/blockmap/blockmap.js') as {
  buildBlockMap(file: string, packing: 'deflate'): Promise<unknown>;
};
const key = makeKey('updater');
/** Noise, so that blocks are found by their content, with the map of its blocks at its end as AppImages have it. */
async function programOf(change: number): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'comanda-blocks-'));
  const file = join(folder, 'program');
  const parts = Array.from({ length: 16_000 }, (_, at) =>
    createHash('sha256')
      .update(`${at < 100 ? change : 0} ${at}`)
      .digest(),
  );
  writeFileSync(file, Buffer.concat(parts));
  await buildBlockMap(file, 'deflate');
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
}
const program = await programOf(1);
const NAME = `comanda-1.1.0-linux-${process.arch}.AppImage`;
const processor = process.arch === 'arm64' ? 'arm64' : 'x64';
const blockMapBytes = program.readUInt32BE(program.length - 4);
const file = fileOf(NAME, program, { processors: [processor], blockMapBytes });

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
  return { engine: engineOf(updater, () => SESSION), loaded };
}
const feed = (): string => `${house.base}/api/v1/updates/files/1.1.0/`;

test('loads the program of a newer version, byte for byte', async () => {
  const { engine, loaded } = machine('1.0.0');
  expect(await engine.load(feed(), headers, '1.1.0', file.sha512)).toBe(true);
  expect(readFileSync(loaded[0] ?? '').equals(program)).toBe(true);
});

test('loads of it only the blocks that changed', async () => {
  const { engine, loaded } = machine('1.0.0');
  writeFileSync(join(folder, 'Comanda.AppImage'), await programOf(2));
  asked = 0;
  expect(await engine.load(feed(), headers, '1.1.0', file.sha512)).toBe(true);
  expect(readFileSync(loaded[0] ?? '').equals(program)).toBe(true);
  expect(asked).toBeLessThan(program.length / 4);
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

test('asks in the session that it was given, and in none of its own', () => {
  const electron = { net: { request: (asked: object) => ({ ...asked, on: () => undefined }) } };
  const path = own.resolve('electron');
  const before = own.cache[path];
  own.cache[path] = { exports: electron } as NodeJS.Module;
  try {
    const asking = Object.assign(new ElectronHttpExecutor(), { cachedSession: SESSION });
    expect(asking.createRequest({}, () => undefined)).toMatchObject({ session: SESSION });
  } finally {
    if (before) own.cache[path] = before;
    else delete own.cache[path];
  }
});
