import { randomFillSync } from 'node:crypto';
import { join } from 'node:path';
import * as electron from 'electron';
import { uuidV7Maker } from '@comanda/shared/base/ids.ts';
import { realTimers } from '@comanda/shared/node/timers.ts';
import { registerScheme, startProgram } from './program.ts';
import { makeFinder } from './finding/index.ts';
import { ownPrinters } from './own-printers.ts';
import { connectTo, hubPrinting, systemPorts } from './printers/index.ts';
import { machineUpdates } from './updates/machine.ts';

// First of all: a new version that falls over must have been counted before.
const updates = machineUpdates(electron, realTimers, process);
registerScheme(electron);
const newId = uuidV7Maker(Date.now, (bytes) => void randomFillSync(bytes));
const ports = systemPorts(process.platform, realTimers.after);
const life = newId();

void startProgram({
  electron,
  args: process.argv.slice(electron.app.isPackaged ? 1 : 2),
  platform: process.platform,
  timers: realTimers,
  newId,
  folders: {
    screens: join(__dirname, '..', 'screens'),
    preload: join(__dirname, 'preload.js'),
    hub: join(__dirname, '..', 'hub', 'main.js'),
    icons: join(__dirname, '..', 'icons'),
  },
  // An AppImage runs from a folder that is gone after it; the file itself has its name in the environment.
  program: process.env['APPIMAGE'] ?? process.execPath,
  finder: () => makeFinder(realTimers),
  updates,
  printers: () => ownPrinters(ports, realTimers.now),
  printing: (trusts) => hubPrinting({ ports, life, connect: connectTo(trusts) }),
});
