import { bridge } from '../bridge/bridge.ts';

/**
 * Lets a screen open while the hub is away. Browsers allow that on the hub's own machine and over https; elsewhere the
 * page lasts until it is closed, and `isPageKept` says so.
 */
export async function keepPage(scope: string): Promise<void> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  // Without it the screen works as before: it is only not there after a reload without the hub.
  await workers?.register('/page-keeper.js', { scope, type: 'module' }).catch(() => {});
}

/** Whether a reload brings this page back while the hub is away. */
export const isPageKept = (): boolean =>
  bridge() !== null || ((navigator.serviceWorker as ServiceWorkerContainer | undefined)?.controller ?? null) !== null;
