import { startVirtualPrinter } from '../../hub/drivers/virtual-printer/index.ts';
import { answerWith } from './worker.ts';

/** Printers as a restaurant has them: machines of their own, that take their time over each paper. */

export interface PrintersAsk {
  readonly names: readonly string[];
}

/** Not the address at which the hub starts printers of its own. */
export const PRINTERS_HOST = '127.0.0.2';
const BYTES_PER_SECOND = 2_500;

answerWith<PrintersAsk, readonly number[]>(async ({ names }) =>
  Promise.all(
    names.map(async (name) => {
      const printer = await startVirtualPrinter({ name, host: PRINTERS_HOST, port: 0, keep: 1 });
      await printer.setState({ bytesPerSecond: BYTES_PER_SECOND });
      return printer.port;
    }),
  ),
);
