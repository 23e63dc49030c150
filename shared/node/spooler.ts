import { cups } from '../printers/cups.ts';
import type { Spooler } from '../printers/spooler.ts';
import type { Timer } from '../printers/timer.ts';
import { windowsSpooler } from '../printers/windows.ts';
import { runProgram } from './run-program.ts';

/** The print system of the machine that this program runs on. */
export const systemSpooler = (platform: NodeJS.Platform, timer: Timer): Spooler =>
  platform === 'win32' ? windowsSpooler(runProgram, timer) : cups({ run: runProgram, timer });
