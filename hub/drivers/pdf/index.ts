export { invoicePdf } from './invoice.ts';
export { paperPdf, papersPdf } from './paper.ts';
