import { Bonjour, type Browser, type Service, type ServiceConfig } from 'bonjour-service';
import { type Announced, isLinkLocal, SERVICE_TYPE, type Voice } from '@comanda/shared/discovery/index.ts';
import { multicastOptions } from '@comanda/shared/node/mdns.ts';

/** Listening on one link. */
export interface Ear {
  /** Asks anew who is there: everybody is heard again, with the addresses of now. */
  ask(): void;
  close(): void;
}

export interface Heard {
  /** Told again at every answer to a new question. */
  here(service: string, announced: Announced): void;
  /** It said goodbye. */
  gone(service: string): void;
}

/**
 * The address that answered stands first. Those of IPv6 that mean something on one link alone are left out: a browser
 * cannot be told the link, and would not get there.
 */
function announcedBy({ name, port, txt, addresses = [], referer }: Service): Announced {
  const all = [...(referer ? [referer.address] : []), ...addresses];
  return { name, port, txt: txt as unknown, addresses: all.filter((address) => !isLinkLocal(address)) };
}

export function listenOn(voice: Voice, { here, gone }: Heard): Ear {
  // What one link refuses, another may give: a fault leaves this ear deaf, and it is raised anew with its link.
  const bonjour = new Bonjour(multicastOptions(voice) as unknown as Partial<ServiceConfig>, () => {});
  const { mdns } = (bonjour as unknown as { readonly server: { readonly mdns: NodeJS.EventEmitter } }).server;
  mdns.on('error', () => {});
  let browser: Browser | null = null;
  const tell = (service: Service): void => here(service.fqdn, announcedBy(service));
  return {
    ask: () => {
      // A browser tells of a hub once, and not of its new addresses: each question has a browser of its own.
      browser?.stop();
      browser = bonjour.find({ type: SERVICE_TYPE }, tell);
      browser.on('txt-update', tell).on('srv-update', tell);
      browser.on('down', (service: Service) => gone(service.fqdn));
    },
    close: () => {
      browser?.stop();
      bonjour.destroy();
    },
  };
}
