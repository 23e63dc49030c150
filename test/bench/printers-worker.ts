import { startVirtualPrinter, type VirtualPrinter } from '../../hub/drivers/virtual-printer/index.ts';
import { answerWith } from './worker.ts';

/** Printers as a restaurant has them: machines of their own, that take their time over each paper. */

export interface PrintersAsk {
  /** Starts these; not given: how many of them are printing? */
  readonly names?: readonly string[];
  /** Not given: as fast as most are. */
  readonly bytesPerSecond?: number;
}

/** Not the address at which the hub starts printers of its own. */
export const PRINTERS_HOST = '127.0.0.2';
const BYTES_PER_SECOND = 2_500;

const printers: VirtualPrinter[] = [];

/** The ports of those that were started, or the number of those that print. */
answerWith<PrintersAsk, readonly number[]>(async ({ names, bytesPerSecond = BYTES_PER_SECOND }) => {
  if (!names) return [printers.filter((printer) => printer.busy()).length];
  return Promise.all(
    names.map(async (name) => {
      const printer = await startVirtualPrinter({ name, host: PRINTERS_HOST, port: 0, keep: 1 });
      await printer.setState({ bytesPerSecond });
      printers.push(printer);
      return printer.port;
    }),
  );
});
