import { measure, type Measurement, readOptions } from '../bench/command-line.ts';
import { theDay } from './day/run.ts';

/** `npm run bench:day`: a whole day of a busy house on one hub, with every screen and phone that follows it. */

const USAGE = `npm run bench:day -- [--json] [--quick] [--only FIGURE,…]

  --quick    some hundred orders, faster: tries the measurement, its figures count for nothing
COMANDA_SEED repeats a run's day.`;

const FULL = { orders: 2_000, speed: 60, kitchenScreens: 10, tills: 10, kiosks: 4, phones: 300 };
const QUICK = { ...FULL, orders: 200, speed: 900, phones: 60 };

await measure(
  'day',
  readOptions(USAGE, ({ quick }): Measurement[] => [theDay(quick ? QUICK : FULL)]),
);
