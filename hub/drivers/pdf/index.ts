export { invoicePdf } from './invoice.ts';
export { paperPdf } from './paper.ts';
