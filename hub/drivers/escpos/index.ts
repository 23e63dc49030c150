export { encode, type EncodeOptions } from './encode.ts';
export { optionsFor } from './options.ts';
export { type Letters, printable, writable } from './letters.ts';
export type { Address } from './link.ts';
export { type PrinterStatus, parseStatus } from './status.ts';
export { realTimer, type Timer } from './timer.ts';
export {
  type PrintFailure,
  type Proof,
  queryStatus,
  type SendFailure,
  send,
  type Timeouts,
  type TransportOptions,
} from './transport.ts';
