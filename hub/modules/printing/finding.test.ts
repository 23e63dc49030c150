import { afterEach, expect, it } from 'vitest';
import { printerRoutes } from '@comanda/shared/contracts/commands/printers.ts';
import { realTimers } from '@comanda/shared/node/timers.ts';
import { printerFinder } from '../../drivers/printer-finder/index.ts';
import { nobody } from '../../test/harness.ts';
import { codeOf } from '../../test/identity.ts';
import { noWays, openPrinting, type PrintingBench } from '../../test/printing.ts';
import { printingModule } from './index.ts';

let bench: PrintingBench;
const finder = printerFinder({ timer: realTimers.after, interfaces: () => ({}), port: 9, onChange: () => {} });
afterEach(async () => {
  finder.cancel();
  await bench.end();
});

const TILL = '019a0c3e-5f00-7cc3-98c4-dc0c0c073990';

async function open(): Promise<void> {
  bench = await openPrinting();
  bench.use(
    printingModule({
      desk: bench.printing(),
      virtual: null,
      finder,
      spooler: { queues: async () => ['Receipts'] },
      devices: {
        ...noWays.devices,
        ports: async () => new Map([[TILL, [{ kind: 'usb', at: '/dev/usb/lp0', label: 'EPSON TM-T20II' }]]]),
      },
    }),
  );
}

it('looks through private ranges only, and can be called off', async () => {
  await open();
  const { ask, boss } = bench;
  const start = async (range: string) =>
    codeOf(await ask(printerRoutes.startPrinterSearch, { caller: boss, body: { range } }));
  expect(await start('8.8.8.0/24')).toBe('range_public');
  expect(await start('10.0.0.0/16')).toBe('range_wide');
  expect(await start('my network')).toBe('range_wrong');
  const begun = await ask(printerRoutes.startPrinterSearch, { caller: boss, body: { range: '10.255.255.9/24' } });
  expect(begun).toMatchObject({ ok: true, value: { state: 'running', range: '10.255.255.0/24', of: 254, found: [] } });
  const over = await ask(printerRoutes.cancelPrinterSearch, { caller: boss, body: {} });
  expect(over).toMatchObject({ ok: true, value: { state: 'cancelled' } });
  expect(codeOf(await ask(printerRoutes.printerSearch, { caller: nobody }))).toBe('not_permitted');
});

it('lists queues and cables with the names of their machines', async () => {
  await open();
  bench.store.run("insert into devices (id, name, role, paired_at) values (?, 'Till 1', 'pos', 0)", TILL);
  expect(await bench.ask(printerRoutes.printerPlaces, { caller: bench.boss })).toEqual({
    ok: true,
    value: {
      queues: ['Receipts'],
      devices: [
        { deviceId: TILL, name: 'Till 1', ports: [{ kind: 'usb', at: '/dev/usb/lp0', label: 'EPSON TM-T20II' }] },
      ],
    },
  });
});
