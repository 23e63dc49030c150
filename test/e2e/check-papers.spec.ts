import type { InvoiceView } from '@comanda/shared/contracts/views/invoice.ts';
import { expect } from '@playwright/test';
import { newId } from '../bench/orders.ts';
import type { House } from './house.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { atPos, BAO } from './pages.ts';
import { test } from './test.ts';

let house: House;
let mails: Mailbox;
test.beforeEach(async ({ house: opened }) => {
  house = opened;
  mails = await openMailbox();
  const settings = { host: '127.0.0.1', port: mails.port, security: 'none', user: null, from: 'till@sen.example' };
  await house.ask('/mail/settings', { method: 'PUT', body: { settings } });
  const body = { holder: 'Saigon Design', limit: null };
  await house.ask(`/house-accounts/${newId()}`, { method: 'PUT', body });
});
test.afterEach(() => mails.close());

test('what a house account pays is invoiced, mailed, given back and credited, all at the till', async ({ browser }) => {
  // As on a tablet without encryption: nothing of the page is kept.
  const pos = await atPos(browser, house, BAO, { serviceWorkers: 'block' });
  const notices = pos.getByRole('region', { name: 'Notices' });

  await pos.getByRole('button', { name: 'New takeaway' }).click();
  await pos.getByRole('button', { name: /Crispy squid/ }).click();
  await pos.getByRole('button', { name: 'Pay', exact: true }).click();
  const paying = pos.getByRole('dialog', { name: 'Pay' });
  await paying.getByText('House account', { exact: true }).click();
  await paying.getByRole('button', { name: /Put it on/ }).click();
  await pos.getByRole('dialog', { name: 'Paid' }).getByRole('button', { name: 'Invoice' }).click();
  await pos.getByRole('textbox', { name: 'Name of the buyer' }).fill('Công ty Sen');
  await pos.keyboard.press('Enter');
  await expect(notices).toContainText('Invoice 1 is made');

  const task = async (name: string): Promise<void> => {
    await pos.getByRole('button', { name: 'What can be done with the check' }).click();
    await pos.getByRole('dialog', { name: 'Check' }).getByRole('button', { name, exact: true }).click();
  };
  await task('Mail the receipt');
  await pos.getByRole('textbox', { name: 'Mail address' }).fill('guest@example.com');
  await pos.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => mails.arrived.length).toBe(1);
  expect(mails.arrived[0]).toContain('invoice-1.pdf');
  await pos.keyboard.press('Escape');

  // As when the hub was renewed since the page was loaded.
  await pos.route('**/qr-dialog-*.js', (route) => route.abort());
  await task('Receipt as QR');
  await pos.getByRole('dialog', { name: 'This part is not here' }).getByRole('button', { name: 'Close' }).click();

  await task('Give money back');
  await pos.getByRole('button', { name: 'Complaint' }).click();
  await expect(notices).toContainText('credit note 1 is made');
  await task('Invoice');
  const invoice = pos.getByRole('dialog', { name: 'Invoice' });
  await invoice.getByRole('button', { name: 'Print credit note 1' }).click();
  await expect(notices).toContainText('On its way to the printer');
  const { invoices } = await house.ask<{ invoices: InvoiceView[] }>('/invoices?find=sen');
  expect(invoices).toMatchObject([
    { number: 1, handedOut: 1, total: 125_000, creditNotes: [{ handedOut: 1, total: 125_000 }] },
  ]);
});
