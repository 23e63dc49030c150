import { z } from 'zod';
import { HubRecord } from '../discovery/index.ts';
import { Key } from './common.ts';
import { DeviceRole } from './permissions.ts';
import { base64Bytes } from './views/paper-settings.ts';
import { PrinterLetters } from './views/printer.ts';
import { PairedDevice } from './views/session.ts';

/** Why the desktop program did not do what its screen asked for; the screen has the words. */
export const DesktopProblem = z.enum([
  'hub_away',
  'not_a_hub',
  'hub_newer',
  'hub_not_trusted',
  'hub_did_not_start',
  'port_taken',
  'no_safe_storage',
  'not_signed_in',
  'no_printer',
  'printer_failed',
  'not_saved',
  'not_paired',
  'unsent_orders',
  'screens_need_hub',
  'is_locked',
  'program_fault',
]);
export type DesktopProblem = z.infer<typeof DesktopProblem>;

/** The hub refused: its own sentence, in the language that was asked for. */
const HubRefusal = z.object({ code: z.literal('refused'), detail: z.string() });
export const DesktopError = z.union([z.object({ code: DesktopProblem }), HubRefusal]);
export type DesktopError = z.infer<typeof DesktopError>;

const answered = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: DesktopError }),
  ]);

/** A printer that this machine reaches without the hub. */
export const OwnPrinter = z.object({
  id: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  via: z.enum(['network', 'usb', 'serial', 'system']),
  /** Letters a line, as the hub says; not given: it has not said. */
  columns: z.int().min(20).max(64).optional(),
  /** Its code page, as the hub says; not given: nothing but ASCII is sure to be in it. */
  letters: PrinterLetters.optional(),
  /** False: it prints no pictures. */
  graphics: z.boolean().optional(),
});
export type OwnPrinter = z.infer<typeof OwnPrinter>;

/** A line of type, as `shared/receipts/layout.ts` lays it out. */
const TypeLine = z.object({
  kind: z.literal('text'),
  text: z.string().max(200),
  align: z.enum(['left', 'centre', 'right']),
  bold: z.boolean(),
  width: z.int().min(1).max(8),
  height: z.int().min(1).max(8),
  inverted: z.boolean(),
});
/** Rows from the top, eight dots in a byte, the leftmost in its highest bit, in base64. */
const PictureLine = z
  .object({
    kind: z.literal('picture'),
    width: z.int().min(8).max(832).multipleOf(8),
    height: z.int().min(1).max(2_000),
    bits: z.base64().max(300_000),
  })
  .refine(({ width, height, bits }) => base64Bytes(bits) === (width / 8) * height);

/** A paper for a screen's own printer, line by line: a line with letters that the printer lacks comes as a picture. */
export const OwnPaper = z.array(z.union([TypeLine, PictureLine, z.object({ kind: z.literal('cut') })])).max(1_000);
export type OwnPaper = z.infer<typeof OwnPaper>;

/** What a screen of this machine is, and what belongs to it. */
export const ScreenChoice = z.object({
  role: DeviceRole,
  name: z.string().trim().min(1).max(60),
  station: Key.nullable(),
  /** Prints while the hub is away. */
  printer: OwnPrinter.shape.id.nullable(),
  /** How wide its paper is, where the hub has not said it: letters a line. */
  columns: OwnPrinter.shape.columns,
  /** The printer kicks a drawer. */
  drawer: z.boolean(),
  /** Full screen, and nobody leaves it without a PIN. */
  locked: z.boolean(),
  display: z.int().nullable(),
});
export type ScreenChoice = z.infer<typeof ScreenChoice>;

const HubHere = z.object({
  state: z.enum(['off', 'starting', 'running', 'waiting', 'stopped']),
  /** Where other machines reach it. */
  addresses: z.array(z.string()),
  /** Times that it was started again after a crash. */
  crashes: z.int().nonnegative(),
  /** It builds its tables anew from the log before it opens: so much of the log is read, percent; null: it does not. */
  rebuilding: z.int().min(0).max(100).nullable(),
  /** Why it does not start; it is tried again and again. */
  trouble: DesktopError.nullable(),
});
export type HubHere = z.infer<typeof HubHere>;

const ScreenName = z.object({ id: z.string(), role: DeviceRole, name: z.string() });

export const SetUpState = z.object({
  version: z.string(),
  hubs: z.array(HubRecord),
  /** The hub that this machine belongs to; null: not chosen yet. */
  hub: z
    .object({
      id: z.string(),
      name: z.string(),
      venue: z.string().nullable(),
      here: z.boolean(),
      /** Another key answers where it was, and it is nowhere itself. */
      replaced: z.boolean(),
    })
    .nullable(),
  here: HubHere,
  screens: z.array(
    ScreenName.extend({
      /** Changes that the hub has not answered; null: the screen was not open since the program started. */
      unsent: z.int().nonnegative().nullable(),
    }),
  ),
  /** Screens that were removed and may be put back, the last one first. */
  removed: z.array(ScreenName),
  /** The hub runs here, and somebody unpaired the machine: nothing here prints for it, and it is not updated. */
  unpaired: z.boolean(),
  displays: z.array(z.object({ id: z.int(), label: z.string(), primary: z.boolean() })),
  printers: z.array(OwnPrinter),
  autostart: z.boolean(),
  /** Secrets are kept in a file that only this user can read, because this system has no store for them. */
  plainSecrets: z.boolean(),
  /** Somebody or the AppImage started it with `--no-sandbox`: Chromium keeps its pages from nothing. */
  noSandbox: z.boolean(),
  wanted: z.object({
    role: DeviceRole.nullable(),
    locked: z.boolean(),
    address: z.string().nullable(),
    /** A shortcut says that this machine is the hub; it belongs to another one, and stays with that. */
    hubElsewhere: z.boolean(),
  }),
});
export type SetUpState = z.infer<typeof SetUpState>;

const Station = z.object({ id: Key, name: z.record(z.string(), z.string()) });

/** Which pages of the program may use a channel. */
export type Page = 'screen' | 'set_up';

const call = <I extends z.ZodType, O extends z.ZodType>(from: Page, input: I, output: O) => ({ from, input, output });
const nothing = z.null();
const done = answered(z.null());
const language = z.string().max(20);

/** Every call from a page to the program: who may make it, what goes in and what comes back. */
export const desktopCalls = {
  readDevice: call('screen', nothing, PairedDevice.nullable()),
  writeDevice: call('screen', PairedDevice.nullable(), done),
  ownPrinter: call('screen', nothing, OwnPrinter.nullable()),
  /** Null: no paper, only the drawer is kicked. */
  print: call('screen', z.object({ paper: OwnPaper.nullable(), drawer: z.boolean() }), done),
  /** Ends the lock-down; the token is of somebody who has just given a PIN, and the hub is asked. */
  leaveLock: call('screen', z.object({ accessToken: z.string().min(1).max(4_000) }), done),
  /** How many changes of this screen the hub has not answered: they are asked about before the screen is removed. */
  unsent: call('screen', z.object({ count: z.int().nonnegative() }), done),
  /** Whether this page holds changes that nobody has saved: it is asked about them before the program ends. */
  unsaved: call('screen', z.object({ any: z.boolean() }), done),
  openSetUp: call('screen', nothing, done),

  setUp: call('set_up', nothing, SetUpState),
  /** A hub at an address that somebody typed. */
  lookAt: call('set_up', z.object({ address: z.string().trim().min(1).max(200) }), answered(HubRecord)),
  /** This machine runs the hub, from now on. */
  beHub: call('set_up', nothing, done),
  /** It runs the hub no longer; the hub's data stays, for the day on which it is the hub again. */
  endHub: call('set_up', nothing, done),
  pair: call(
    'set_up',
    z.object({
      /** Null: the hub on this machine. */
      hub: HubRecord.nullable(),
      code: z.string().regex(/^\d{6}$/),
      role: DeviceRole,
      name: ScreenChoice.shape.name,
      language,
    }),
    answered(z.object({ pairing: z.string(), stations: z.array(Station) })),
  ),
  /** Keeps the screen of a pairing and opens it; null: the console of the hub on this machine. */
  openScreen: call('set_up', z.object({ pairing: z.string().nullable(), choice: ScreenChoice }), done),
  showScreen: call('set_up', z.object({ id: z.string() }), done),
  /** @see SetUpState.removed for how it comes back */
  removeScreen: call('set_up', z.object({ id: z.string(), evenUnsent: z.boolean() }), done),
  putBack: call('set_up', z.object({ id: z.string() }), done),
  setAutostart: call('set_up', z.object({ on: z.boolean() }), done),
} as const;
export type DesktopCalls = typeof desktopCalls;
export type DesktopCall = keyof DesktopCalls;
export type CallInput<C extends DesktopCall> = z.infer<DesktopCalls[C]['input']>;
export type CallOutput<C extends DesktopCall> = z.infer<DesktopCalls[C]['output']>;

/** What the program tells a page by itself. */
export const desktopEvents = {
  /** The hub answers at another address from now on. */
  hubMoved: z.object({ origin: z.string() }),
  /** Another hub answers where this machine's was; nothing is sent to it. */
  hubReplaced: z.object({ replaced: z.boolean() }),
  setUpChanged: SetUpState,
} as const;
export type DesktopEvents = typeof desktopEvents;
export type DesktopEvent = keyof DesktopEvents;
export type EventPayload<E extends DesktopEvent> = z.infer<DesktopEvents[E]>;

/** What a page knows of itself from its start. */
export const About = z.object({
  page: z.enum(['screen', 'set_up']),
  role: DeviceRole.nullable(),
  version: z.string(),
  locked: z.boolean(),
  /** Where the hub's live connection is; null: not found yet. */
  hub: z.string().nullable(),
});
export type About = z.infer<typeof About>;

/** The scheme and the one host of packaged pages. */
export const APP_ORIGIN = 'app://comanda';
export const channelOf = (call: DesktopCall): string => `comanda:${call}`;
export const eventChannelOf = (event: DesktopEvent): string => `comanda.event:${event}`;
