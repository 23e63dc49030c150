export interface VirtualPrinterState {
  readonly paperOut: boolean;
  readonly paperLow: boolean;
  readonly coverOpen: boolean;
  /** It reports a fault of its own: the knife, the voltage. */
  readonly offline: boolean;
  readonly off: boolean;
  /** Its switch gives a high level on pin 3, as most do, while the drawer is open. */
  readonly drawerOpen: boolean;
  /** Prints, but never answers a status request, as some cheap printers do. */
  readonly silent: boolean;
  /** Takes connections and never reads from one, answers, or ends it: its program hangs. */
  readonly hangs: boolean;
  /** Null: as fast as bytes come. */
  readonly bytesPerSecond: number | null;
  /** Breaks the connection once that many bytes of a document have come, then is null again. */
  readonly dropAfterBytes: number | null;
}

export const WELL: VirtualPrinterState = {
  paperOut: false,
  paperLow: false,
  coverOpen: false,
  offline: false,
  off: false,
  drawerOpen: false,
  silent: false,
  hangs: false,
  bytesPerSecond: null,
  dropAfterBytes: null,
};

/** With the cover open, no paper or a fault it stands still and keeps what it has received. */
export function standsStill(state: VirtualPrinterState): boolean {
  return state.paperOut || state.coverOpen || state.offline;
}

/** The answer to `DLE EOT n`. */
export function statusAnswer(n: number, state: VirtualPrinterState): number {
  const bits = [
    0,
    (standsStill(state) ? 0x08 : 0) | (state.drawerOpen ? 0x04 : 0),
    (state.coverOpen ? 0x04 : 0) | (state.paperOut ? 0x20 : 0) | (state.offline ? 0x40 : 0),
    state.offline ? 0x08 : 0,
    (state.paperLow ? 0x0c : 0) | (state.paperOut ? 0x60 : 0),
  ];
  return 0x12 | (bits[n] ?? 0);
}

/** The answer to `GS r 1`. */
export function acknowledgement(state: VirtualPrinterState): number {
  return state.paperLow ? 0x03 : 0;
}

/** What `GS a` asks for: four bytes at once and whenever something changes, without being asked again. */
export function automaticStatus(state: VirtualPrinterState): number[] {
  return [
    0x10 | (standsStill(state) ? 0x08 : 0) | (state.coverOpen ? 0x20 : 0) | (state.drawerOpen ? 0x04 : 0),
    state.offline ? 0x08 : 0,
    (state.paperLow ? 0x03 : 0) | (state.paperOut ? 0x0c : 0),
    0,
  ];
}
