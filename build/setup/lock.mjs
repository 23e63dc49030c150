import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LOOK_EVERY_MS = 250;
const BEAT_EVERY_MS = 2_000;
/** A holder on another machine, or from before a restart, cannot be asked whether it lives: it must have been silent this long. */
const SILENT_MS = 60_000;

/**
 * Does work while holding a lock folder, so that two runs never set the same thing up at once.
 * A lock whose holder died is taken over.
 * @template T
 * @param {string} folder
 * @param {{ waiting: (holder: number) => void }} told called once if the lock is held by another process
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function holding(folder, { waiting }, work) {
  mkdirSync(dirname(folder), { recursive: true });
  for (let told = false; !take(folder); ) {
    const holder = holderOf(folder);
    if (holder && !holder.alive) setAside(folder, holder.pid);
    else {
      if (holder && !told) {
        waiting(holder.pid);
        told = true;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }
  const beat = setInterval(() => utimesSync(folder, new Date(), new Date()), BEAT_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Moves a prepared folder into place: the move fails if a lock stands there, and a lock never stands without its holder's name. */
function take(/** @type {string} */ folder) {
  const prepared = mkdtempSync(`${folder}.`);
  writeFileSync(join(prepared, 'holder'), String(process.pid));
  try {
    renameSync(prepared, folder);
    return true;
  } catch {
    rmSync(prepared, { recursive: true, force: true });
    return false;
  }
}

/** @returns {{ pid: number, alive: boolean } | undefined} undefined when the lock has just been given back */
function holderOf(/** @type {string} */ folder) {
  try {
    const pid = Number(readFileSync(join(folder, 'holder'), 'utf8'));
    const silent = Date.now() - statSync(folder).mtimeMs > SILENT_MS;
    return { pid, alive: !silent && isRunning(pid) };
  } catch {
    return undefined;
  }
}

function isRunning(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** Of several that find the same dead holder one succeeds: the name they move to is the holder's, and is not free twice. */
function setAside(/** @type {string} */ folder, /** @type {number} */ pid) {
  const aside = `${folder}.dead-${pid}`;
  try {
    renameSync(folder, aside);
  } catch {
    return;
  }
  rmSync(aside, { recursive: true, force: true });
}
