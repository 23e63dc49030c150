import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import { forget, readKept, writeKept } from '@comanda/shared/node/kept-file.ts';

export interface Autostart {
  isOn(): boolean;
  /** Throws where the disk refuses. */
  set(on: boolean): void;
  /** Names this program where the entry names one that is gone: an AppImage changes its name with its version. Throws as `set`. */
  mend(): void;
}

type AppPart = Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings' | 'getPath'>;

/** A word of a desktop entry's command line, by the freedesktop specification. */
const quoted = (word: string): string => `"${word.replace(/["`$\\]/g, String.raw`\$&`)}"`;

/** The program that an entry as `set` writes it names first. */
const NAMED = /^Exec="((?:[^"\\]|\\.)*)"/m;

/** Whether the program starts when its user signs in to the machine. */
export function autostart(app: AppPart, platform: NodeJS.Platform, program: string): Autostart {
  if (platform !== 'linux') {
    // Windows knows entries by name; any of them that starts this program counts, and one that its user switched off does not.
    const isOn = (): boolean => {
      const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings();
      return platform === 'win32' ? executableWillLaunchAtLogin : openAtLogin;
    };
    const named = platform === 'win32' && { name: 'Comanda', enabled: true };
    return { isOn, set: (on) => app.setLoginItemSettings({ openAtLogin: on, ...named }), mend: () => undefined };
  }
  // Electron leaves Linux to its desktops, and these read a folder.
  const file = join(app.getPath('appData'), 'autostart', 'comanda.desktop');
  return {
    isOn: () => existsSync(file),
    set(on) {
      if (!on) return forget(file);
      const lines = [
        '[Desktop Entry]',
        'Type=Application',
        'Name=Comanda',
        `Exec=${quoted(program)}`,
        'Terminal=false',
      ];
      writeKept(file, `${lines.join('\n')}\n`);
    },
    mend() {
      const entry = readKept(file)?.toString('utf8') ?? '';
      const named = NAMED.exec(entry)?.[1]?.replace(/\\(.)/g, '$1');
      // Two copies of the program: the one that was switched on stays.
      if (named === undefined || existsSync(named)) return;
      writeKept(
        file,
        entry.replace(NAMED, () => `Exec=${quoted(program)}`),
      );
    },
  };
}
