import type { Result } from '@comanda/shared/base/result.ts';
import type { DesktopError, OwnPaper, OwnPrinter } from '@comanda/shared/contracts/desktop.ts';
import type { DeviceRole } from '@comanda/shared/contracts/permissions.ts';
import type { PairedDevice } from '@comanda/shared/contracts/views/session.ts';
import type { HubRecord } from '@comanda/shared/discovery/index.ts';

/** What the wiring needs of finding, printers and updates: each is made in its own folder and handed in by `main.ts`. */

/** Undoes a registration. */
export type Undo = () => void;

export interface NewDevice {
  readonly name: string;
  readonly role: DeviceRole;
  readonly station: string | null;
}

/** Finds hubs on the network, and pairs with one of them so that nobody in between can take part. */
export interface HubFinder {
  /** Hubs that make themselves known now. */
  hubs(): readonly HubRecord[];
  onChange(heard: () => void): Undo;
  /** The hub at an address that somebody typed: a name or number, with or without a port. */
  at(address: string): Promise<Result<HubRecord, DesktopError>>;
  /** @param language the hub words its refusals in it */
  pair(
    hub: HubRecord,
    code: string,
    device: NewDevice,
    language: string,
  ): Promise<Result<{ readonly device: PairedDevice; readonly hub: HubRecord }, DesktopError>>;
  /** Keeps to a paired hub, wherever it moves. */
  follow(hub: HubRecord): HubLine;
  stop(): void;
}

/** The way to the one hub that this machine is paired with. */
export interface HubLine {
  /** Origin at which it answered last, without a slash at its end; null: not found yet. */
  origin(): string | null;
  onMove(heard: (origin: string) => void): Undo;
  /** Another key answers where the hub was, and the hub itself is nowhere. */
  isReplaced(): boolean;
  onReplaced(heard: (replaced: boolean) => void): Undo;
  /** Whether a certificate is the pinned hub's. @param pem the leaf */
  trusts(pem: string): boolean;
  /** It did not answer at its origin: look for it again. */
  lost(): void;
  stop(): void;
}

/** Printers that this machine reaches by itself. */
export interface OwnPrinters {
  list(): Promise<readonly OwnPrinter[]>;
  /** The one that a screen keeps, also by a name that it had before; null: it is not here. */
  find(printer: string): Promise<OwnPrinter | null>;
  /** @param paper null: only the drawer is kicked */
  print(printer: string, paper: OwnPaper | null, drawer: boolean): Promise<Result<null, DesktopError>>;
  stop(): void;
}
