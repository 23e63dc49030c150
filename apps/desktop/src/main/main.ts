import { randomFillSync } from 'node:crypto';
import { join } from 'node:path';
import * as electron from 'electron';
import { uuidV7Maker } from '@comanda/shared/base/ids.ts';
import { registerScheme, startProgram } from './program.ts';
import { makeFinder } from './finding/index.ts';
import { realTimers } from './timers.ts';

registerScheme(electron);

void startProgram({
  electron,
  args: process.argv.slice(electron.app.isPackaged ? 1 : 2),
  platform: process.platform,
  timers: realTimers,
  newId: uuidV7Maker(Date.now, (bytes) => void randomFillSync(bytes)),
  folders: {
    screens: join(__dirname, '..', 'screens'),
    preload: join(__dirname, 'preload.js'),
    hub: join(__dirname, '..', 'hub', 'main.js'),
    icon: join(__dirname, 'tray.png'),
  },
  // An AppImage runs from a folder that is gone after it; the file itself has its name in the environment.
  program: process.env['APPIMAGE'] ?? process.execPath,
  finder: () => makeFinder(realTimers),
  printers: () => ({
    list: async () => [],
    print: async () => ({ ok: false, error: { code: 'no_printer' } }),
    stop: () => undefined,
  }),
});
