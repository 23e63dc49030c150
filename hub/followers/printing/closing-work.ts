import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import type { DrawerFigures } from '@comanda/shared/contracts/views/closing.ts';
import type { DrawerSlip } from '@comanda/shared/receipts/drawer-slip.ts';
import type { Store } from '../../db/store.ts';
import { zReport } from '../../modules/closing/index.ts';
import { drawerFigures, nameOf } from '../../modules/drawer/index.ts';
import { settingsFor } from '../../modules/receipts/index.ts';
import type { VenueState } from '../../modules/venue/index.ts';
import { slipPaper, xPaper, zPaper } from './papers/closing.ts';
import { deskOf, type Handlers, inUse, type Making } from './making.ts';

type SlipOf = (figures: DrawerFigures) => DrawerSlip;

/** Slips of drawers, and the Zs. */
export function closingHandlers(store: Store): Handlers {
  /** A slip of a drawer, out of the desk's printer. */
  const slipJob = (venue: VenueState, { id, at, actor }: LogEvent, drawerId: string, slipOf: SlipOf): Making[] => {
    const printer = deskOf(venue);
    const figures = drawerFigures(store, drawerId);
    if (!printer || !figures) return [];
    const settings = settingsFor(venue.settings, 'drawer');
    const by = nameOf(store, actor);
    const paper = slipPaper(slipOf(figures), { settings, printer, at, device: figures.deviceName, by });
    return [{ kind: 'drawer', cause: `drawer:${id}`, printerId: printer.id, orderNumber: null, paper, reprint: false }];
  };

  return {
    'drawer.opened.v1': (fact, venue) =>
      slipJob(venue, fact, fact.payload.drawerId, () => ({ kind: 'opened', ...fact.payload })),
    'drawer.cash_moved.v1': (fact, venue) => slipJob(venue, fact, fact.payload.drawerId, () => fact.payload),
    'drawer.no_sale.v1': (fact, venue) =>
      slipJob(venue, fact, fact.payload.drawerId, () => ({ kind: 'no_sale', reason: fact.payload.reason })),
    'drawer.closed.v1': (fact, venue) =>
      slipJob(venue, fact, fact.payload.drawerId, (figures) => ({ kind: 'closed', figures })),
    'day.closed.v1': ({ id, at, payload }, venue) => {
      const printer = deskOf(venue);
      if (!printer) return [];
      const paper = zPaper(payload, settingsFor(venue.settings, 'report'), printer, at, false);
      return [{ kind: 'z', cause: `z:${id}`, printerId: printer.id, orderNumber: null, paper, reprint: false }];
    },
    'x_report.print_requested.v1': ({ id, at, payload }, venue) => {
      const printer = inUse(venue, payload.printerId);
      if (!printer) return [];
      const paper = xPaper(payload.figures, settingsFor(venue.settings, 'report'), printer, at);
      return [{ kind: 'z', cause: `x:${id}`, printerId: printer.id, orderNumber: null, paper, reprint: false }];
    },
    'z_report.reprint_requested.v1': ({ id, payload }, venue) => {
      const printer = inUse(venue, payload.printerId);
      const report = zReport(store, payload.number);
      if (!printer || !report) return [];
      const paper = zPaper(report, settingsFor(venue.settings, 'report'), printer, report.at, true);
      return [{ kind: 'z', cause: `z:${id}`, printerId: printer.id, orderNumber: null, paper, reprint: true }];
    },
  };
}
