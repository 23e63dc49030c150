import { err, ok } from '@comanda/shared/base/result.ts';
import { identityRoutes } from '@comanda/shared/contracts/commands/identity.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { answer, command, type Handler, type Topic, topic } from '../module.ts';
import type { Desk } from './desk.ts';
import { deviceView, deviceViews, type Presence } from './queries.ts';
import { endSessions, openSessionsAt } from './sessions.ts';

export const deviceHandlers = (desk: Desk, presence: Presence): Handler[] => [
  answer(identityRoutes.devices, (_call, store) => ok({ devices: deviceViews(store, presence) })),

  command(identityRoutes.revokeDevice, (deciding, { params: { deviceId } }) => {
    const { store } = deciding;
    const device = deviceView(store, deviceId, presence);
    if (!device) return err(refuse('not_found', { what: 'device' }));
    if (device.revokedAt === null) {
      store.run('delete from device_tokens where device_id = ?', deviceId);
      endSessions(desk, deciding, openSessionsAt(store, deviceId));
      desk.revocations.note({ deviceId });
      deciding.append(event('device.revoked.v1', `device:${deviceId}`, { deviceId }));
    }
    return ok({ id: deviceId, seq: deciding.seq() });
  }),
];

export const deviceTopic = (presence: Presence): Topic =>
  topic({
    name: 'devices',
    touched: (event) =>
      event.type === 'device.paired.v1' || event.type === 'device.revoked.v1' ? [{ id: event.payload.deviceId }] : [],
    all: (store) => deviceViews(store, presence),
    some: (store, _params, ids) => ids.flatMap((id) => deviceView(store, id, presence) ?? []),
  });
