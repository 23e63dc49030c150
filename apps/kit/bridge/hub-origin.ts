import type { Bridge } from './bridge.ts';

/**
 * No hub was found yet: refused by the machine itself at once. A name that does not exist would be asked of a name
 * server, which without the internet takes seconds to say nothing.
 */
const NOWHERE = 'https://127.0.0.1:1';

/** Where the hub is now, as the program follows it over the network. */
export function hubOrigin(bridge: Bridge): { origin(): string; onMove(heard: () => void): void } {
  let origin = bridge.about.hub ?? NOWHERE;
  const heard = new Set<() => void>();
  bridge.on('hubMoved', (moved) => {
    if (moved.origin === origin) return;
    ({ origin } = moved);
    for (const each of heard) each();
  });
  return { origin: () => origin, onMove: (each) => void heard.add(each) };
}
