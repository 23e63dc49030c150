import { networkInterfaces } from 'node:os';
import { err } from '@comanda/shared/base/result.ts';
import { type HubRecord, linksOf } from '@comanda/shared/discovery/index.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import type { HubFinder } from '../parts.ts';
import { browse } from './browse.ts';
import { type Answer, follow } from './follow.ts';
import { lookAt } from './look-at.ts';
import { listenOn } from './mdns.ts';
import { makePairing } from './pair.ts';
import { meet, NotTheHub } from './pin.ts';

export { isPinned } from './pin.ts';
export { pinnedFetch } from './pinned-fetch.ts';

async function answers(address: string, port: number, fingerprint: string): Promise<Answer> {
  try {
    (await meet(address, port, fingerprint)).socket.destroy();
    return 'hub';
  } catch (fault) {
    return fault instanceof NotTheHub ? 'other' : 'nobody';
  }
}

/** The first address at which the key answers that was announced; null: somebody else does, undefined: nobody. */
async function wayTo({ addresses, tlsPort, fingerprint }: HubRecord): Promise<string | null | undefined> {
  let others = false;
  const found = await Promise.any(
    addresses.map(async (address) => {
      try {
        (await meet(address, tlsPort, fingerprint)).socket.destroy();
        return address;
      } catch (fault) {
        others ||= fault instanceof NotTheHub;
        throw fault;
      }
    }),
  ).catch(() => undefined);
  return found ?? (others ? null : undefined);
}

/** Finds hubs on the network, pairs with one so that nobody in between can take part, and keeps to it. */
export function makeFinder(timers: Timers): HubFinder {
  const browsing = browse({ timers, links: () => linksOf(networkInterfaces()), listenOn });
  const pairing = makePairing();
  return {
    hubs: browsing.hubs,
    onChange: browsing.onChange,
    at: lookAt,
    pair: async (hub, code, device, language) => {
      const address = await wayTo(hub);
      if (address === undefined) return err({ code: 'hub_away' });
      if (address === null) return err({ code: 'hub_not_trusted' });
      return pairing(hub, address, code, device, language);
    },
    follow: (hub) => follow({ hub, timers, browsing, answers }),
    stop: browsing.stop,
  };
}
