import { z } from 'zod';
import { route } from '../route.ts';
import { PrinterPlaces, PrinterSearch } from '../views/printer-search.ts';

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
