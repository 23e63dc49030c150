import type { Session } from 'electron';
import type { AppUpdater } from 'electron-updater';

/** Loads and installs: electron-updater, as far as this program uses it. */
export interface Engine {
  /**
   * Loads a version, only the blocks that changed where it can; true: it is here and is the file that was expected.
   * @param feed folder of the version at the hub, with a slash at its end
   * @param sha512 of the file that the signed release names, base64
   */
  load(feed: string, headers: Readonly<Record<string, string>>, version: string, sha512: string): Promise<boolean>;
  /** Ends the program and starts it anew as what was loaded. */
  install(): void;
}

/** What asks for electron-updater. It would keep one session for all hubs, which its types do not show. */
interface Asking {
  readonly httpExecutor: { cachedSession: Session | null };
}

/**
 * When to load and when to install is not electron-updater's to decide, and neither is which version is the right one.
 * @param session in which no hub but that of the moment was ever asked: Chromium remembers certificates that it took
 */
export function engineOf(updater: AppUpdater, session: () => Session): Engine {
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.disableWebInstaller = true;
  return {
    async load(feed, headers, version, sha512) {
      (updater as unknown as Asking).httpExecutor.cachedSession = session();
      updater.setFeedURL({ provider: 'generic', url: feed, useMultipleRangeRequest: false });
      updater.requestHeaders = { ...headers };
      // The house may go back to an older version, too.
      updater.allowDowngrade = true;
      const found = await updater.checkForUpdates();
      const files = found?.updateInfo.files ?? [];
      // The list came from the hub; what is right was signed by the release key.
      if (found?.updateInfo.version !== version || !files.some((file) => file.sha512 === sha512)) return false;
      const [file] = await updater.downloadUpdate();
      return file !== undefined;
    },
    install: () => updater.quitAndInstall(true, true),
  };
}
