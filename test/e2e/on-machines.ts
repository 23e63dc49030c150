import { computerWith, type Launcher, type Wish } from '../desktop/computer.ts';
import { type Machine, openMachine } from '../desktop/machine.ts';
import { electronBinary, electronItself } from '../desktop/real.ts';
import { standIn } from '../desktop/stand-in/launch.ts';
import type { House } from './house.ts';
import { test } from './test.ts';

/** What a scenario gets beside its machine: a hub elsewhere, where it needs one. */
interface Given {
  house(): Promise<House>;
}

type Scenario = (machine: Machine, given: Given) => Promise<void>;

const binary = electronBinary();
export const noElectron = 'Electron’s own program is not on this machine';

/**
 * A scenario that is gone through twice, each time on a machine on which the program has not been started before: in the
 * stand-in for Electron, and in Electron itself where that is present.
 */
export function scenario(title: string, wish: Wish, run: Scenario): void {
  const on = async (launcher: Launcher, given: Given): Promise<void> => {
    const machine = await openMachine(await computerWith(launcher, wish));
    try {
      await run(machine, given);
    } finally {
      await machine.close();
    }
  };
  test(title, async ({ browser, houses }) => {
    const taken: House[] = [];
    const house = async (): Promise<House> => {
      const next = await houses.take();
      taken.push(next);
      return next;
    };
    const launcher = standIn(browser);
    try {
      await on(launcher, { house });
    } finally {
      await launcher.close();
      for (const each of taken) houses.leave(each);
    }
  });
  test(`${title} (Electron itself)`, async ({ houses }) => {
    test.skip(binary === null, noElectron);
    const house = await houses.take();
    try {
      await on(electronItself(binary ?? ''), { house: async () => house });
    } finally {
      houses.leave(house);
    }
  });
}
