import type { HubProcess } from './hub-process.ts';
import type { HubLine } from './parts.ts';

/** The way to the hub in this program: over the machine's own loopback, where nobody is in between. */
export function lineHere(hub: HubProcess, onChange: (heard: () => void) => () => void): HubLine {
  const heard = new Set<(origin: string) => void>();
  let last = hub.origin();
  const stop = onChange(() => {
    const now = hub.origin();
    if (now === null || now === last) return;
    last = now;
    for (const each of heard) each(now);
  });
  return {
    // Between a fall and the next start it is still there: what asks it is told by the connection.
    origin: () => last,
    onMove(each) {
      heard.add(each);
      return () => void heard.delete(each);
    },
    isReplaced: () => false,
    onReplaced: () => () => undefined,
    trusts: () => false,
    lost: () => undefined,
    stop,
  };
}
