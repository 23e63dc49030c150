import { z } from 'zod';
import { HubRecord } from '../../discovery/index.ts';
import { PROOF_BYTES, RUN_BYTES, SHARE_BYTES } from '../../pairing/index.ts';
import { Key, Uuid } from '../common.ts';
import { DeviceRole } from '../permissions.ts';
import { route } from '../route.ts';
import { PairedDevice } from '../views/session.ts';

/** So many bytes in base64url. */
const bytes = (count: number) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((count * 4) / 3)}}$`), `${count} bytes in base64url`);

/** How an app pairs so that nobody in between can take part; `docs/decisions` says why it is as it is. */
export const pairingRoutes = {
  hub: route({
    method: 'GET',
    path: '/hub',
    tag: 'identity',
    summary: 'Which hub this is, as it makes itself known on the network',
    access: 'public',
    command: false,
    reply: HubRecord,
    refusals: [],
  }),
  beginPairing: route({
    method: 'POST',
    path: '/devices/pairing/begin',
    tag: 'identity',
    summary: 'Begin to pair an app by the newest code: its share for the hub’s',
    access: 'public',
    command: false,
    body: z.object({
      /** Of this run alone, chosen by chance. */
      run: bytes(RUN_BYTES),
      share: bytes(SHARE_BYTES),
    }),
    reply: z.object({ runId: Uuid, share: bytes(SHARE_BYTES) }),
    refusals: ['pairing_no_code', 'pairing_unproven', 'too_many_requests', 'set_up_first'],
  }),
  finishPairing: route({
    method: 'POST',
    path: '/devices/pairing/finish',
    tag: 'identity',
    summary: 'Pair an app that proves to know the code and to see the hub’s own key; a code has one try',
    access: 'public',
    command: false,
    body: z.object({
      runId: Uuid,
      proof: bytes(PROOF_BYTES),
      name: z.string().trim().min(1).max(60),
      role: DeviceRole,
      station: Key.nullable().default(null),
    }),
    reply: z.object({
      /** Without it, whoever answered is not the hub. */
      proof: bytes(PROOF_BYTES),
      device: PairedDevice,
      hub: HubRecord,
    }),
    refusals: ['pairing_unproven', 'set_up_first'],
  }),
};
