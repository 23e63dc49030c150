import { encode as encodePaper, type EncodeOptions } from '@comanda/shared/escpos/encode.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { rasterOf } from '../picture/index.ts';

/** What an ESC/POS printer gets for a document: letters that its code page lacks are drawn in the hub's own fonts. */
export const encode = (paper: Paper, options: EncodeOptions): Uint8Array => encodePaper(paper, options, rasterOf);
