import type { BrowserWindow } from 'electron';
import type { ElectronParts } from './electron.ts';
import type { HubHere } from './views.ts';
import type { Words } from './words.ts';

interface Parts {
  readonly dialog: Pick<ElectronParts['dialog'], 'showMessageBox'>;
  readonly words: Words;
  readonly hub: () => HubHere;
  /** The window that is in front; null: there is none. */
  readonly window: () => BrowserWindow | null;
}

/**
 * Asks before the whole house loses its hub by one press in a menu, one question at a time. Nothing of the program waits
 * for the answer, and the question stands before its window: a locked one covers whatever belongs to no window.
 * @returns does something at once where the hub does not run, else when somebody agreed
 */
export function askBeforeHubEnds({ dialog, words, hub, window }: Parts): (then: () => void) => void {
  let asking = false;
  const ask = async (): Promise<boolean> => {
    const buttons = [words.endHub, words.letHubRun];
    const text = { message: words.hubEnds, detail: words.hubEndsHint, buttons, defaultId: 1, cancelId: 1 };
    const asked = { type: 'question', ...text } as const;
    const parent = window();
    const { response } = await (parent ? dialog.showMessageBox(parent, asked) : dialog.showMessageBox(asked));
    return response === 0;
  };
  return (then) => {
    if (hub().state !== 'running') return then();
    if (asking) return;
    asking = true;
    void ask()
      .finally(() => {
        asking = false;
      })
      .then((agreed) => agreed && then());
  };
}
