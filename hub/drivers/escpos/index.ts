export { encode, type EncodeOptions } from './encode.ts';
export { type LostLetters, lostOn } from './lost.ts';
export { optionsFor } from './options.ts';
export { type Letters, printable, writable } from './letters.ts';
export type { Address } from './link.ts';
export { queryStatus, send, type TransportOptions } from './transport.ts';
