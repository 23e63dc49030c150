import { z } from 'zod';
import { HubRecord } from '../../discovery/index.ts';
import { route } from '../route.ts';

export const NetworkView = z.object({
  hub: HubRecord,
  /** Of the certificate, as browsers show it: SHA-256 in pairs of capitals with colons. */
  certificate: z.object({ fingerprint: z.string(), names: z.array(z.string()), until: z.int() }),
  /** Whether browsers of other machines may use plain HTTP; fixed: by how the hub was started. */
  plainHttp: z.object({ allowed: z.boolean(), fixed: z.boolean() }),
  discovery: z.object({
    on: z.boolean(),
    /** Why it is off or does not work, for whoever looks after the hub. */
    problem: z.string().nullable(),
    interfaces: z.array(z.string()),
  }),
});
export type NetworkView = z.infer<typeof NetworkView>;

export const networkRoutes = {
  network: route({
    method: 'GET',
    path: '/system/network',
    tag: 'system',
    summary: 'How the hub is reached: addresses, certificate, plain HTTP, discovery',
    access: 'system.manage',
    command: false,
    reply: NetworkView,
    refusals: [],
  }),
  savePlainHttp: route({
    method: 'PUT',
    path: '/system/network/plain-http',
    tag: 'system',
    summary: 'Allow browsers of other machines to use plain HTTP, or refuse it',
    access: 'system.manage',
    command: false,
    body: z.object({ allowed: z.boolean() }),
    reply: NetworkView,
    refusals: ['plain_http_fixed'],
  }),
};
