import { once } from 'node:events';
import { startPrinterPage, startVirtualPrinter } from '../drivers/virtual-printer/index.ts';

export interface PrinterArguments {
  readonly port: string | undefined;
  readonly page: string | undefined;
  readonly width: string | undefined;
  readonly host: string | undefined;
  readonly name: string | undefined;
}

const COLUMNS: Readonly<Record<string, number>> = { '80': 48, '58': 32 };
const USUAL_PORT = 9_100;
const PAGE_AFTER = 80;

/** A number of a port; null: it is none. */
function portOf(text: string | undefined, usual: number): number | null {
  if (text === undefined) return usual;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  return port >= 0 && port <= 65_535 ? port : null;
}

/**
 * Runs a virtual printer with its page until the signal. Exit code 0: it was stopped; 2: it could not begin.
 * @param say prints a line for whoever started it
 */
export async function runPrinter(
  given: PrinterArguments,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<number> {
  const { width = '80', host = '127.0.0.1', name = 'Virtual printer' } = given;
  const port = portOf(given.port, USUAL_PORT);
  const pagePort = port === null ? null : portOf(given.page, port === 0 ? 0 : port + PAGE_AFTER);
  const columns = COLUMNS[width];
  if (columns === undefined) {
    say(`The width is 80 or 58 (millimetres), not “${width}”.`);
    return 2;
  }
  if (port === null || pagePort === null) {
    say('A port is a whole number from 0 to 65535.');
    return 2;
  }
  let printed: Parameters<typeof startVirtualPrinter>[0]['onPaper'] = () => {};
  const started = await startVirtualPrinter({ name, host, port, columns, onPaper: (paper) => printed?.(paper) }).catch(
    (fault: NodeJS.ErrnoException) => fault,
  );
  if (started instanceof Error) {
    say(`Nothing can listen on ${host}:${port} (${started.code ?? started.message}). Choose another with --port.`);
    return 2;
  }
  const page = await startPrinterPage({ printer: started, columns, port: pagePort, host, now: Date.now }).catch(
    (fault: NodeJS.ErrnoException) => fault,
  );
  if (page instanceof Error) {
    await started.close();
    say(`The page cannot listen on ${host}:${pagePort} (${page.code ?? page.message}). Choose another with --page.`);
    return 2;
  }
  printed = page.printed;
  say(`${name}: ${width} mm, ESC/POS on ${host}:${started.port}`);
  say(`Its papers, and what can go wrong with it: http://${host}:${page.port}/`);
  if (!signal.aborted) await once(signal, 'abort');
  await page.close();
  await started.close();
  return 0;
}
