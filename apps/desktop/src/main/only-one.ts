import type { App } from 'electron';
import type { Timers } from '@comanda/shared/node/timers.ts';

/** The hub of the program that ends may take ten seconds to finish. */
const ENDS_WITHIN = 15_000;
const LOOK_AGAIN = 500;

/**
 * The environment of a start that follows the program whose place it takes, as electron-updater sets it for an AppImage: it
 * begins before the other one has ended.
 */
export const IN_PLACE = 'APPIMAGE_SILENT_INSTALL';

/**
 * Whether this start may be the program of this machine although another one is running: true as soon as that one, whose
 * place it takes, has ended.
 */
export async function takesOver(
  app: Pick<App, 'requestSingleInstanceLock'>,
  timers: Timers,
  env: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  if (env[IN_PLACE] === undefined) return false;
  const until = timers.now() + ENDS_WITHIN;
  while (timers.now() < until) {
    await new Promise<void>((resolve) => void timers.after(LOOK_AGAIN, resolve));
    if (app.requestSingleInstanceLock()) return true;
  }
  return false;
}
