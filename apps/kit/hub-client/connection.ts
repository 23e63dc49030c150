import type { LiveState } from './live.ts';
import type { OutboxState } from './outbox.ts';

/** The connection in the three states that a screen always shows. */
export interface Connection {
  /** `live`; `old` since …; `kept`: commands are kept here and will be sent. */
  readonly state: 'connecting' | 'live' | 'old' | 'kept';
  /** By this device's clock: the last that was heard of the hub; null while live, and where nothing was heard yet. */
  readonly since: number | null;
  /** Commands that the hub has not answered yet. */
  readonly waiting: number;
}

/** While the hub is there, a command on its way is no news; one that the hub cannot take is. */
export function connectionOf({ state, heardAt }: LiveState, { waiting, trouble }: OutboxState): Connection {
  const away = state !== 'live';
  const kept = waiting > 0 && (away || trouble !== null);
  return { state: kept ? 'kept' : state, since: away ? heardAt : null, waiting };
}
