import type { Bridge } from './bridge.ts';

/** No hub was found yet: nothing answers at this address, ever (RFC 2606). */
const NOWHERE = 'https://hub.invalid';

/** Where the hub is now, as the program follows it over the network. */
export function hubOrigin(bridge: Bridge): () => string {
  let origin = bridge.about.hub ?? NOWHERE;
  bridge.on('hubMoved', (moved) => {
    origin = moved.origin;
  });
  return () => origin;
}
