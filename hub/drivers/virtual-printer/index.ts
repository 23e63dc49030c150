export type { DecodedLine, DecodedPaper } from './decode.ts';
export {
  type PrintedPaper,
  startVirtualPrinter,
  type VirtualPrinter,
  type VirtualPrinterOptions,
} from './printer.ts';
export { type PrinterPage, startPrinterPage } from './page/server.ts';
export { type VirtualPrinterState, WELL } from './state.ts';
export { renderSvg } from './svg.ts';
