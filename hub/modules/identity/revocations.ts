import type { Spine } from '../../log/spine.ts';

/** A device or a session that is no more. */
export interface Revoked {
  readonly deviceId?: string;
  readonly sessionId?: string;
}

/** Says at once, when it is on the disk, what a command ended: before the sender of the command hears of it. */
export interface Revocations {
  /** To be called while the command decides, which may yet come to nothing. The command appends an event. */
  note(what: Revoked): void;
  onRevoked(listener: (what: Revoked) => void): () => void;
}

export function makeRevocations(spine: Spine): Revocations {
  const { store } = spine;
  const listeners = new Set<(what: Revoked) => void>();
  let noted: Revoked[] = [];

  const happened = ({ deviceId, sessionId }: Revoked): boolean =>
    deviceId === undefined
      ? store.get('select 1 from sessions where id = ? and ended_at is not null', sessionId ?? '') !== undefined
      : store.get('select 1 from devices where id = ? and revoked_at is not null', deviceId) !== undefined;

  spine.onCommit(() => {
    if (noted.length === 0) return;
    const ended = noted.filter(happened);
    noted = [];
    for (const what of ended) for (const listener of listeners) listener(what);
  });

  return {
    note: (what) => noted.push(what),
    onRevoked: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
