import { approvalRoutes } from './commands/approvals.ts';
import { checkRoutes } from './commands/checks.ts';
import { closingRoutes } from './commands/closing.ts';
import { cutOffRoutes } from './commands/cut-off.ts';
import { drawerRoutes } from './commands/drawer.ts';
import { exportRoutes } from './commands/exports.ts';
import { houseAccountRoutes } from './commands/house-accounts.ts';
import { identityRoutes } from './commands/identity.ts';
import { kioskRoutes } from './commands/kiosk.ts';
import { invoiceRoutes } from './commands/invoices.ts';
import { kitchenRoutes } from './commands/kitchen.ts';
import { menuRoutes } from './commands/menu.ts';
import { menuPublishingRoutes } from './commands/menu-publishing.ts';
import { networkRoutes } from './commands/network.ts';
import { noticeRoutes } from './commands/notices.ts';
import { operationsRoutes } from './commands/operations.ts';
import { orderRoutes } from './commands/orders.ts';
import { pairingRoutes } from './commands/pairing.ts';
import { paymentRoutes } from './commands/payments.ts';
import { printerRoutes } from './commands/printers.ts';
import { printingRoutes } from './commands/printing.ts';
import { queueRoutes } from './commands/queue.ts';
import { receiptRoutes } from './commands/receipts.ts';
import { reportRoutes } from './commands/reports.ts';
import { staffRoutes } from './commands/staff.ts';
import { tableRoutes } from './commands/tables.ts';
import { updateRoutes } from './commands/updates.ts';
import { venueRoutes } from './commands/venue.ts';

/** Every route of the hub's API. */
export const routes = {
  ...venueRoutes,
  ...identityRoutes,
  ...staffRoutes,
  ...pairingRoutes,
  ...networkRoutes,
  ...menuRoutes,
  ...menuPublishingRoutes,
  ...orderRoutes,
  ...tableRoutes,
  ...paymentRoutes,
  ...checkRoutes,
  ...approvalRoutes,
  ...houseAccountRoutes,
  ...receiptRoutes,
  ...invoiceRoutes,
  ...drawerRoutes,
  ...closingRoutes,
  ...cutOffRoutes,
  ...kioskRoutes,
  ...kitchenRoutes,
  ...queueRoutes,
  ...noticeRoutes,
  ...printerRoutes,
  ...printingRoutes,
  ...reportRoutes,
  ...operationsRoutes,
  ...exportRoutes,
  ...updateRoutes,
};

export type RouteName = keyof typeof routes;

export const API_PREFIX = '/api/v1';
