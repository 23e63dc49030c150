import { cups } from '@comanda/shared/printers/cups.ts';
import type { Spooler } from '@comanda/shared/printers/spooler.ts';
import type { Timer } from '@comanda/shared/printers/timer.ts';
import { windowsSpooler } from '@comanda/shared/printers/windows.ts';
import { runProgram } from './run.ts';

/** The print system of the machine that the hub runs on. */
export const systemSpooler = (platform: NodeJS.Platform, timer: Timer): Spooler =>
  platform === 'win32' ? windowsSpooler(runProgram) : cups({ run: runProgram, timer });
