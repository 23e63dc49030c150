import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { must } from '@comanda/shared/base/assert.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { readConfig } from '../../hub/config.ts';
import { SCREENS, startHub } from '../../hub/hub.ts';
import { findVenue } from '../../hub/seed.ts';
import { mulberry32, runSeed } from '../seed.ts';
import { guestsOf } from './choosing.ts';
import { cook, doors, type Service } from './service.ts';
import { newId, staffClient } from './staff-client.ts';

const USAGE = `npm run demo -- [--speed 1…60] [settings of the hub]
A dinner service that runs by itself: guests arrive, order, cooks bump, people pay. Watch it on the screens.`;

const args = process.argv.slice(2);
const asked = args.indexOf('--speed');
const given = asked < 0 ? '10' : args.splice(asked, 2)[1];
const speed = Number(given);
if (!(speed >= 1 && speed <= 60)) {
  console.error(`The speed is a number from 1 to 60.\n\n${USAGE}`);
  process.exit(2);
}
const config = readConfig(args, process.env, fileURLToPath(new URL('../..', import.meta.url)));
if (!config.ok || config.value.venue === null) {
  console.error(config.ok ? 'The demo needs a demo venue.' : config.error);
  process.exit(2);
}
const hub = await startHub(config.value);
if (!hub.ok) {
  console.error(hub.error);
  process.exit(1);
}
const base = `http://127.0.0.1:${hub.value.port}`;
const seed = runSeed();
const random = mulberry32(seed);
let stopping = false;

const file = findVenue(config.value.venue);
if (!file.ok) throw new Error(file.error);
const person = (role: string, at = 0) => must(file.value.staff.filter((each) => each.role === role)[at], `a ${role}`);
const waiter = person('waiter');
const [first, cashier, kitchen] = await Promise.all([
  staffClient(base, 'pos', 'Demo: waiter', waiter),
  staffClient(base, 'pos', 'Demo: counter', person('cashier')),
  staffClient(base, 'kitchen', 'Demo: cooks', null),
]);
const venue = await cashier.call(routes.venue);
const menu = await cashier.call(routes.menu);
const prepSeconds = new Map(menu.items.map((item) => [item.id, item.prepSeconds]));
const service: Service = {
  waiters: [first],
  cashier,
  kitchen,
  venue,
  random,
  minutes: async (count) => {
    await wait((count * MINUTE) / speed);
  },
  say: (what) => console.log(`  ${what}`),
  stopped: () => stopping,
};

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopping = true;
    void hub.value.stop().then(() => process.exit(0));
  });
}
console.log(`\nA dinner service at ${speed}× (seed ${seed}). Watch it at:`);
for (const screen of SCREENS) console.log(`  ${screen.padEnd(8)} http://localhost:${hub.value.port}/${screen}`);
console.log('  PINs:', file.value.staff.map(({ name, role, pin }) => `${name} (${role}) ${pin}`).join(', '), '\n');

const guests = guestsOf(menu, newId, random);
const stations = venue.stations.filter((station) => station.kind === 'prep');
await Promise.all([doors(service, guests), ...stations.map(({ id }) => cook(service, id, prepSeconds))]);
