import { createSocket, type Socket } from 'node:dgram';
import { Bonjour, type ServiceConfig } from 'bonjour-service';
import type { Link, Voice } from '@comanda/shared/discovery/index.ts';

interface Answer {
  readonly type: string;
  readonly data: unknown;
  readonly flush?: boolean;
}

interface Packet {
  readonly answers?: readonly Answer[];
  readonly additionals?: readonly Answer[];
}

/** What bonjour-service speaks through; its types do not say so. */
interface Mdns {
  on(event: 'error' | 'warning', listener: (fault: Error) => void): void;
  respond(packet: Packet | readonly Answer[], ...rest: readonly unknown[]): void;
}

/** Records that one machine alone gives: caches drop what they had of them as soon as there are new ones. */
const UNIQUE = new Set(['SRV', 'TXT', 'A', 'AAAA']);

/** The answers that are true on one link: addresses of other links are left out. */
export function answersOn({ v4, v6, linkLocal }: Link, answers: readonly Answer[]): Answer[] {
  const mine = new Set([...v4, ...v6, ...linkLocal]);
  return answers
    .filter(({ type, data }) => (type !== 'A' && type !== 'AAAA') || mine.has(String(data)))
    .map((answer) => (UNIQUE.has(answer.type) ? { ...answer, flush: true } : answer));
}

/**
 * Options of multicast-dns, which bonjour-service passes on. The socket is bound to no address, or it would not hear
 * what is sent to the group; the interface is named, or a network without a default route would not be reached.
 */
function optionsOf({ link, family }: Voice): { readonly socket: Socket } & Record<string, unknown> {
  const socket = createSocket({ type: family === 4 ? 'udp4' : 'udp6', reuseAddr: true, ipv6Only: family === 6 });
  return family === 4
    ? { socket, interface: link.v4[0], bind: '0.0.0.0' }
    : {
        socket,
        type: 'udp6',
        ip: 'ff02::fb',
        interface: `::%${process.platform === 'win32' ? link.index : link.name}`,
        bind: '::',
      };
}

/** Opens mDNS on one link; faults of its socket are told, and end nothing else. */
export function openMdns(voice: Voice, onFault: (fault: Error) => void): Bonjour {
  const bonjour = new Bonjour(optionsOf(voice) as unknown as Partial<ServiceConfig>, onFault);
  const { mdns } = (bonjour as unknown as { readonly server: { readonly mdns: Mdns } }).server;
  mdns.on('error', onFault);
  const respond = mdns.respond.bind(mdns);
  mdns.respond = (packet, ...rest) => {
    const { answers = [], additionals = [] } = Array.isArray(packet) ? { answers: packet } : (packet as Packet);
    const told = { answers: answersOn(voice.link, answers), additionals: answersOn(voice.link, additionals) };
    respond(told, ...rest);
  };
  return bonjour;
}
