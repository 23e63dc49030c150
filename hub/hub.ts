import { hash, randomBytes, randomFillSync, randomInt } from 'node:crypto';
import { createAdaptorServer } from '@hono/node-server';
import { networkInterfaces } from 'node:os';
import { pino } from 'pino';
import { uuidV7Maker } from '@comanda/shared/base/ids.ts';
import { invariant } from '@comanda/shared/base/assert.ts';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { DAY, SECOND } from '@comanda/shared/base/time.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { PRINTERS_NAMESPACE } from '@comanda/shared/contracts/printer-socket.ts';
import { TRACK_NAMESPACE } from '@comanda/shared/contracts/track-socket.ts';
import type { HubRecord } from '@comanda/shared/discovery/index.ts';
import { queueSettings } from '@comanda/shared/domain/queue/settings.ts';
import { systemSpooler } from '@comanda/shared/node/spooler.ts';
import { realTimers } from '@comanda/shared/node/timers.ts';
import { backUp, listBackups } from './db/backup.ts';
import { diskOf, unhurried } from './db/disk.ts';
import type { Store } from './db/store.ts';
import type { Config } from './config.ts';
import { simulatedTerminal } from './drivers/terminal/simulated.ts';
import { devicePrinters } from './drivers/device-printers/index.ts';
import { mailSettingsIn } from './drivers/mail/index.ts';
import { printerFinder } from './drivers/printer-finder/index.ts';
import { cardPayments } from './followers/cards/index.ts';
import { terminalMemory } from './followers/cards/terminal-memory.ts';
import { forgetMails, mailOffice, mailWork } from './followers/mail/index.ts';
import { notifications } from './followers/notifications/index.ts';
import { makeSender, startPrinting } from './followers/printing/index.ts';
import type { ApiParts } from './http/api.ts';
import { makeApp } from './http/app.ts';
import { connectionsOf } from './http/connections.ts';
import { startLive } from './http/live.ts';
import { originFor } from './http/local.ts';
import { makeMetrics } from './http/metrics.ts';
import { presentedBy } from './http/presented.ts';
import { makeRateLimit } from './http/rate-limit.ts';
import { startTrackSockets } from './http/track.ts';
import { type DeadLetter, type Follower, startFollower } from './log/follower.ts';
import { retryLetter } from './log/letters.ts';
import { rebuildChanged } from './log/rebuild.ts';
import { makeSpine, type Spine } from './log/spine.ts';
import { closingModule, signerIn } from './modules/closing/index.ts';
import { cutOffModule } from './modules/cut-off/index.ts';
import { ledgerModule } from './modules/ledger/index.ts';
import { exportsModule } from './modules/exports/index.ts';
import { houseAccountsModule } from './modules/house-accounts/index.ts';
import { approvalsModule } from './modules/approvals/index.ts';
import { drawerModule } from './modules/drawer/index.ts';
import { type Identity, makeIdentity } from './modules/identity/index.ts';
import { projections } from './modules/index.ts';
import { kioskModule } from './modules/kiosk/index.ts';
import { invoicesModule } from './modules/invoices/index.ts';
import { kitchenModule } from './modules/kitchen/index.ts';
import { menuModule, savedPicture } from './modules/menu/index.ts';
import type { HubModule } from './modules/module.ts';
import { addNotice, forgetNotices, noticesModule } from './modules/notices/index.ts';
import { operationsModule } from './modules/operations/index.ts';
import { ordersModule } from './modules/orders/index.ts';
import { paymentsModule } from './modules/payments/index.ts';
import { printingModule, startVirtualPrinters } from './modules/printing/index.ts';
import { makeQueue, trackKeyIn } from './modules/queue/index.ts';
import { guestReceipt, receiptLinks, receiptsModule } from './modules/receipts/index.ts';
import { reportsModule } from './modules/reports/index.ts';
import { updatesModule } from './modules/updates/index.ts';
import { businessDateAt, venueModule, venueState } from './modules/venue/index.ts';
import { BACKUPS_KEPT, openData } from './opening.ts';
import { type Scheduler, startScheduler } from './scheduler.ts';
import { seedDemo } from './seed.ts';
import { makePainter } from './drivers/picture/index.ts';
import { makeNetwork } from './network.ts';
import { pooled } from './random-pool.ts';
import { picture } from './venues/index.ts';
import { verifyApart } from './verify-run.ts';
import { VERSION } from './version.ts';
import { startWatch } from './watch.ts';

export const SCREENS = ['pos', 'kiosk', 'kitchen', 'board', 'console'] as const;
/** A till keeps its connection between two touches: opening one anew would cost it a touch more. */
const KEPT_OPEN = 75 * SECOND;
/** So long a hub that stops waits for those it talks with; a client that says nothing more would hold it for a minute. */
const GOODBYE_MS = 2 * SECOND;
const COMMANDS_KEPT = 30 * DAY;
/** Of one phone or network that reads receipts by their links. */
const GUEST_READS = { perSecond: 1, burst: 30 };
/** Connections of the phones of one order, and wrong links from one address. */
const PHONE_TRIES = { perSecond: 0.5, burst: 30 };

/** A hub that runs. */
export interface Hub {
  readonly port: number;
  /** The hub as it makes itself known, with its encrypted port and its fingerprint. */
  readonly self: () => HubRecord;
  /** Where browsers of other machines reach it, as they may. */
  readonly origins: () => string[];
  readonly spine: Spine;
  readonly store: Store;
  /** Code for a first set-up from another machine; null: the venue is set up. */
  readonly setUpCode: string | null;
  readonly machineDevice: Identity['machineDevice'];
  /** Resolves when every follower has done what there is to do. */
  settled(): Promise<void>;
  /** Takes no more requests, finishes what was taken, closes. */
  stop(): Promise<void>;
}

/** The composition root: the only place that sees all of the hub. */
export async function startHub(
  config: Config,
  /** Hears how far the tables are that are built anew before it opens, percent of the log. */
  onRebuilding: (percent: number) => void = () => undefined,
): Promise<Result<Hub, string>> {
  const data = await openData(config, realTimers.now());
  if (!data.ok) return data;
  const { dataDir, store } = data.value;
  const books = unhurried(store);
  const disk = diskOf(store);
  const logger = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: false }));
  const timers = realTimers;
  const newId = uuidV7Maker(timers.now, pooled(randomFillSync));
  rebuildChanged(store, projections, onRebuilding);
  const spine = makeSpine({
    store,
    projections,
    now: timers.now,
    newId,
    businessDateAt: (at) => businessDateAt(store, at),
    ...(config.synchronous === 'full' && { disk }),
    // What the disk lost is not in the program's memory alone: only a start from the disk knows what there is.
    onLost: (fault) =>
      setImmediate(() => {
        throw fault;
      }),
  });

  const isDemo = (): boolean => venueState(store)?.demo ?? config.venue !== null;
  const setUpCode = String(randomInt(100_000, 1_000_000));
  const isNew = (): boolean => venueState(store) === null;
  const venueName = (): string | null => venueState(store)?.settings.name ?? null;
  const network = await makeNetwork({
    config,
    timers,
    newId,
    randomBytes,
    version: VERSION,
    venueName,
    demo: isDemo,
    onFault: (fault, what) => logger.error({ fault: String(fault) }, what),
  });
  const identity = makeIdentity({
    self: network.self,
    spine,
    now: timers.now,
    newId,
    randomBytes,
    demo: isDemo,
    setUpCode,
    version: VERSION,
    online: () => new Set([...live.online(), ...printersOfDevices.online()]),
  });
  if (config.venue !== null && !venueState(store)) {
    const seeded = await seedDemo(config.venue, spine, newId, identity);
    if (!seeded.ok) return seeded;
  }

  const virtual = isDemo()
    ? await startVirtualPrinters([...(venueState(store)?.printers.values() ?? [])], {
        now: timers.now,
        onPapers: (ids) => live.touch('papers', ids),
      })
    : null;
  const notify = (): void => live.touch('notices');
  const onLetter = ({ id, at }: DeadLetter): void => {
    if (addNotice(books, { kind: 'dead_letter', cause: `letter:${id}`, at })) notify();
  };
  let { port } = config;
  const trackKey = trackKeyIn(config.dataDir, randomBytes);
  const guestAddress = (): string | null => queueSettings(venueState(store)?.settings ?? {}).guestAddress;
  const links = receiptLinks(hash('sha256', Buffer.concat([Buffer.from('receipts'), trackKey])), () => ({
    url: guestAddress() ?? originFor(config.host, port),
    anywhere: guestAddress() !== null,
  }));
  const queue = makeQueue({
    spine,
    trackKey,
    address: () => guestAddress() ?? originFor(config.host, port),
    now: timers.now,
  });
  const mailSettings = mailSettingsIn(config.dataDir);
  const spooler = systemSpooler(process.platform, timers.after);
  const printersOfDevices = devicePrinters({
    timer: timers.after,
    newId,
    deviceOf: (deviceToken, address) =>
      identity.authenticate({ deviceToken, accessToken: null, address, local: false }).device?.id ?? null,
    onDevice: () => {
      printing.hurry();
      live.touch('devices');
    },
    onGone: () => live.touch('devices'),
  });
  const finder = printerFinder({
    timer: timers.after,
    interfaces: networkInterfaces,
    onChange: () => live.touch('printerSearch'),
  });
  const printing = startPrinting({
    sender: makeSender({ timers, spooler, devices: printersOfDevices }),
    spine,
    books,
    store,
    timers,
    newId,
    addressOf: (printer) => virtual?.addressOf(printer) ?? printer,
    onChange: (topic, ids) => {
      live.touch(topic, ids);
      if (topic === 'printers') live.touch('printerTroubles', ids);
    },
    linkOf: (checkId) => (venueState(store)?.settings.papers?.receiptLink ? links.urlOf(checkId) : null),
    trackOf: (orderId) =>
      queueSettings(venueState(store)?.settings ?? {}).trackOnReceipt ? queue.tracking.linkOf(orderId) : null,
    onFault: (fault) => logger.error({ fault: String(fault) }, 'printing'),
    onDead: (printerId) => {
      const name = venueState(store)?.printers.get(printerId)?.name ?? '';
      const at = timers.now();
      if (addNotice(books, { kind: 'paper_dead', cause: `paper:${printerId}:${at}`, at, name: { en: name } })) notify();
    },
    onLetter,
  });
  const terminal = simulatedTerminal(terminalMemory(store), timers);
  const cards = cardPayments({ spine, timers, terminal, newId });
  const followers: Follower[] = [
    printing.follower,
    startFollower(spine, books, timers, cards.work, onLetter),
    startFollower(spine, books, timers, mailWork({ store, server: mailSettings.read, now: timers.now }), onLetter),
    startFollower(spine, books, timers, notifications({ store, onNotice: notify }), onLetter),
  ];
  const followerViews = () => followers.map((follower) => follower.view());

  let scheduler: Scheduler | null = null;
  const makeBackup = () => backUp(store, dataDir.backups, timers.now(), BACKUPS_KEPT);
  const modules: HubModule[] = [
    venueModule,
    menuModule,
    ordersModule,
    kitchenModule,
    kioskModule(timers.now),
    queue.module,
    paymentsModule(isDemo() ? terminal : null),
    receiptsModule({ links, office: mailOffice(mailSettings, venueName, newId), now: timers.now }),
    invoicesModule,
    reportsModule(timers.now),
    exportsModule,
    drawerModule,
    houseAccountsModule,
    ledgerModule,
    approvalsModule(timers.now),
    cutOffModule,
    closingModule({ now: timers.now, signer: signerIn(config.dataDir) }),
    identity.module,
    network.module,
    noticesModule({ now: timers.now, onSeen: notify }),
    printingModule({ desk: printing, virtual, finder, spooler, devices: printersOfDevices }),
    updatesModule({ dataDir: config.dataDir, version: VERSION, keys: config.releaseKeys, now: timers.now }),
    operationsModule({
      followers: followerViews,
      retryLetter: (id) => retryLetter(store, followers, id),
      verify: () => verifyApart(config.dataDir),
      backups: () => listBackups(dataDir.backups),
      backUp: async () => {
        try {
          return ok(await makeBackup());
        } catch (fault) {
          logger.error({ fault: String(fault) }, 'the backup failed');
          return err(refuse('disk_full'));
        }
      },
      jobs: () => scheduler?.view() ?? [],
    }),
  ];

  for (const { name, projections: own = [] } of modules)
    invariant(
      own.every((each) => projections.includes(each)),
      `what ${name} projects is replayed with the others`,
    );

  // Whoever is not paired gets a tenth of a device's share: enough to pair and to sign in.
  const strangers = makeRateLimit(config.rate.perSecond / 10, config.rate.perSecond / 2, timers.now);
  const devices = makeRateLimit(config.rate.perSecond, config.rate.burst, timers.now);
  const metrics = makeMetrics({ head: spine.head, followers: followerViews, connections: () => live.connections() });
  const api: ApiParts = {
    spine,
    handlers: modules.flatMap((module) => module.handlers ?? []),
    callerOf: (c) => identity.authenticate(presentedBy(c)),
    limit: (caller) =>
      caller.device
        ? devices.take(caller.device.id)
        : caller.staff
          ? devices.take(caller.staff.sessionId)
          : strangers.take(caller.address),
    newId,
    observe: (request) => {
      metrics.observe(request);
      logger.info(request, 'request');
    },
    onFault: (fault, requestId) =>
      logger.error({ requestId, fault: fault instanceof Error ? fault.stack : String(fault) }, 'fault'),
  };
  const app = makeApp({
    api,
    spine,
    version: VERSION,
    screens: config.screens,
    screenNames: SCREENS,
    dataDir: config.dataDir,
    metrics,
    encrypted: network.encrypted,
    venueName,
    guestReceipt: (token) => guestReceipt(store, links, token, timers.now()),
    guests: makeRateLimit(GUEST_READS.perSecond, GUEST_READS.burst, timers.now),
    followers: followerViews,
    savedPicture: (key) => savedPicture(store, key),
    picture,
    paint: makePainter(),
  });
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { keepAliveTimeout: KEPT_OPEN } });
  const secure = createAdaptorServer({
    fetch: app.fetch,
    createServer: network.makeServer as never,
    serverOptions: { keepAliveTimeout: KEPT_OPEN },
  });
  const connections = connectionsOf([server, secure]);
  const live = startLive([server as never, secure as never], {
    plainAllowed: network.encrypted.plainAllowed,
    spine,
    timers,
    topics: modules.flatMap((module) => module.topics ?? []),
    callerOf: (auth) => identity.authenticate({ ...auth, local: false }),
  });
  printersOfDevices.listen(live.namespace(PRINTERS_NAMESPACE));
  identity.onRevoked((what) => {
    live.cut(what);
    if (what.deviceId !== undefined) printersOfDevices.cut(what.deviceId);
  });
  cards.recover();
  const phones = startTrackSockets({
    namespace: live.namespace(TRACK_NAMESPACE),
    spine,
    timers,
    tracking: queue.tracking,
    limit: makeRateLimit(PHONE_TRIES.perSecond, PHONE_TRIES.burst, timers.now),
  });
  void queue.start(() => {
    live.touch('queue');
    phones.queueChanged();
  });

  const listening = await network.open(server, secure);

  const stopWatch = startWatch({ spine, timers, newId, paperOf: printing.paperOf, newsPaperOf: printing.newsPaperOf });

  const stop = async (): Promise<void> => {
    stopWatch();
    queue.stop();
    phones.close();
    await scheduler?.stop();
    await network.close();
    const goodbye = timers.after(GOODBYE_MS, connections.end);
    secure.close();
    await live.close();
    goodbye();
    connections.end();
    await spine.close();
    cards.stop();
    await Promise.all(followers.map((follower) => follower.stop()));
    finder.cancel();
    await printing.stop();
    await virtual?.close();
    disk.close();
    store.close();
    dataDir.release();
  };
  if (!listening.ok) {
    await stop();
    return listening;
  }
  port = listening.value;
  scheduler = startScheduler(
    store,
    [
      { name: 'backup', pattern: '30 4 * * *', run: async () => void (await makeBackup()) },
      {
        name: 'tidy',
        pattern: '15 5 * * *',
        run: () => {
          store.run('delete from commands where at < ?', timers.now() - COMMANDS_KEPT);
          printing.forget(timers.now() - COMMANDS_KEPT);
          forgetNotices(store, timers.now() - COMMANDS_KEPT);
          forgetMails(store, timers.now() - COMMANDS_KEPT);
          return identity.housekeeping();
        },
      },
    ],
    venueState(store)?.settings.timeZone ?? 'UTC',
    timers.now,
    (job, fault) => logger.error({ job, fault: String(fault) }, 'a job failed'),
  );
  return ok({
    port: listening.value,
    self: network.self,
    origins: network.origins,
    spine,
    store,
    setUpCode: isNew() ? setUpCode : null,
    machineDevice: identity.machineDevice,
    settled: async () => {
      await Promise.all(followers.map((follower) => follower.settled()));
      await printing.settled();
    },
    stop,
  });
}
