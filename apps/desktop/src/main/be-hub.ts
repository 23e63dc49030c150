import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { DesktopError } from '@comanda/shared/contracts/desktop.ts';
import type { HubProcess } from './hub-process.ts';
import type { Undo } from './parts.ts';

/** A hub that falls over so often before it has opened once does not open here. */
const FALLS = 3;

/**
 * Starts the hub for somebody who waits for it, and resolves when it is open or has said why not; then it is stopped. One
 * that is at work is waited for, however long it takes.
 */
export async function openHub(
  hub: Pick<HubProcess, 'view' | 'start' | 'stop'>,
  onChange: (heard: () => void) => Undo,
): Promise<Result<null, DesktopError>> {
  const before = hub.view().crashes;
  hub.start();
  const opened = await new Promise<Result<null, DesktopError>>((done) => {
    let undo = (): void => undefined;
    const look = (): void => {
      const { state, crashes, trouble } = hub.view();
      const ended = state === 'stopped' || crashes - before >= FALLS;
      if (state !== 'running' && trouble === null && !ended) return;
      undo();
      if (state === 'running') done(ok(null));
      else done(err(trouble ?? { code: 'hub_did_not_start' }));
    };
    undo = onChange(look);
    look();
  });
  if (!opened.ok) await hub.stop('off');
  return opened;
}
