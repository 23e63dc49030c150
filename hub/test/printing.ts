import { must } from '@comanda/shared/base/assert.ts';
import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { orderRoutes } from '@comanda/shared/contracts/commands/orders.ts';
import { event, type NewEvent } from '@comanda/shared/contracts/events/index.ts';
import { Permission } from '@comanda/shared/contracts/permissions.ts';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { PrintJobView } from '@comanda/shared/contracts/views/operations.ts';
import type { Printer, Station, VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { err, ok } from '@comanda/shared/base/result.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import { unhurried } from '../db/disk.ts';
import { startVirtualPrinter, type VirtualPrinter } from '../drivers/virtual-printer/index.ts';
import { type Printing, startPrinting } from '../followers/printing/index.ts';
import { makeSender, type Sender, type SenderParts } from '../followers/printing/sender.ts';
import { runAsHub } from '../log/own-commands.ts';
import type { Spine } from '../log/spine.ts';
import { invoicesModule } from '../modules/invoices/index.ts';
import { kitchenModule } from '../modules/kitchen/index.ts';
import { menuModule } from '../modules/menu/index.ts';
import type { Caller } from '../modules/module.ts';
import { ordersModule } from '../modules/orders/index.ts';
import { paymentsModule } from '../modules/payments/index.ts';
import { printingModule, type PrintingModuleParts } from '../modules/printing/index.ts';
import { venueModule, venueState } from '../modules/venue/index.ts';
import { type Harness, nobody, openHarness } from './harness.ts';
import { accepted, settings as usual } from './identity.ts';
import { dish, TABLE, uuid } from './printing-venue.ts';

const NAMES = ['hot', 'cold', 'desk'] as const;
export type PrinterName = (typeof NAMES)[number];

/** A printer's paper as a person reads it. */
export interface Sheet {
  readonly texts: readonly string[];
  readonly cut: boolean;
  readonly drawerKicks: number;
}

export interface PrintingBench extends Harness {
  readonly boss: Caller;
  readonly printers: Record<PrinterName, VirtualPrinter>;
  printing(): Printing;
  sheets(name: PrinterName): Sheet[];
  jobs(): PrintJobView[];
  /** Ids of the topic's entities that were announced since the last call. */
  announced(topic: 'printers' | 'jobs'): string[];
  /** Printers whose papers were given up, as often as it was told. */
  dead(): readonly string[];
  order(dishes: readonly ('pho' | 'salad' | 'beer')[], type?: OrderType): Promise<{ orderId: string; checkId: string }>;
  /** Changes what a manager sets of a printer. */
  setPrinter(name: PrinterName, change: Partial<Printer>): Promise<void>;
  /** The same of a station; one that is not there is made like `hot`. */
  setStation(id: string, change: Partial<Station>): Promise<void>;
  /** Pays what is due in cash. */
  pay(checkId: string): Promise<void>;
  /** Lets time pass in small steps; after each, all is done that can be. */
  pass(ms: number): Promise<void>;
  settled(): Promise<void>;
  /** The hub's process ends here and now, and another one starts on what it left. */
  crash(): void;
  /** Stops in order, and starts again. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

export interface PrintingSetUp {
  readonly settings?: Partial<VenueSettings>;
  /** Stands between the hub and its printers. */
  readonly between?: (sender: Sender) => Sender;
  /** Ways to printers beside the network. */
  readonly ways?: Partial<Pick<SenderParts, 'spooler' | 'devices'>>;
}

export const printerId = (name: PrinterName): string => uuid(NAMES.indexOf(name) + 1);
export const boss: Caller = {
  ...nobody,
  staff: { id: uuid(90), role: 'owner', sessionId: uuid(91) },
  permissions: new Set(Permission.options),
};

/** Real commands, a real log and real TCP printers; hot and cold stand in for each other. */
export async function openPrinting({
  settings = {},
  between = (sender) => sender,
  ways = {},
}: PrintingSetUp = {}): Promise<PrintingBench> {
  const hub = openHarness({
    modules: [venueModule, menuModule, ordersModule, kitchenModule, paymentsModule(null), invoicesModule],
  });
  const start = (name: PrinterName) => startVirtualPrinter({ name, port: 0 });
  const printers = { hot: await start('hot'), cold: await start('cold'), desk: await start('desk') };
  const books = unhurried(hub.store);
  const dead: string[] = [];
  const announcements: { topic: string; ids: readonly string[] }[] = [];
  let life = { alive: true };
  let printing: Printing;

  await append(hub, venueEvents({ id: uuid(80), ...usual, ...settings }, printers));
  hub.store.run(
    "insert into staff_profiles (id, name, username, language) values (?, 'Nguyễn Thị Lan', 'lan', 'vi')",
    uuid(90),
  );

  const begin = (): void => {
    life = { alive: true };
    const timers = mortalTimers(hub.timers, life);
    printing = startPrinting({
      spine: mortalSpine(hub.spine, life),
      books,
      store: hub.store,
      timers,
      newId: hub.newId,
      addressOf: ({ host, port }) => ({ host, port }),
      onChange: (topic, ids) => announcements.push({ topic, ids }),
      onDead: (id) => dead.push(id),
      onFault: (fault) => {
        throw fault;
      },
      sender: mortalSender(between(makeSender({ ...noWays, ...ways, timers })), life),
    });
    hub.use(printingModule({ desk: printing, virtual: null, ...nothingFound, ...noWays, ...ways }));
  };
  begin();
  const settled = () => printing.settled();
  await settled();

  return {
    ...hub,
    boss,
    printers,
    printing: () => printing,
    sheets: (name) =>
      printers[name].papers().map(({ lines, cut, drawerKicks }) => ({
        texts: lines.flatMap((line) => (line.kind === 'text' && line.text.trim() !== '' ? [line.text.trim()] : [])),
        cut,
        drawerKicks,
      })),
    jobs: () => hub.store.all<PrintJobView>('select *, printed_on_id as printedOnId from print_jobs order by position'),
    dead: () => dead,
    announced: (topic) => announcements.splice(0).flatMap((each) => (each.topic === topic ? each.ids : [])),
    order: async (dishes, type = 'dine_in') => {
      const orderId = hub.newId();
      const lines = dishes.map((slug) => ({ id: hub.newId(), itemId: dish(slug).id, variantId: dish(slug).id }));
      const body = { orderId, type, tableId: type === 'dine_in' ? TABLE : null, lines, send: true };
      return accepted(await hub.ask(orderRoutes.openOrder, { caller: boss, body }));
    },
    setPrinter: async (name, change) => {
      const printer = must(venueState(hub.store)?.printers.get(printerId(name)), name);
      await append(hub, [event('printer.saved.v1', `printer:${printer.id}`, { ...printer, ...change })]);
      // Not for what its printers do: one may hang.
      await printing.follower.settled();
    },
    setStation: async (id, change) => {
      const stations = venueState(hub.store)?.stations;
      const station = must(stations?.get(id) ?? stations?.get('hot'), 'a station');
      await append(hub, [event('station.saved.v1', `station:${id}`, { ...station, id, ...change })]);
    },
    pay: async (checkId) => {
      const body = { paymentId: hub.newId(), tendered: 1_000_000 };
      accepted(await hub.ask(paymentRoutes.payCash, { caller: boss, params: { checkId }, body }));
    },
    pass: async (ms) => {
      for (let left = ms; left > 0; left -= 500) {
        hub.timers.advance(Math.min(500, left));
        await settled();
      }
    },
    settled,
    crash: () => {
      life.alive = false;
      begin();
    },
    restart: async () => {
      await printing.stop();
      begin();
    },
    end: async () => {
      await printing.stop();
      await Promise.all(Object.values(printers).map((each) => each.close()));
      hub.close();
    },
  };
}

const gone = { reason: 'unreachable', started: false, written: 0 } as const;

/** A machine without a print system, and devices without printers. */
export const noWays: Pick<SenderParts, 'spooler' | 'devices'> = {
  spooler: {
    print: async () => err(gone),
    check: async () => err('unreachable'),
    queues: async () => [],
  },
  devices: {
    print: async () => err(gone),
    check: async () => err('unreachable'),
    ports: async () => new Map(),
    online: () => new Set(),
    listen: () => {},
    cut: () => {},
  },
};

/** A network in which nobody looks for printers. */
export const nothingFound: Pick<PrintingModuleParts, 'finder'> = {
  finder: {
    search: () => ({ state: 'never', range: null, asked: 0, of: 0, found: [] }),
    start: () => {},
    cancel: () => {},
    proposed: () => [],
  },
};

export async function append(hub: Harness, events: readonly NewEvent[]): Promise<void> {
  await runAsHub(hub.spine, hub.newId, (deciding) => {
    for (const each of events) deciding.append(each);
    return ok(null);
  });
}

function venueEvents(settings: VenueSettings, printers: Record<PrinterName, VirtualPrinter>): NewEvent[] {
  const fallbacks: Record<PrinterName, PrinterName | null> = { hot: 'cold', cold: 'hot', desk: null };
  const saved = NAMES.map((name): Printer => {
    const fallback = fallbacks[name];
    return {
      id: printerId(name),
      name,
      host: '127.0.0.1',
      port: must(printers[name], 'a printer of this name').port,
      columns: 48,
      letters: 'wpc1258',
      fallbackId: fallback && printerId(fallback),
      receipts: name === 'desk',
      archived: false,
    };
  });
  const station = (id: string, printer: PrinterName | null, position: number): NewEvent =>
    event('station.saved.v1', `station:${id}`, {
      id,
      name: { vi: `Bếp ${id}`, en: `Kitchen ${id}` },
      kind: 'prep',
      position,
      minimumSeconds: 0,
      printerId: printer && printerId(printer),
    });
  return [
    event('venue.configured.v1', `venue:${settings.id}`, { settings, demo: false }),
    ...saved.map((each) => event('printer.saved.v1', `printer:${each.id}`, each)),
    station('hot', 'hot', 0),
    station('cold', 'cold', 1),
    station('bar', null, 2),
    event('area.saved.v1', `area:${uuid(70)}`, { id: uuid(70), name: { vi: 'Trệt' }, position: 0 }),
    event('table.saved.v1', `table:${TABLE}`, {
      id: TABLE,
      areaId: uuid(70),
      name: 'A12',
      seats: 4,
      shape: 'square',
      x: 0,
      y: 0,
      rotation: 0,
      archived: false,
    }),
    ...(['pho', 'salad', 'beer'] as const).map((slug) => event('item.saved.v1', `item:${dish(slug).id}`, dish(slug))),
  ];
}

interface Life {
  alive: boolean;
}

const mortalTimers = (timers: Timers, life: Life): Timers => ({
  now: timers.now,
  after: (ms, run) => timers.after(ms, () => life.alive && run()),
});

const mortalSpine = (spine: Spine, life: Life): Spine => ({
  ...spine,
  onCommit: (listener) => spine.onCommit((head) => life.alive && listener(head)),
});

const never = new Promise<never>(() => {});

const mortalSender = (sender: Sender, life: Life): Sender => ({
  send: async (...asked) => {
    const outcome = await sender.send(...asked);
    return life.alive ? outcome : never;
  },
  check: async (...asked) => {
    const outcome = await sender.check(...asked);
    return life.alive ? outcome : never;
  },
  forget: () => sender.forget(),
});
