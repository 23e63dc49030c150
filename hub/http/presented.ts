import type { ApiContext } from './api.ts';
import { isOnThisMachine } from './local.ts';

/** What a request says of who sends it. */
export function presentedBy(c: ApiContext) {
  const bearer = c.req.header('authorization');
  const address = c.env.incoming.socket.remoteAddress ?? '';
  return {
    deviceToken: c.req.header('comanda-device') ?? null,
    accessToken: bearer?.startsWith('Bearer ') ? bearer.slice(7) : null,
    address,
    local: isOnThisMachine(address, c.req.header('host'), c.req.header('origin')),
  };
}
