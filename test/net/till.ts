import { createInterface } from 'node:readline';
import { computerWith } from '../desktop/computer.ts';
import { openMachine } from '../desktop/machine.ts';
import { electronBinary, electronItself } from '../desktop/real.ts';
import { standIn } from '../desktop/stand-in/launch.ts';
import { live, pairBy, signIn } from '../desktop/walk.ts';
import { launch } from '../screens/browser.ts';

/**
 * The compiled program at its first start on a machine of a network, in a process of its own: it takes the hub's name, then
 * the pairing code, as lines, and says how far it has come. With `--real` in Electron itself.
 */
const say = (line: string): void => console.log(line);
const orders = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const next = async (): Promise<string> => String((await orders.next()).value);

const real = process.argv.includes('--real');
const launcher = real ? electronItself(electronBinary() ?? '') : standIn(await launch());
const machine = await openMachine(await computerWith(launcher, { seeded: false }));
const setUp = await machine.page('set_up');
say('started');
await setUp.getByRole('button', { name: await next() }).click();
say('found');
await pairBy(next, setUp, /^Counter/);
const till = await machine.page('pos');
await signIn(till);
/** A till says that it is cut off within 5 s of the loss. */
const TOLD_WITHIN = 6_000;
const cutOff = till.getByText(/Cut off from the hub|The hub does not answer/).first();
for (;;) {
  await live(till).waitFor({ timeout: 0 });
  say('live');
  await cutOff.waitFor({ timeout: TOLD_WITHIN }).then(
    () => say('cut off'),
    () => null,
  );
}
