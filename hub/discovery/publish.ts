import { hostname } from 'node:os';
import type { Bonjour } from 'bonjour-service';
import {
  type HubRecord,
  type Link,
  SERVICE_TYPE,
  serviceName,
  txtOf,
  voicesOf,
} from '@comanda/shared/discovery/index.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import { openMdns } from './mdns.ts';

/** A goodbye that did not leave the machine by then does not leave any more, in milliseconds. */
const GOODBYE_WITHIN = 500;

/** The hub's announcements on all links. */
export interface Publisher {
  /** Announces the hub as it is now; what has not changed is left as it is. */
  tell(hub: HubRecord, links: readonly Link[]): void;
  /** Interfaces on which it is announced now. */
  interfaces(): string[];
  /** Why the last fault was one, in the machine's words; null: none since the last change. */
  problem(): string | null;
  /** Says goodbye everywhere. */
  stop(): Promise<void>;
}

interface Raised {
  readonly bonjour: Bonjour;
  readonly name: string;
}

/** The hub's own name in mDNS: never another machine's, nor that of another responder on this machine. */
export const mdnsHost = (id: string): string => `comanda-${id.slice(-8)}.local`;

/** What a certificate can say; some systems let a machine be called otherwise. */
const NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

/** Names that the hub's certificate says beside its addresses. */
export function hostNames(id: string, host = hostname()): string[] {
  const own = host.toLowerCase().replace(/\.local$/, '');
  return [...(NAME.test(own) ? [own, `${own}.local`] : []), mdnsHost(id)];
}

export function makePublisher({ now, after }: Timers): Publisher {
  const raised = new Map<string, Raised>();
  let told = '';
  let problem: string | null = null;

  const hush = (key: string): Promise<void> => {
    const voice = raised.get(key);
    raised.delete(key);
    if (!voice) return Promise.resolve();
    return new Promise((resolve) => {
      const end = (): void => voice.bonjour.destroy(resolve);
      let over = false;
      const once = (): void => {
        if (over) return;
        over = true;
        callOff();
        end();
      };
      const callOff = after(GOODBYE_WITHIN, once);
      voice.bonjour.unpublishAll(once);
    });
  };

  return {
    tell: (hub, links) => {
      const voices = voicesOf(links);
      const wanted = new Set(voices.map(({ key }) => key));
      const service = {
        name: hub.name,
        type: SERVICE_TYPE,
        port: hub.port,
        host: mdnsHost(hub.id),
        txt: txtOf(hub),
        // The name has the hub's id in it: nobody else has it, and the hub is known without waiting for objections.
        probe: false,
      };
      const telling = JSON.stringify(service);
      const changed = telling !== told;
      told = telling;
      for (const key of raised.keys()) if (changed || !wanted.has(key)) void hush(key);
      for (const voice of voices) {
        if (raised.has(voice.key)) continue;
        problem = null;
        const bonjour = openMdns(voice, (fault) => {
          problem = `${voice.link.name}: ${fault.message}`;
        });
        // Many listeners tell of a hub again only where its text has changed: with new addresses it does.
        bonjour.publish({ ...service, txt: { ...service.txt, since: now().toString(36) } });
        raised.set(voice.key, { bonjour, name: voice.link.name });
      }
    },
    interfaces: () => [...new Set([...raised.values()].map(({ name }) => name))],
    problem: () => problem,
    stop: async () => {
      await Promise.all([...raised.keys()].map(hush));
    },
  };
}

/** The name under which a hub is listed: its venue's, and of its id so much that two of one name are told apart. */
export const listedName = (venue: string | null, id: string): string =>
  `${serviceName(venue ?? 'Comanda', 56).replaceAll('.', '-')} ${id.slice(-4)}`;
