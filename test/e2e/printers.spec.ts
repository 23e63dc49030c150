import { expect } from '@playwright/test';
import { realTimers } from '@comanda/shared/node/timers.ts';
import { connectTo } from '../../apps/desktop/src/main/printers/connect.ts';
import { hubPrinting } from '../../apps/desktop/src/main/printers/hub-printing.ts';
import { machinePorts } from '../../apps/desktop/src/main/printers/ports.ts';
import { openLink } from '../../hub/drivers/escpos/link.ts';
import { startVirtualPrinter } from '../../hub/drivers/virtual-printer/index.ts';
import { noSpooler } from '../printers/no-spooler.ts';
import { atConsole, VAN } from './pages.ts';
import { test } from './test.ts';

const AT = '/dev/usb/lp0';

test('a printer on a machine’s cable is found, set up and tried in the console', async ({ browser, house }) => {
  const printer = await startVirtualPrinter({ name: 'Bar', port: 0 });
  const ports = machinePorts({
    found: async () => [{ kind: 'usb', at: AT, label: 'EPSON TM-T20II' }],
    spooler: noSpooler,
    usb: () => (ms) => openLink({ host: '127.0.0.1', port: printer.port }, ms, realTimers.after),
    serial: () => async () => ({ ok: false, error: 'unreachable' }),
  });
  const { deviceToken } = await house.tell<{ deviceToken: string }>('/devices/pair-here', {
    name: 'Till 1',
    role: 'pos',
  });
  const printing = hubPrinting({ ports, life: 'first', connect: connectTo(() => true) });
  const end = printing.begin(house.base, deviceToken);
  try {
    const page = await atConsole(browser, house, VAN);
    await page.getByRole('tab', { name: 'Printers' }).click();
    await page.getByRole('button', { name: 'Find printers' }).click();
    const finding = page.getByRole('dialog', { name: 'Find printers' });
    // A network of somebody else is not looked through.
    await finding.getByRole('textbox', { name: 'Addresses to look through' }).fill('8.8.8.0/24');
    await finding.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(finding.getByText(/is not a network of your own/)).toBeVisible();
    await finding.getByRole('button', { name: `Add Till 1 · USB · ${AT}` }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a printer' });
    await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('EPSON TM-T20II');
    await expect(dialog.getByRole('combobox', { name: 'Connected by' })).toHaveValue(/lp0/);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(dialog).toBeHidden();
    const row = page.getByRole('listitem').filter({ hasText: 'EPSON TM-T20II' });
    await expect(row.getByText('Ready')).toBeVisible();
    await row.getByRole('button', { name: 'Test page' }).click();
    await expect.poll(() => printer.papers().length).toBe(1);
  } finally {
    end();
    await printer.close();
  }
});
