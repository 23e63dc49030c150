import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { autostart } from './autostart.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-autostart-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function appOn(read: object) {
  const set: object[] = [];
  const app = {
    getLoginItemSettings: () => read as never,
    setLoginItemSettings: (given: object) => void set.push(given),
    getPath: () => folder,
  };
  return { app, set };
}

describe('the program starts with the machine', () => {
  test('on Linux by an entry of the desktop’s, whatever the program’s folder is called', () => {
    const starts = autostart(appOn({}).app, 'linux', '/opt/a "b"/$Comanda.AppImage');
    expect(starts.isOn()).toBe(false);
    starts.set(true);
    expect(starts.isOn()).toBe(true);
    const entry = readFileSync(join(folder, 'autostart', 'comanda.desktop'), 'utf8');
    expect(entry).toContain(String.raw`Exec="/opt/a \"b\"/\$Comanda.AppImage"`);
    starts.set(false);
    expect(starts.isOn()).toBe(false);
  });

  test('on Linux after an update, too, which gives an AppImage a new name and throws the old one away', () => {
    const file = join(folder, 'autostart', 'comanda.desktop');
    const [before, now] = [join(folder, 'a $1 "b" 1.0.0.AppImage'), join(folder, 'a $1 "b" 1.1.0.AppImage')];
    const starts = (program: string) => autostart(appOn({}).app, 'linux', program);
    starts(now).mend();
    expect(starts(now).isOn(), 'nobody switched it on').toBe(false);
    writeFileSync(before, '');
    starts(before).set(true);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^Exec=.*$/m, '$& --role=pos'));
    const entry = readFileSync(file, 'utf8');
    starts(now).mend();
    expect(readFileSync(file, 'utf8'), 'a second copy beside it').toBe(entry);
    rmSync(before);
    starts(now).mend();
    expect(readFileSync(file, 'utf8')).toBe(entry.replace('1.0.0', '1.1.0'));
    writeFileSync(file, 'Exec=/usr/bin/comanda\n');
    starts(now).mend();
    expect(readFileSync(file, 'utf8'), 'an entry of somebody else').toBe('Exec=/usr/bin/comanda\n');
  });

  test('on Windows by the entry that the uninstaller takes away, and is on by whatever entry Windows heeds', () => {
    const { app, set } = appOn({ openAtLogin: false, executableWillLaunchAtLogin: true });
    const starts = autostart(app, 'win32', 'comanda.exe');
    expect(starts.isOn()).toBe(true);
    starts.set(true);
    starts.set(false);
    expect(set).toEqual([
      { openAtLogin: true, name: 'Comanda', enabled: true },
      { openAtLogin: false, name: 'Comanda', enabled: true },
    ]);
  });

  test('on macOS by the system’s own list', () => {
    const { app, set } = appOn({ openAtLogin: true, executableWillLaunchAtLogin: false });
    const starts = autostart(app, 'darwin', 'Comanda');
    starts.set(true);
    expect([starts.isOn(), set]).toEqual([true, [{ openAtLogin: true }]]);
  });
});
