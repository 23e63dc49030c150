import { randomFillSync } from 'node:crypto';
import { join } from 'node:path';
import * as electron from 'electron';
import { uuidV7Maker } from '@comanda/shared/base/ids.ts';
import { readKept } from '@comanda/shared/node/kept-file.ts';
import { realTimers } from '@comanda/shared/node/timers.ts';
import { crashNotes } from './crash-notes.ts';
import { noteOwnFaults } from './own-faults.ts';
import { registerScheme, startProgram } from './program.ts';
import { makeFinder } from './finding/index.ts';
import { ownPrinters } from './own-printers.ts';
import { connectTo, hubPrinting, keptPrinters, systemPorts } from './printers/index.ts';
import { machineUpdates } from './updates/machine.ts';

noteOwnFaults(
  process,
  crashNotes(join(electron.app.getPath('userData'), 'crashes.log'), electron.app.getVersion(), realTimers.now),
);
// First of all: a new version that falls over must have been counted before, and a second start beside it must not.
const updates = machineUpdates(electron, realTimers, process);
registerScheme(electron);
const newId = uuidV7Maker(Date.now, (bytes) => void randomFillSync(bytes));
const ports = systemPorts(
  process.platform,
  realTimers.after,
  keptPrinters(join(electron.app.getPath('userData'), 'printers.json')),
);
const life = newId();

const start = (follow: NonNullable<Awaited<typeof updates>>): Promise<void> =>
  startProgram({
    electron,
    args: process.argv.slice(electron.app.isPackaged ? 1 : 2),
    // Beside the archive: build/installer/installer.nsh writes it, an argument a line.
    installed:
      readKept(join(process.resourcesPath, 'installed-as'))?.toString('utf8').split(/\r?\n/).filter(Boolean) ?? [],
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
    updates: follow,
    printers: () => ownPrinters(ports, realTimers.now),
    printing: (trusts) => hubPrinting({ ports, life, connect: connectTo(trusts) }),
  });

void updates.then((follow) => follow && start(follow));
