export { paperPdf } from './paper.ts';
