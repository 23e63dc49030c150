import { createInterface } from 'node:readline';
import { openComputer } from '../desktop/program.ts';
import { live, pairBy, signIn } from '../desktop/walk.ts';
import { launch } from '../screens/browser.ts';

/**
 * The compiled program at its first start on a machine of a network, in a process of its own: it takes the hub's name, then
 * the pairing code, as lines, and says how far it has come.
 */
const say = (line: string): void => console.log(line);
const orders = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const next = async (): Promise<string> => String((await orders.next()).value);

const browser = await launch();
const computer = await openComputer(browser, { seeded: false });
const setUp = await computer.page('set_up');
say('started');
await setUp.getByRole('button', { name: await next() }).click();
say('found');
await pairBy(next, setUp, /^Counter/);
const till = await computer.page('pos');
await signIn(till);
for (;;) {
  await live(till).waitFor();
  say('live');
  await till
    .getByText(/Cut off from the hub|The hub does not answer/)
    .first()
    .waitFor({ timeout: 0 });
  say('cut off');
}
