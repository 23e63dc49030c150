import type * as Electron from 'electron';
import { autoUpdater } from 'electron-updater';
import type { Timers } from '@comanda/shared/node/timers.ts';
import { takesOver } from '../only-one.ts';
import { engineOf } from './engine.ts';
import { beginUpdating, type Followed, type House } from './index.ts';
import { isForAllUsers } from './way.ts';

type Parts = Pick<typeof Electron, 'app' | 'autoUpdater' | 'powerMonitor'>;

/** Of `process`; Electron's has the folder beside the archive. */
type Machine = Pick<NodeJS.Process, 'platform' | 'arch' | 'env' | 'execPath' | 'getuid'> & {
  readonly resourcesPath?: string;
};

/** Nobody has touched the machine for so long, seconds: nobody is in the middle of something. */
const IDLE = 120;
const nothing: Followed = { look: () => undefined, stop: () => undefined };

/**
 * Updating on a real machine, to be called before anything else of the program. One that runs from its sources is not
 * updated. A start beside a program that runs already proves nothing about its version, and is not counted.
 * @returns begins to follow the version of the house; null: this start ends, since the version before is coming back or
 * the program runs already
 */
export async function machineUpdates(
  electron: Parts,
  timers: Timers,
  { platform, arch, env, execPath, getuid, resourcesPath }: Machine,
): Promise<((house: House) => Followed) | null> {
  const { app, powerMonitor } = electron;
  // Without a pause where nothing runs: what falls over later in this very turn must have been counted.
  if (!app.requestSingleInstanceLock() && !(await takesOver(app, timers, env))) {
    app.exit(0);
    return null;
  }
  if (!app.isPackaged) return () => nothing;
  const updating = await beginUpdating({
    userData: app.getPath('userData'),
    resources: resourcesPath ?? null,
    version: app.getVersion(),
    packaged: true,
    platform,
    arch,
    appImage: env['APPIMAGE'],
    asRoot: getuid?.() === 0,
    forAllUsers: platform === 'win32' && isForAllUsers(execPath, env),
    timers,
    quit: () => app.exit(0),
  });
  if (!updating) return null;
  app.on('web-contents-created', (_event, contents) => {
    contents.once('did-finish-load', () => updating.trial.shown());
  });
  const idle = (): boolean => powerMonitor.getSystemIdleTime() >= IDLE;
  return (house) => {
    // A Mac closes all windows before it says that it quits, and a locked one would hold it up.
    if (platform === 'darwin') electron.autoUpdater.on('before-quit-for-update', house.letGo);
    return updating.follow({ ...house, idle, engine: () => engineOf(autoUpdater, house.session) }) ?? nothing;
  };
}
