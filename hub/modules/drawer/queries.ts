import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { DrawerFigures } from '@comanda/shared/contracts/views/closing.ts';
import type { DrawerView } from '@comanda/shared/contracts/views/drawer.ts';
import type { Store } from '../../db/store.ts';
import { venueState } from '../venue/index.ts';

export interface DrawerRow {
  readonly id: string;
  readonly deviceId: string;
  readonly deviceName: string;
  readonly holder: string;
  readonly state: 'open' | 'counted' | 'closed';
  readonly openedAt: number;
  readonly float: number;
  readonly sales: number;
  readonly refunds: number;
  readonly paidIn: number;
  readonly paidOut: number;
  readonly drops: number;
  readonly noSales: number;
  readonly expected: number | null;
  readonly counted: number | null;
  readonly difference: number | null;
  readonly reason: string | null;
  readonly closedAt: number | null;
}

const SELECT = `select drawers.id, device_id as deviceId, coalesce(devices.name, '') as deviceName, holder, state,
  opened_at as openedAt, float, sales, refunds, paid_in as paidIn, paid_out as paidOut, drops, no_sales as noSales,
  expected, counted, difference, reason, closed_at as closedAt
  from drawers left join devices on devices.id = drawers.device_id`;

export const drawerRow = (store: Store, id: string): DrawerRow | undefined =>
  store.get<DrawerRow>(`${SELECT} where drawers.id = ?`, id);

export const drawerAt = (store: Store, deviceId: string): DrawerRow | undefined =>
  store.get<DrawerRow>(`${SELECT} where device_id = ? and state = 'open'`, deviceId);

/** Who somebody is, from the vault; null for a device, or where the name was erased. */
export const nameOf = (store: Store, actor: string): string | null =>
  actor.startsWith('staff:')
    ? (store.get<{ name: string }>('select name from staff_profiles where id = ?', actor.slice(6))?.name ?? null)
    : null;

/** What a screen may know: nothing of what was sold or is expected before the count is given. */
const drawerView = (store: Store, row: DrawerRow): DrawerView => ({
  id: row.id,
  deviceId: row.deviceId,
  deviceName: row.deviceName,
  holder: row.holder,
  holderName: nameOf(store, row.holder),
  state: row.state === 'open' ? 'open' : 'counted',
  openedAt: row.openedAt,
  float: row.float,
  paidIn: row.paidIn,
  paidOut: row.paidOut,
  drops: row.drops,
  noSales: row.noSales,
  counted: row.counted,
  expected: row.expected,
  difference: row.difference,
});

export const openDrawers = (store: Store): DrawerView[] =>
  store
    .all<DrawerRow>(`${SELECT} where state <> 'closed' order by opened_at, drawers.id`)
    .map((row) => drawerView(store, row));

const toFigures = (row: DrawerRow): DrawerFigures => ({
  drawerId: row.id,
  deviceName: row.deviceName,
  holder: row.holder,
  openedAt: row.openedAt,
  closedAt: row.closedAt,
  float: row.float,
  sales: row.counted === null ? null : row.sales,
  refunds: row.counted === null ? null : row.refunds,
  paidIn: row.paidIn,
  paidOut: row.paidOut,
  drops: row.drops,
  noSales: row.noSales,
  expected: row.expected,
  counted: row.counted,
  difference: row.difference,
  reason: row.reason,
});

export function drawerFigures(store: Store, id: string): DrawerFigures | null {
  const row = drawerRow(store, id);
  return row ? toFigures(row) : null;
}

/** Drawers that were opened on a business date and are on no Z yet. */
export const drawersOf = (store: Store, businessDate: string): DrawerFigures[] =>
  store
    .all<DrawerRow>(
      `${SELECT} where drawers.business_date = ? and drawers.z = 0 order by opened_at, drawers.id`,
      businessDate,
    )
    .map(toFigures);

/** Where the venue wants cash in a counted drawer, a device without an open one takes and gives none. */
export function mayHandleCash(store: Store, device: string | null): Result<null, Refusal> {
  if (venueState(store)?.settings.cashNeedsDrawer !== true) return ok(null);
  return device !== null && drawerAt(store, device) ? ok(null) : err(refuse('drawer_needed'));
}
