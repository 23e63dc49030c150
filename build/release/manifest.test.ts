import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aboutFile, newKey, publicHalf, readKey, signRelease, whyNotTaken } from './manifest.ts';

test.each([
  ['comanda-1.2.0-win-x64.exe', 'win32', ['x64'], 'nsis'],
  ['comanda-1.2.0-win-arm64.exe.blockmap', 'win32', ['arm64'], null],
  ['comanda-1.2.0-mac-universal.zip', 'darwin', ['x64', 'arm64'], 'zip'],
  ['comanda-1.2.0-mac-universal.dmg', 'darwin', ['x64', 'arm64'], null],
  ['comanda-1.2.0-linux-x86_64.AppImage', 'linux', ['x64'], 'AppImage'],
  ['comanda-1.2.0-linux-amd64.deb', 'linux', ['x64'], 'deb'],
  ['comanda-1.2.0-linux-aarch64.rpm', 'linux', ['arm64'], 'rpm'],
])('%s is of %s for %j', (name, platform, processors, kind) => {
  expect(aboutFile(name)).toEqual({ name, version: '1.2.0', platform, processors, kind });
});

test.each(['latest.yml', 'builder-debug.yml', 'comanda-1.2.0-linux-riscv.deb', 'other-1.2.0-win-x64.exe'])(
  '%s is no file of a release',
  (name) => {
    expect(aboutFile(name)).toBeNull();
  },
);

test('what is signed is what lies there, of this version only', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comanda-release-'));
  try {
    writeFileSync(join(folder, 'comanda-1.2.0-win-x64.exe'), 'new');
    writeFileSync(join(folder, 'comanda-1.1.0-win-x64.exe'), 'old');
    const map = Buffer.from([1, 2, 3, 4, 5, 0, 0, 0, 5]);
    writeFileSync(join(folder, 'comanda-1.2.0-linux-x86_64.AppImage'), map);
    const { pem, publicKey } = newKey();
    const privateKey = readKey(pem);
    expect(publicHalf(privateKey)).toBe(publicKey);
    expect(Buffer.from(publicKey, 'base64')).toHaveLength(32);
    const text = await signRelease(folder, '1.2.0', { en: 'New' }, 5, { id: 'k', privateKey });
    const { manifest, keyId, signature } = JSON.parse(text) as Record<string, string>;
    expect([keyId, signature?.length]).toEqual(['k', 88]);
    expect(JSON.parse(manifest ?? '')).toMatchObject({
      version: '1.2.0',
      at: 5,
      files: [
        { name: 'comanda-1.2.0-linux-x86_64.AppImage', bytes: 9, blockMapBytes: 5 },
        { name: 'comanda-1.2.0-win-x64.exe', bytes: 3 },
      ],
    });
    await expect(signRelease(folder, '9.0.0', {}, 5, { id: 'k', privateKey })).rejects.toThrow('no file of version');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a release that no program would take is not signed, and why is said with the line that is missing', () => {
  const [mine, other] = [newKey(), newKey()];
  const key = readKey(mine.pem);
  expect(whyNotTaken({ k: mine.publicKey }, 'k', key)).toBeNull();
  expect(whyNotTaken({}, 'k', key)).toContain(`'k': '${mine.publicKey}',`);
  expect(whyNotTaken({ k: other.publicKey }, 'k', key)).toContain('is another one');
});
