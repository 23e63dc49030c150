import { err, ok } from '@comanda/shared/base/result.ts';
import { printerRoutes } from '@comanda/shared/contracts/commands/printers.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import type { PrinterSearch } from '@comanda/shared/contracts/views/printer-search.ts';
import { readRange } from '@comanda/shared/domain/venue/range.ts';
import type { Spooler } from '@comanda/shared/printers/spooler.ts';
import type { Store } from '../../db/store.ts';
import type { DevicePrinters } from '../../drivers/device-printers/index.ts';
import type { PrinterFinder } from '../../drivers/printer-finder/index.ts';
import { answer, type Handler, type Topic, topic } from '../module.ts';
import { venueState } from '../venue/index.ts';

export interface FindingParts {
  readonly finder: PrinterFinder;
  readonly spooler: Pick<Spooler, 'queues'>;
  readonly devices: Pick<DevicePrinters, 'ports'>;
}

/** Looks for printers, and says which of them are set up already. */
export function finding({ finder, spooler, devices }: FindingParts): { handlers: Handler[]; topics: Topic[] } {
  const searchView = (store: Store): PrinterSearch => {
    const printers = [...(venueState(store)?.printers.values() ?? [])].filter(({ archived }) => !archived);
    const search = finder.search();
    return {
      id: 'search',
      ...search,
      found: search.found.map((found) => {
        const known = printers.find(({ host, port }) => host === found.host && port === found.port);
        return { ...found, printerId: known?.id ?? null };
      }),
      proposed: finder.proposed(),
    };
  };

  const nameOf = (store: Store, deviceId: string): string =>
    store.get<{ name: string }>('select name from devices where id = ?', deviceId)?.name ?? '';

  return {
    handlers: [
      answer(printerRoutes.printerPlaces, async (_call, store) => {
        const [queues, ports] = await Promise.all([spooler.queues(), devices.ports()]);
        const found = [...ports].map(([deviceId, each]) => ({
          deviceId,
          name: nameOf(store, deviceId),
          ports: [...each],
        }));
        return ok({ queues, devices: found.sort((a, b) => a.name.localeCompare(b.name)) });
      }),
      answer(printerRoutes.printerSearch, (_call, store) => ok(searchView(store))),
      answer(printerRoutes.startPrinterSearch, ({ body }, store) => {
        const range = body.range === null ? null : readRange(body.range);
        if (range && !range.ok) return err(refuse(range.error, { range: body.range ?? '' }, 'range'));
        finder.start(range && range.value);
        return ok(searchView(store));
      }),
      answer(printerRoutes.cancelPrinterSearch, (_call, store) => {
        finder.cancel();
        return ok(searchView(store));
      }),
    ],
    topics: [
      topic({
        name: 'printerSearch',
        touched: (event) => (event.type === 'printer.saved.v1' ? [{ id: 'search' }] : []),
        all: (store) => [searchView(store)],
        some: (store) => [searchView(store)],
      }),
    ],
  };
}
