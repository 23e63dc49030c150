import type { PaperView } from '@comanda/shared/contracts/views/operations.ts';
import type { Printer } from '@comanda/shared/contracts/views/venue.ts';
import {
  type DecodedLine,
  type PrintedPaper,
  renderSvg,
  startVirtualPrinter,
  type VirtualPrinter,
} from '../../drivers/virtual-printer/index.ts';

export interface VirtualPrinters {
  readonly has: (printerId: string) => boolean;
  /** Where the virtual printer listens that stands for this one; otherwise where its settings say. */
  readonly addressOf: (printer: Printer) => { readonly host: string; readonly port: number };
  readonly set: (
    printerId: string,
    state: { readonly paperOut: boolean; readonly coverOpen: boolean; readonly off: boolean },
  ) => Promise<void>;
  /** Newest first. */
  readonly papers: () => readonly PaperView[];
  /** A paper as SVG; null: it is thrown away already, or never was. */
  readonly picture: (id: number) => string | null;
  readonly close: () => Promise<void>;
}

export interface VirtualPrinterParts {
  readonly now: () => number;
  /** Papers that came out or were thrown away. */
  readonly onPapers: (ids: readonly string[]) => void;
}

interface Kept {
  readonly view: PaperView;
  readonly paper: PrintedPaper;
}

/** A line for those who do not see the picture. */
function wordsOf(line: DecodedLine): string {
  if (line.kind === 'barcode') return `[${line.system} ${line.data}]`;
  if (line.kind === 'qr') return `[QR ${line.data}]`;
  return line.kind === 'text' ? line.text.trimEnd() : '[…]';
}

const KEPT = 200;
const HERE = '127.0.0.1';

/**
 * Starts a virtual printer for each printer that is set up at this machine's own address; for one that is added or moved
 * later, when its address is first asked for. Where another program has its port it listens at any free one: the
 * settings stay as they are, `addressOf` knows better.
 */
export async function startVirtualPrinters(
  printers: readonly Printer[],
  { now, onPapers }: VirtualPrinterParts,
): Promise<VirtualPrinters> {
  const started = new Map<string, { readonly settings: Printer; readonly virtual: VirtualPrinter }>();
  let kept: Kept[] = [];
  let last = 0;

  const onPaper = (paper: PrintedPaper): void => {
    last += 1;
    const lines = paper.lines.map(wordsOf);
    kept.push({ view: { id: last, printer: paper.printer, at: now(), lines }, paper });
    const gone = kept.length > KEPT ? kept.slice(0, -KEPT) : [];
    kept = kept.slice(-KEPT);
    onPapers([last, ...gone.map(({ view }) => view.id)].map(String));
  };

  const begin = async (settings: Printer): Promise<void> => {
    if (settings.host !== HERE || settings.archived) return;
    const start = (port: number) =>
      startVirtualPrinter({ name: settings.name, host: HERE, port, columns: settings.columns, keep: 1, onPaper });
    const before = started.get(settings.id);
    started.delete(settings.id);
    await before?.virtual.close();
    const virtual = await start(settings.port).catch(() => start(0));
    started.set(settings.id, { settings, virtual });
  };
  const starting = new Map<string, Promise<void>>();
  const beginOnce = (settings: Printer): void => {
    if (starting.has(settings.id)) return;
    const done = begin(settings).finally(() => starting.delete(settings.id));
    starting.set(settings.id, done);
  };

  for (const settings of printers) await begin(settings);

  return {
    has: (printerId) => started.has(printerId),
    addressOf: (printer) => {
      const known = started.get(printer.id);
      const stands =
        known?.settings.host === printer.host &&
        known.settings.port === printer.port &&
        known.settings.columns === printer.columns;
      if (known && stands) return { host: HERE, port: known.virtual.port };
      beginOnce(printer);
      return { host: printer.host, port: printer.port };
    },
    set: async (printerId, state) => {
      await started.get(printerId)?.virtual.setState(state);
    },
    papers: () => kept.map(({ view }) => view).toReversed(),
    picture: (id) => {
      const found = kept.find(({ view }) => view.id === id);
      return found ? renderSvg(found.paper) : null;
    },
    close: async () => {
      await Promise.all(starting.values());
      await Promise.all([...started.values()].map(({ virtual }) => virtual.close()));
    },
  };
}
