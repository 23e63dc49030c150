import { createSocket, type Socket } from 'node:dgram';
import type { Voice } from '../discovery/index.ts';

/**
 * Options of multicast-dns on one link. The socket is bound to no address, or it would not hear what is sent to the
 * group; the interface is named, or a network without a default route would not be reached.
 */
export function multicastOptions({ link, family }: Voice): { readonly socket: Socket } & Record<string, unknown> {
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
