import { againstReference } from './against-reference.ts';
import { measure, type Measurement, readOptions } from './command-line.ts';
import { growth, manyOrders, memory } from './growth.ts';
import { type Bench, openBench } from './measured.ts';

/** `npm run bench`: what an order costs the hub, beside the bare reference in the same run. */

const USAGE = `npm run bench -- [--json] [--quick] [--only FIGURE,…] [--control] [--grown FOLDER]

  --quick    short rounds and few orders: tries the measurement, its figures count for nothing
  --control  the reference in the hub's place: how far apart two equal programs come out here
  --grown    keeps the databases with many orders there, and uses those it finds`;

const opened: Promise<Bench>[] = [];
const bench = (): Promise<Bench> => {
  opened[0] ??= openBench(options);
  return opened[0];
};

const options = readOptions(USAGE, ({ quick, grown }): Measurement[] => [
  ...againstReference(bench),
  memory(bench, quick ? 5_000 : 100_000),
  ...growth(bench, grown, manyOrders(quick)),
]);
try {
  await measure('bench', options);
} finally {
  for (const each of opened) (await each).close();
}
