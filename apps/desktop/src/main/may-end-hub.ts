import type { ElectronParts } from './electron.ts';
import type { HubHere } from './views.ts';
import type { Words } from './words.ts';

/** Asks before the whole house loses its hub by one press in a menu. @returns whether it may end; one that does not run may */
export function mayEndHub(
  dialog: Pick<ElectronParts['dialog'], 'showMessageBoxSync'>,
  words: Words,
  { state }: HubHere,
): boolean {
  if (state !== 'running') return true;
  const buttons = [words.endHub, words.letHubRun];
  const asked = { message: words.hubEnds, detail: words.hubEndsHint, buttons, defaultId: 1, cancelId: 1 };
  return dialog.showMessageBoxSync({ type: 'question', ...asked }) === 0;
}
