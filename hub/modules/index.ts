import type { Projection } from '../log/projection.ts';
import { approvalsProjection } from './approvals/index.ts';
import { closingProjection } from './closing/index.ts';
import { cutOffModule } from './cut-off/index.ts';
import { drawerModule } from './drawer/index.ts';
import { houseAccountsProjection } from './house-accounts/index.ts';
import { identityProjection } from './identity/index.ts';
import { kioskProjections } from './kiosk/index.ts';
import { invoicesModule } from './invoices/index.ts';
import { kitchenModule } from './kitchen/index.ts';
import { ledgerProjection } from './ledger/index.ts';
import { menuModule } from './menu/index.ts';
import { ordersModule } from './orders/index.ts';
import { reportsProjection } from './reports/index.ts';
import { rolesProjection } from './roles/index.ts';
import { venueModule } from './venue/index.ts';

/** Every projection of the hub: what `verify` replays and a rebuild builds. */
export const projections: readonly Projection[] = [
  ...(venueModule.projections ?? []),
  ...(menuModule.projections ?? []),
  rolesProjection,
  identityProjection,
  ...(ordersModule.projections ?? []),
  houseAccountsProjection,
  ledgerProjection,
  approvalsProjection,
  ...(kitchenModule.projections ?? []),
  ...kioskProjections,
  reportsProjection,
  ...(invoicesModule.projections ?? []),
  ...(drawerModule.projections ?? []),
  closingProjection,
  ...(cutOffModule.projections ?? []),
];
