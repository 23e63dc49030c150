import type * as Electron from 'electron';
import { autoUpdater } from 'electron-updater';
import type { Timers } from '@comanda/shared/node/timers.ts';
import { engineOf } from './engine.ts';
import { beginUpdating, type Followed, type House } from './index.ts';
import { isForAllUsers } from './way.ts';

type Parts = Pick<typeof Electron, 'app' | 'autoUpdater' | 'powerMonitor'>;

/** Of `process`; Electron's has the folder beside the archive. */
type Machine = Pick<NodeJS.Process, 'platform' | 'arch' | 'env' | 'execPath'> & { readonly resourcesPath?: string };

/** Nobody has touched the machine for so long, seconds: nobody is in the middle of something. */
const IDLE = 120;
const nothing: Followed = { look: () => undefined, stop: () => undefined };

/**
 * Updating on a real machine, to be called before anything else of the program. One that runs from its sources is not
 * updated.
 * @returns begins to follow the version of the house; null: the version before is coming back, and this one ends
 */
export async function machineUpdates(
  electron: Parts,
  timers: Timers,
  { platform, arch, env, execPath, resourcesPath }: Machine,
): Promise<((house: House) => Followed) | null> {
  const { app, powerMonitor } = electron;
  if (!app.isPackaged) return () => nothing;
  const updating = await beginUpdating({
    userData: app.getPath('userData'),
    resources: resourcesPath ?? null,
    version: app.getVersion(),
    packaged: true,
    platform,
    arch,
    appImage: env['APPIMAGE'],
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
