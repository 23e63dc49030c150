import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accountIn } from './notarise.mjs';

const folder = join(import.meta.dirname, '..', 'linux');
/** Windows has one under this name, with Git. */
const SHELL = process.platform === 'win32' ? 'bash' : 'sh';
const script = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('the package’s scripts', () => {
  /** What electron-builder puts in for its macros; any other would stop the packaging. */
  const MACROS = { executable: 'comanda', sanitizedProductName: 'Comanda' };

  test.each(['after-install.sh', 'after-remove.sh'])(
    '%s is a script for sh, with no macro but those that are known',
    (name) => {
      const filled = script(name).replaceAll(/\$\{(\w+)\}/g, (_, macro: string) => {
        expect(Object.keys(MACROS)).toContain(macro);
        return MACROS[macro as keyof typeof MACROS];
      });
      execFileSync(SHELL, ['-n'], { input: filled });
    },
  );

  test('an update takes nothing away: only a removal does', () => {
    for (const how of ['upgrade', '1', 'abort-install'])
      expect(execFileSync(SHELL, ['-s', how], { input: `${script('after-remove.sh')}\necho went on` }).toString()).toBe(
        '',
      );
  });
});

describe('the hub’s service', () => {
  const unit = script('comanda-hub.service');

  test('runs as a user of its own, who may do nothing but what it needs', () => {
    for (const line of [
      'User=comanda',
      'NoNewPrivileges=yes',
      'ProtectSystem=strict',
      'CapabilityBoundingSet=',
      'PrivateDevices=yes',
    ])
      expect(unit.split('\n')).toContain(line);
  });

  test('starts again whenever it falls, and is let finish what it took', () => {
    expect(unit).toMatch(/^Restart=always$/m);
    expect(unit).toMatch(/^KillSignal=SIGTERM$/m);
  });
});

test('the notary is asked only with an account that is complete', () => {
  const key = { APPLE_API_KEY: 'k', APPLE_API_KEY_ID: 'i', APPLE_API_ISSUER: 'j' };
  expect(accountIn(key)).toEqual({ appleApiKey: 'k', appleApiKeyId: 'i', appleApiIssuer: 'j' });
  expect(accountIn({ ...key, APPLE_API_ISSUER: '' })).toBeNull();
  expect(accountIn({ APPLE_ID: 'a', APPLE_APP_SPECIFIC_PASSWORD: 'b', APPLE_TEAM_ID: 'c' })).toMatchObject({
    teamId: 'c',
  });
});
