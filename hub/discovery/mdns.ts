import { Bonjour, type ServiceConfig } from 'bonjour-service';
import type { Link, Voice } from '@comanda/shared/discovery/index.ts';
import { multicastOptions } from '@comanda/shared/node/mdns.ts';

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

/** Opens mDNS on one link; faults of its socket are told, and end nothing else. */
export function openMdns(voice: Voice, onFault: (fault: Error) => void): Bonjour {
  const bonjour = new Bonjour(multicastOptions(voice) as unknown as Partial<ServiceConfig>, onFault);
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
