import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { drawerRoutes } from '@comanda/shared/contracts/commands/drawer.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import { expectedCash, sumOfCounts } from '@comanda/shared/domain/drawer/cash.ts';
import type { Store } from '../../db/store.ts';
import { command } from '../module.ts';
import { requireVenue } from '../venue/index.ts';
import { type DrawerRow, drawerAt, drawerRow } from './queries.ts';

const streamOf = (drawerId: string): string => `drawer:${drawerId}`;

function known(store: Store, id: string): Result<DrawerRow, Refusal> {
  const row = drawerRow(store, id);
  return row && row.state !== 'closed' ? ok(row) : err(refuse('not_found', { what: 'drawer' }, 'drawerId'));
}

/** A drawer that cash may go into or out of. */
function usable(store: Store, id: string): Result<DrawerRow, Refusal> {
  const row = known(store, id);
  return row.ok && row.value.state === 'counted' ? err(refuse('drawer_counted')) : row;
}

const openDrawer = command(drawerRoutes.openDrawer, (deciding, { body, caller }) => {
  const { store } = deciding;
  const venue = requireVenue(store);
  if (!venue.ok) return venue;
  const device = caller.device?.id;
  if (device === undefined) return err(refuse('drawer_device'));
  if (drawerRow(store, body.drawerId)) return err(refuse('drawer_exists', {}, 'drawerId'));
  if (drawerAt(store, device)) return err(refuse('drawer_here'));
  const { drawerId, counts } = body;
  const float = sumOfCounts(counts);
  const seq = deciding.append(
    event('drawer.opened.v1', streamOf(drawerId), { drawerId, deviceId: device, counts, float }),
  );
  return ok({ drawerId, float, seq });
});

const moveCash = command(drawerRoutes.moveCash, (deciding, { params: { drawerId }, body }) => {
  const row = usable(deciding.store, drawerId);
  if (!row.ok) return row;
  return ok({
    drawerId,
    seq: deciding.append(event('drawer.cash_moved.v1', streamOf(drawerId), { drawerId, ...body })),
  });
});

const noSale = command(drawerRoutes.noSale, (deciding, { params: { drawerId }, body }) => {
  const row = usable(deciding.store, drawerId);
  if (!row.ok) return row;
  return ok({ drawerId, seq: deciding.append(event('drawer.no_sale.v1', streamOf(drawerId), { drawerId, ...body })) });
});

const handOver = command(drawerRoutes.handOverDrawer, (deciding, { params: { drawerId }, body }) => {
  const { store } = deciding;
  const row = usable(store, drawerId);
  if (!row.ok) return row;
  if (!store.get('select 1 from staff where id = ? and active = 1', body.staffId)) {
    return err(refuse('not_found', { what: 'staff member' }, 'staffId'));
  }
  const handed = event('drawer.handed_over.v1', streamOf(drawerId), { drawerId, staffId: body.staffId });
  return ok({ drawerId, seq: deciding.append(handed) });
});

/** Counts once: a second count could be made to fit what the first one has shown. */
const countDrawer = command(drawerRoutes.countDrawer, (deciding, { params: { drawerId }, body, caller }) => {
  const row = usable(deciding.store, drawerId);
  if (!row.ok) return row;
  // Only its own device knows what it has not sent; a manager may answer for one that is broken.
  const here = caller.device?.id === row.value.deviceId;
  if (!here && !caller.permissions.has('closing.manage')) return err(refuse('drawer_elsewhere'));
  if (body.unsent > 0) return err(refuse('drawer_unsent', { count: body.unsent }));
  const counted = sumOfCounts(body.counts);
  const expected = expectedCash(row.value);
  const seq = deciding.append(
    event('drawer.counted.v1', streamOf(drawerId), { drawerId, counts: body.counts, counted, expected }),
  );
  return ok({ drawerId, counted, expected, difference: counted - expected, seq });
});

const closeDrawer = command(drawerRoutes.closeDrawer, (deciding, { params: { drawerId }, body: { reason } }) => {
  const row = known(deciding.store, drawerId);
  if (!row.ok) return row;
  const { difference } = row.value;
  if (difference === null) return err(refuse('drawer_not_counted'));
  if (difference !== 0 && reason === '') return err(refuse('drawer_reason', {}, 'reason'));
  const seq = deciding.append(event('drawer.closed.v1', streamOf(drawerId), { drawerId, difference, reason }));
  return ok({ drawerId, seq });
});

export const drawerCommands = [openDrawer, moveCash, noSale, handOver, countDrawer, closeDrawer];
