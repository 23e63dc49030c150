import { z } from 'zod';
import { Language, Seq, Uuid } from '../common.ts';
import { route } from '../route.ts';
import { Area, Printer, Station, Table, VenueSettings } from '../views/venue.ts';

const saved = z.object({ seq: Seq });

/** What a screen needs to know of the house before anybody signs in. */
export const Welcome = z.object({
  name: z.string().nullable(),
  setUp: z.boolean(),
  demo: z.boolean(),
  /** True in a browser on the hub's own machine: one-tap pairing works here. */
  local: z.boolean(),
  languages: z.array(Language),
  version: z.string(),
});

export const VenueView = z.object({
  settings: VenueSettings,
  demo: z.boolean(),
  /** Position of the settings in the log: which of them a price was worked out by. */
  settingsSeq: Seq,
  stations: z.array(Station),
  areas: z.array(Area),
  tables: z.array(Table),
});
export type VenueView = z.infer<typeof VenueView>;

export const venueRoutes = {
  welcome: route({
    method: 'GET',
    path: '/welcome',
    tag: 'venue',
    summary: 'The venue’s name and languages, for a screen that is not paired yet',
    access: 'public',
    command: false,
    reply: Welcome,
    refusals: [],
  }),
  setUp: route({
    method: 'POST',
    path: '/set-up',
    tag: 'venue',
    summary:
      'Set up a new venue and its first owner; works once, in a browser on the hub’s own machine or with the code the hub printed',
    access: 'public',
    command: false,
    body: z.object({
      code: z.string().max(20),
      settings: VenueSettings.omit({ id: true }),
      owner: z.object({
        name: z.string().trim().min(1).max(80),
        username: z
          .string()
          .trim()
          .regex(/^[a-z0-9._-]{2,40}$/),
        password: z.string().min(10).max(200),
        pin: z.string().regex(/^\d{4,8}$/),
        language: Language,
      }),
    }),
    reply: saved,
    refusals: ['set_up_done', 'pairing_code_wrong', 'weak_pin', 'time_zone_unknown', 'name_taken', 'invalid'],
  }),
  venue: route({
    method: 'GET',
    path: '/venue',
    tag: 'venue',
    summary: 'Settings, stations, areas and tables',
    access: 'venue.view',
    command: false,
    reply: VenueView,
    refusals: ['set_up_first'],
  }),
  saveSettings: route({
    method: 'PUT',
    path: '/venue/settings',
    tag: 'venue',
    summary: 'Change the venue’s settings; orders that are open keep theirs',
    access: 'venue.manage',
    command: true,
    body: VenueSettings,
    reply: saved,
    refusals: ['currency_fixed', 'time_zone_unknown', 'tax_group_used', 'name_taken', 'not_found', 'invalid'],
  }),
  saveStation: route({
    method: 'PUT',
    path: '/venue/stations',
    tag: 'venue',
    summary: 'Add or change a station',
    access: 'venue.manage',
    command: true,
    body: Station,
    reply: saved,
    refusals: ['not_found', 'name_taken', 'station_used', 'station_busy'],
  }),
  saveArea: route({
    method: 'PUT',
    path: '/venue/areas',
    tag: 'venue',
    summary: 'Add or change an area',
    access: 'venue.manage',
    command: true,
    body: Area,
    reply: saved,
    refusals: ['name_taken', 'area_used'],
  }),
  saveTable: route({
    method: 'PUT',
    path: '/venue/tables',
    tag: 'venue',
    summary: 'Add or change a table',
    access: 'venue.manage',
    command: true,
    body: Table,
    reply: saved,
    refusals: ['not_found', 'name_taken', 'table_taken'],
  }),
  savePrinter: route({
    method: 'PUT',
    path: '/printers',
    tag: 'printing',
    summary: 'Add or change a printer',
    access: 'printers.manage',
    command: true,
    body: Printer,
    reply: z.object({ id: Uuid, seq: Seq }),
    refusals: ['not_found', 'name_taken', 'host_wrong', 'address_taken', 'printer_used'],
  }),
};
