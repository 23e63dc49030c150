import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Context, MiddlewareHandler } from 'hono';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { API_PREFIX } from '@comanda/shared/contracts/routes.ts';
import type { Env } from './api.ts';
import { isLoopback } from './local.ts';
import { encryptedOnlyPage } from './pages.ts';
import { languageOf, toProblem } from './problem.ts';

/**
 * What plain HTTP may always have: guests' pages, which hold no more than the guest's own link leads to and which a phone
 * opens that knows no certificate; what a hub says of itself to everybody; and its state, for what watches it.
 */
const OPEN = [
  /^\/(r|track|assets|pictures|live)\//,
  /^\/(favicon\.ico|page-keeper\.js|health)$/,
  new RegExp(`^${API_PREFIX}/(track/[^/]+|hub)$`),
];

export interface EncryptedParts {
  readonly plainAllowed: () => boolean;
  readonly tlsPort: () => number;
  /** An address of the hub, for a request whose own words for it are none. */
  readonly address: () => string;
  readonly newId: () => string;
}

/** True where nobody between the two ends can read along. */
export const isPrivate = (socket: Socket): boolean =>
  socket instanceof TLSSocket || isLoopback(socket.remoteAddress ?? '');

/** What a browser says that it asked: a name or an address, with a port. */
export const HOST = /^(?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

/** Refuses plain HTTP from other machines in words, where it is not allowed. */
export function encryptedOnly(parts: EncryptedParts): MiddlewareHandler<Env> {
  const secureAddress = (c: Context<Env>): string => {
    const host = c.req.header('host') ?? '';
    const name = HOST.test(host) ? host.replace(/:\d+$/, '') : parts.address();
    return `https://${name}:${parts.tlsPort()}`;
  };
  return async (c, next) => {
    if (isPrivate(c.env.incoming.socket) || parts.plainAllowed() || OPEN.some((each) => each.test(c.req.path))) {
      await next();
      return;
    }
    const language = languageOf(c.req.header('accept-language'));
    const address = secureAddress(c);
    if (c.req.header('accept')?.includes('text/html')) {
      return c.html(encryptedOnlyPage(`${address}${c.req.path}`, language), 403, {
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
        'Cache-Control': 'no-store',
      });
    }
    const problem = toProblem(refuse('encrypted_only', { address }), language, parts.newId());
    return Response.json(problem, { status: problem.status, headers: { 'Content-Type': 'application/problem+json' } });
  };
}
