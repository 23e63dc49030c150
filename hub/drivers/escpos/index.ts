export { encode } from './encode.ts';
export { type LostLetters, lostOn } from './lost.ts';
export { optionsFor } from './options.ts';
export type { Address } from './link.ts';
export { queryStatus, send, type TransportOptions } from './transport.ts';
