import { z } from 'zod';
import { Uuid } from '../common.ts';
import { route } from '../route.ts';
import { PrinterPlaces, PrinterSearch } from '../views/printer-search.ts';

/** Cards for these tables; left out: for every table. */
const tableIds = z.array(Uuid).min(1).max(500).optional();

/** Finding printers: in the network, and at machines of the venue. */
export const printerRoutes = {
  printerPlaces: route({
    method: 'GET',
    path: '/printers/places',
    tag: 'printing',
    summary: 'Queues of the hub’s machine, and cables and queues of devices that run the desktop app now',
    access: 'printers.manage',
    command: false,
    reply: PrinterPlaces,
    refusals: [],
  }),
  unprintable: route({
    method: 'GET',
    path: '/printers/unprintable',
    tag: 'printing',
    summary: 'Names on the menu with letters that no printer here has and no font of the hub draws',
    access: 'printers.manage',
    command: false,
    reply: z.object({ names: z.array(z.object({ name: z.string(), letters: z.string() })) }),
    refusals: [],
  }),
  printerSearch: route({
    method: 'GET',
    path: '/printers/search',
    tag: 'printing',
    summary: 'The last search for printers in the network, as far as it is',
    access: 'printers.manage',
    command: false,
    reply: PrinterSearch,
    refusals: [],
  }),
  startPrinterSearch: route({
    method: 'POST',
    path: '/printers/search',
    tag: 'printing',
    summary: 'Look for printers that announce themselves and, in a range of private addresses, for those that listen',
    access: 'printers.manage',
    command: false,
    /** IPv4 as `192.168.1.0/24`, at most /22; null: only what announces itself. */
    body: z.object({ range: z.string().max(40).nullable() }),
    reply: PrinterSearch,
    refusals: ['range_wrong', 'range_public', 'range_wide'],
    example: { body: { range: null } },
  }),
  printTableCards: route({
    method: 'POST',
    path: '/printers/:printerId/table-cards',
    tag: 'printing',
    summary: 'Print the cards of tables, with the code that a guest’s phone opens',
    access: 'printers.manage',
    command: false,
    params: z.object({ printerId: Uuid }),
    body: z.object({ tableIds }).default({}),
    reply: z.object({ cards: z.int() }),
    refusals: ['not_found', 'table_address_missing', 'set_up_first'],
    example: { body: {} },
  }),
  tableCardsPdf: route({
    method: 'GET',
    path: '/venue/table-cards/pdf',
    tag: 'printing',
    summary: 'The cards of all tables as PDF, one a page',
    access: 'printers.manage',
    command: false,
    reply: z.instanceof(Uint8Array),
    media: 'application/pdf',
    refusals: ['table_address_missing', 'set_up_first'],
  }),
  cancelPrinterSearch: route({
    method: 'POST',
    path: '/printers/search/cancel',
    tag: 'printing',
    summary: 'Stop looking for printers; what was found stays',
    access: 'printers.manage',
    command: false,
    body: z.object({}).default({}),
    reply: PrinterSearch,
    refusals: [],
  }),
};
