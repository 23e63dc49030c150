/** What a printer says of itself. A part that it did not tell is false. */
export interface PrinterStatus {
  readonly online: boolean;
  readonly coverOpen: boolean;
  readonly paperOut: boolean;
  readonly paperLow: boolean;
  /** What the drawer's switch says, on pin 3 of its connector; whether that means open is how the drawer is wired. */
  readonly drawerHigh: boolean;
}

/** Who hears what a printer says of itself, and keeps between two conversations whether it ever did. */
export interface Ear {
  /** It has answered before: where it is silent now, it hangs. */
  answered(): boolean;
  /** One that tells nothing of itself let the last connection hang: until it ends one, nothing more is sent to it. */
  hangs(): boolean;
  hung(hangs: boolean): void;
  /** Somebody said that it keeps connections open where it is well: what it took counts as printed. */
  readonly staysOpen?: boolean;
  /** How it is, also in the middle of a document; `timeout`: it has stopped to answer. */
  hear(said: PrinterStatus | 'timeout'): void;
}

export type StatusFault = 'cover_open' | 'paper_out' | 'offline';

/** The answers to `DLE EOT` 1 (printer), 2 (cause of being offline), 3 (error), 4 (paper), as far as they came. */
export function parseStatus(answers: readonly number[]): PrinterStatus {
  const [printer = 0, offline = 0, error = 0, paper = 0] = answers;
  return {
    online: (printer & 0x08) === 0 && (error & 0x28) === 0,
    coverOpen: (offline & 0x04) !== 0,
    paperOut: (offline & 0x20) !== 0 || (paper & 0x60) !== 0,
    paperLow: (paper & 0x0c) !== 0,
    drawerHigh: (printer & 0x04) !== 0,
  };
}

/** Why it cannot print now; the cause that a person can mend before the bare `offline`. */
export function statusFault(status: PrinterStatus): StatusFault | null {
  if (status.coverOpen) return 'cover_open';
  if (status.paperOut) return 'paper_out';
  return status.online ? null : 'offline';
}

/** Bits 0 and 7 off, 1 and 4 on: fixed in every answer to `DLE EOT`. */
export function isRealTimeAnswer(byte: number): boolean {
  return (byte & 0x93) === 0x12;
}

/** Bits 4 and 7 off: fixed in every answer to `GS r`. */
export function isAcknowledgement(byte: number): boolean {
  return (byte & 0x90) === 0;
}
