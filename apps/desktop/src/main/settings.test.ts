import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSettings, type KeptScreen } from './settings.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SCREEN: KeptScreen = {
  id: '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f',
  role: 'kitchen',
  name: 'Grill',
  station: 'grill',
  printer: null,
  drawer: false,
  locked: true,
  display: 2,
  bounds: null,
};

test('what a machine is outlasts its restart, for its user alone', () => {
  const file = join(folder, 'deep', 'settings.json');
  openSettings(file).change({ hub: 'here', runsHub: true, screens: [SCREEN] });
  expect(openSettings(file).current).toEqual({
    version: 1,
    hub: 'here',
    runsHub: true,
    removed: [],
    machine: null,
    speaker: null,
    screens: [SCREEN],
  });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, 'deep'))).toEqual(['settings.json']);
});

test.each(['', '{', '[]', '{"version":2}', '{"version":1,"hub":"elsewhere","runsHub":true,"screens":[]}'])(
  'a file that says %s is put aside, and set-up begins anew',
  (text) => {
    const file = join(folder, 'settings.json');
    writeFileSync(file, text);
    const aside: string[] = [];
    expect(openSettings(file, (kept) => aside.push(kept)).current).toMatchObject({ hub: null, screens: [] });
    expect(aside).toEqual([`${file}.damaged`]);
  },
);

test('what does not fit is not kept', () => {
  const file = join(folder, 'settings.json');
  const settings = openSettings(file);
  expect(() => settings.change({ screens: [{ ...SCREEN, name: '' }] })).toThrow('Too small');
  expect(settings.current.screens).toEqual([]);
});
