import { afterEach, beforeEach, expect, test } from 'vitest';
import { err, ok } from '@comanda/shared/base/result.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { runAsHub } from '../../log/own-commands.ts';
import type { Deciding } from '../../log/spine.ts';
import { type Harness, openHarness } from '../../test/harness.ts';
import { identityProjection } from './projection.ts';
import { makeRevocations, type Revocations, type Revoked } from './revocations.ts';

let hub: Harness;
let revocations: Revocations;
let heard: Revoked[];
let deviceId: string;
beforeEach(async () => {
  hub = openHarness({ modules: [], projections: [identityProjection] });
  deviceId = hub.newId();
  revocations = makeRevocations(hub.spine);
  heard = [];
  revocations.onRevoked((what) => heard.push(what));
  const device = { deviceId, name: 'Bar', role: 'pos', station: null } as const;
  await runAsHub(hub.spine, hub.newId, (deciding) =>
    ok(deciding.append(event('device.paired.v1', 'device:1', device))),
  );
});
afterEach(() => hub.close());

const revoke = (deciding: Deciding): number => {
  revocations.note({ deviceId });
  return deciding.append(event('device.revoked.v1', 'device:1', { deviceId }));
};

test('what ended is told once, after the commit', async () => {
  const revoked = runAsHub(hub.spine, hub.newId, (deciding) => {
    revoke(deciding);
    return ok(heard.length);
  });
  expect(await revoked).toEqual(ok(0));
  expect(heard).toEqual([{ deviceId }]);
  await runAsHub(hub.spine, hub.newId, (deciding) =>
    ok(deciding.append(event('device.revoked.v1', 'device:1', { deviceId }))),
  );
  expect(heard).toHaveLength(1);
});

test('what a command took back is not told, neither at once nor with a later commit', async () => {
  await runAsHub(hub.spine, hub.newId, (deciding) => {
    revoke(deciding);
    return err(refuse('last_owner'));
  });
  const staff = { staffId: hub.newId(), role: 'cook', active: true } as const;
  await runAsHub(hub.spine, hub.newId, (deciding) => ok(deciding.append(event('staff.saved.v1', 'staff:1', staff))));
  expect(heard).toEqual([]);
});
