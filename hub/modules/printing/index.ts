import { err, ok } from '@comanda/shared/base/result.ts';
import { printingRoutes } from '@comanda/shared/contracts/commands/printing.ts';
import { printerRoutes } from '@comanda/shared/contracts/commands/printers.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import type { PrinterTrouble, PrinterView } from '@comanda/shared/contracts/views/operations.ts';
import type { Printer } from '@comanda/shared/contracts/views/venue.ts';
import type { Checked } from '@comanda/shared/printers/conversation.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import type { Store } from '../../db/store.ts';
import { answer, type HubModule, topic } from '../module.ts';
import { venueState } from '../venue/index.ts';
import { finding, type FindingParts } from './finding.ts';
import { deadAt, jobViews, someJobs, waitingAt } from './queries.ts';
import { tableCardHandlers } from './table-cards.ts';
import { unprintableNames } from './unprintable.ts';
import type { VirtualPrinters } from './virtual.ts';

export { startVirtualPrinters, type VirtualPrinters } from './virtual.ts';

/** What runs the printers, as the console sees and steers it. */
export interface PrintDesk {
  readonly stateOf: (
    printerId: string,
  ) => Pick<PrinterView, 'state' | 'since' | 'paperLow'> & Pick<Checked, 'drawerHigh'>;
  /** The printer that prints its papers now; null: itself, or nobody. */
  readonly standInOf: (printerId: string) => string | null;
  /** Asks a printer now how it is. */
  readonly check: (printerId: string) => void;
  /** Tries a job now, whether it waits or is dead; false: there is none to try. */
  readonly retry: (jobId: string) => boolean;
  /** Puts a job away; false: there is none that waits or is dead. */
  readonly dismiss: (jobId: string) => boolean;
  /** Takes back what was just put away; false: nothing was. */
  readonly restore: (jobId: string) => boolean;
  /** The job's id; null: there is no such printer. */
  readonly testPrint: (printerId: string) => string | null;
  /** Cards of tables, one after the other. */
  readonly printCards: (printerId: string, cards: readonly Paper[]) => void;
}

/** What somebody should go to it for; null: nothing. */
function troubleOf({ state, paperLow, drawerOpen, dead }: PrinterView): PrinterTrouble['state'] | null {
  if (state !== 'ready' && state !== 'busy' && state !== 'unknown') return state;
  if (dead > 0) return 'papers_dead';
  if (drawerOpen === true) return 'drawer_open';
  return paperLow ? 'paper_low' : null;
}

export interface PrintingModuleParts extends FindingParts {
  readonly desk: PrintDesk;
  /** Null outside the demo venue. */
  readonly virtual: VirtualPrinters | null;
}

export function printingModule({ desk, virtual, ...parts }: PrintingModuleParts): HubModule {
  const found = finding(parts);
  const settings = (store: Store): Printer[] =>
    [...(venueState(store)?.printers.values() ?? [])].sort((a, b) => a.name.localeCompare(b.name));

  const toView = (store: Store, printer: Printer): PrinterView => {
    const { drawerHigh, ...state } = desk.stateOf(printer.id);
    const { drawerOpenAt } = printer;
    const told = drawerOpenAt !== undefined && drawerHigh !== null;
    return {
      id: printer.id,
      name: printer.name,
      ...(printer.connection
        ? { host: '', port: 0 }
        : (virtual?.addressOf(printer) ?? { host: printer.host, port: printer.port })),
      connection: printer.connection ?? null,
      ...state,
      drawerOpen: told ? drawerHigh === (drawerOpenAt === 'high') : null,
      waiting: waitingAt(store, printer.id),
      dead: deadAt(store, printer.id),
      virtual: virtual?.has(printer.id) ?? false,
      receipts: printer.receipts,
    };
  };

  const views = (store: Store): PrinterView[] =>
    settings(store)
      .filter((printer) => !printer.archived)
      .map((printer) => toView(store, printer));

  const troubles = (store: Store): PrinterTrouble[] => {
    const venue = venueState(store);
    return views(store).flatMap((view): PrinterTrouble[] => {
      const state = troubleOf(view);
      if (!venue || state === null) return [];
      const { id, name, since, waiting, dead, receipts, connection } = view;
      const deviceId = connection?.kind === 'device' ? connection.deviceId : null;
      const standIn = venue.printers.get(desk.standInOf(id) ?? '')?.name ?? null;
      const stations = [...venue.stations.values()].filter(({ printerId }) => printerId === id);
      const named = stations.map((each) => each.name);
      return [{ id, name, state, since, waiting, dead, deviceId, receipts, stations: named, standIn }];
    });
  };

  const noJob = () => err(refuse('not_found', { what: 'print job' }, 'jobId'));
  const noPrinter = () => err(refuse('not_found', { what: 'printer' }, 'printerId'));

  return {
    name: 'printing',
    handlers: [
      ...found.handlers,
      ...tableCardHandlers(desk),
      answer(printingRoutes.printers, (_call, store) => ok({ printers: views(store), settings: settings(store) })),
      answer(printerRoutes.unprintable, (_call, store) => ok({ names: unprintableNames(store) })),
      answer(printingRoutes.printJobs, (_call, store) => ok({ jobs: jobViews(store) })),
      answer(printingRoutes.retryPrintJob, ({ params }) => (desk.retry(params.jobId) ? ok({}) : noJob())),
      answer(printingRoutes.dismissPrintJob, ({ params }) => (desk.dismiss(params.jobId) ? ok({}) : noJob())),
      answer(printingRoutes.restorePrintJob, ({ params }) => (desk.restore(params.jobId) ? ok({}) : noJob())),
      answer(printingRoutes.testPrint, ({ params }) => {
        const jobId = desk.testPrint(params.printerId);
        return jobId === null ? noPrinter() : ok({ jobId });
      }),
      answer(printingRoutes.setVirtualPrinter, async ({ params, body }, store) => {
        if (!virtual) return err(refuse('demo_only'));
        if (!venueState(store)?.printers.has(params.printerId)) return noPrinter();
        if (!virtual.has(params.printerId)) return err(refuse('demo_only'));
        await virtual.set(params.printerId, body);
        desk.check(params.printerId);
        return ok({});
      }),
      answer(printingRoutes.papers, () => ok({ papers: [...(virtual?.papers() ?? [])] })),
      answer(printingRoutes.paperPicture, ({ params }) => {
        const picture = virtual?.picture(params.id) ?? null;
        return picture === null ? err(refuse('not_found', { what: 'paper' }, 'id')) : ok(picture);
      }),
    ],
    topics: [
      ...found.topics,
      topic({
        name: 'printers',
        touched: (event) => (event.type === 'printer.saved.v1' ? [{ id: event.payload.id }] : []),
        all: views,
        some: (store, _params, ids) => views(store).filter(({ id }) => ids.includes(id)),
      }),
      topic({
        name: 'printerTroubles',
        touched: (event) => (event.type === 'printer.saved.v1' ? [{ id: event.payload.id }] : []),
        all: troubles,
        some: (store, _params, ids) => troubles(store).filter(({ id }) => ids.includes(id)),
      }),
      topic({
        name: 'jobs',
        every: 250,
        touched: () => [],
        all: jobViews,
        some: (store, _params, ids) => someJobs(store, ids),
      }),
      topic({
        name: 'papers',
        touched: () => [],
        all: () => virtual?.papers() ?? [],
        some: (_store, _params, ids) => (virtual?.papers() ?? []).filter(({ id }) => ids.includes(String(id))),
      }),
    ],
  };
}
