import type { StoreApi } from 'zustand/vanilla';
import type { OutboxState } from '../hub-client/outbox.ts';
import type { Bridge } from './bridge.ts';

/** Tells the program how many changes of this screen the hub has not answered: it asks before the screen is removed. */
export function tellUnsent(program: Bridge, outbox: StoreApi<Pick<OutboxState, 'waiting'>>): void {
  let told = -1;
  const tell = (): void => {
    const count = outbox.getState().waiting;
    // The program may be about to end, and hears it from the next page.
    if (count !== told) void program.call('unsent', { count }).catch(() => undefined);
    told = count;
  };
  tell();
  outbox.subscribe(tell);
}
