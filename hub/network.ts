import { X509Certificate } from 'node:crypto';
import { createServer, type ServerOptions } from 'node:https';
import { isIP, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import { type NetworkView, networkRoutes } from '@comanda/shared/contracts/commands/network.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import {
  addressesOf,
  type HubRecord,
  type Link,
  linksOf,
  originOf,
  serviceName,
} from '@comanda/shared/discovery/index.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import type { Config } from './config.ts';
import { hostNames, listedName, makePublisher } from './discovery/index.ts';
import type { EncryptedParts } from './http/encrypted.ts';
import { listen, listenSomewhere } from './listen.ts';
import { answer, type HubModule } from './modules/module.ts';
import { hubTlsIn } from './tls/index.ts';
import { plainHttpIn } from './tls/plain-http.ts';

/** A changed address is seen within this time: far below the ten seconds in which apps find the hub again. */
const LOOK_EVERY = SECOND;
/** From the plain port to the encrypted one, where nobody chose it. */
const TLS_ABOVE = 43;
const MOST_ADDRESSES = 16;

export interface NetworkParts {
  readonly config: Config;
  readonly timers: Timers;
  readonly newId: () => string;
  readonly randomBytes: (size: number) => Buffer;
  readonly version: string;
  readonly venueName: () => string | null;
  readonly demo: () => boolean;
  readonly onFault: (fault: unknown, what: string) => void;
}

/** The hub on the network: its two ports, its certificate, its announcements. */
export interface Network {
  readonly module: HubModule;
  /** What the answers over plain HTTP depend on. */
  readonly encrypted: EncryptedParts;
  /** The hub as it makes itself known. */
  self(): HubRecord;
  /** Where browsers of other machines reach it: plain where they may. */
  origins(): string[];
  /** The encrypted server; it serves what the plain one does. */
  readonly makeServer: (options: ServerOptions, listener: Parameters<typeof createServer>[1]) => Server;
  /** Listens with both, then makes the hub known. @returns the plain port */
  open(plain: Server, secure: Server): Promise<Result<number, string>>;
  close(): Promise<void>;
}

export async function makeNetwork(parts: NetworkParts): Promise<Network> {
  const { config, timers, newId, randomBytes, version, venueName, demo, onFault } = parts;
  const tls = hubTlsIn({ dataDir: config.dataDir, now: timers.now, newId, randomBytes });
  const plainHttp = plainHttpIn(config.dataDir, config.plainHttp, demo);
  const publisher = config.discovery ? makePublisher(timers) : null;
  const everywhere = config.host === '::' || config.host === '0.0.0.0';
  let links: readonly Link[] = [];
  let ports = { port: config.port, tlsPort: config.tlsPort ?? 0 };
  let server: ReturnType<typeof createServer> | null = null;
  let stopLooking = (): void => {};
  let closed = false;
  const secureContext = () => ({ key: tls.key, cert: tls.certificate(), minVersion: 'TLSv1.2' as const });

  const read = (): Link[] =>
    linksOf(networkInterfaces())
      .map((link) => (config.host === '0.0.0.0' ? { ...link, v6: [], linkLocal: [] } : link))
      .filter(({ v4, v6, linkLocal }) => everywhere || [...v4, ...v6, ...linkLocal].includes(config.host));
  const alone = config.host === 'localhost' ? '127.0.0.1' : config.host;
  const addresses = (): string[] => {
    if (everywhere) return addressesOf(links).slice(0, MOST_ADDRESSES);
    return isIP(alone) === 0 ? [] : [alone];
  };
  const names = (): string[] => [...new Set([...hostNames(tls.id), 'localhost', '127.0.0.1', '::1', ...addresses()])];

  const self = (): HubRecord => {
    const venue = venueName();
    return {
      id: tls.id,
      name: listedName(venue, tls.id),
      venue: venue === null ? null : serviceName(venue, 200),
      version,
      addresses: addresses(),
      ...ports,
      fingerprint: tls.fingerprint,
    };
  };

  const look = async (): Promise<void> => {
    links = read();
    if (await tls.ensure(names())) server?.setSecureContext(secureContext());
    publisher?.tell(self(), links);
  };
  const watch = (): void => {
    if (closed) return;
    stopLooking = timers.after(LOOK_EVERY, () => {
      void look()
        .catch((fault: unknown) => onFault(fault, 'network'))
        .finally(watch);
    });
  };

  const view = (): NetworkView => {
    const certificate = new X509Certificate(tls.certificate());
    return {
      hub: self(),
      certificate: {
        fingerprint: certificate.fingerprint256,
        names: names(),
        until: certificate.validToDate.getTime(),
      },
      plainHttp: { allowed: plainHttp.allowed(), fixed: plainHttp.fixed },
      discovery: {
        on: publisher !== null,
        problem: publisher?.problem() ?? null,
        interfaces: publisher?.interfaces() ?? [],
      },
    };
  };

  links = read();
  await tls.ensure(names());
  return {
    self,
    origins: () => {
      const [protocol, port] = plainHttp.allowed()
        ? (['http', ports.port] as const)
        : (['https', ports.tlsPort] as const);
      return (everywhere ? addresses() : []).map((address) => originOf(protocol, address, port));
    },
    encrypted: {
      plainAllowed: plainHttp.allowed,
      tlsPort: () => ports.tlsPort,
      address: () => addresses()[0] ?? 'localhost',
      newId,
    },
    module: {
      name: 'network',
      handlers: [
        answer(networkRoutes.network, () => ok(view())),
        answer(networkRoutes.savePlainHttp, ({ body }) => {
          if (plainHttp.fixed) return err(refuse('plain_http_fixed'));
          plainHttp.save(body.allowed);
          return ok(view());
        }),
      ],
    },
    makeServer: (options, listener) => {
      server = createServer({ ...options, ...secureContext() }, listener);
      return server;
    },
    open: async (plain, secure) => {
      const { host } = config;
      const port = await listen(plain, { host, port: config.port, chosenBy: '--port or COMANDA_PORT' });
      if (!port.ok) return port;
      const beside = config.port === 0 ? 0 : port.value + (port.value + TLS_ABOVE > 65_535 ? -TLS_ABOVE : TLS_ABOVE);
      const where = { host, port: config.tlsPort ?? beside, chosenBy: '--tls-port or COMANDA_TLS_PORT' };
      const tlsPort = await (config.tlsPort === null ? listenSomewhere(secure, where) : listen(secure, where));
      if (!tlsPort.ok) return tlsPort;
      ports = { port: port.value, tlsPort: tlsPort.value };
      await look();
      watch();
      return port;
    },
    close: async () => {
      closed = true;
      stopLooking();
      await publisher?.stop();
    },
  };
}
