import { err, ok } from '@comanda/shared/base/result.ts';
import type { OwnPrinter } from '@comanda/shared/contracts/desktop.ts';
import type { MachinePort } from '@comanda/shared/contracts/views/printer.ts';
import { escpos } from './escpos.ts';
import type { OwnPrinters } from './parts.ts';
import type { Ports } from './printers/index.ts';

/** Of a serial printer whose switches nobody has touched. */
const USUAL_BAUD = 9_600;
/** A machine's printers do not change between two strokes: asking the system takes it a while. */
const KNOWN_FOR = 5_000;

/** The printers that hang on this machine, for screens whose hub is away. */
export function ownPrinters(
  ports: Pick<Ports, 'found' | 'print' | 'known' | 'nameOf'>,
  now: () => number,
): OwnPrinters {
  let known: { readonly at: number; readonly found: ReturnType<Ports['found']> } | null = null;
  const found = (): ReturnType<Ports['found']> => {
    if (!known || now() - known.at > KNOWN_FOR) known = { at: now(), found: ports.found().catch(() => []) };
    return known.found;
  };
  const list = async (): Promise<OwnPrinter[]> =>
    (await found()).map(({ kind, at, label }) => {
      const { columns, letters, graphics } = ports.known(kind, at)?.hardware ?? {};
      const via = kind === 'spooler' ? 'system' : kind;
      return { id: `${kind}:${at}`, name: label === '' ? at : label, via, columns, letters, graphics };
    });
  return {
    list,
    async find(printer) {
      const all = await list();
      const port = portOf(printer);
      const now = port && `${port.kind}:${ports.nameOf(port.kind, placeIn(port))}`;
      return all.find(({ id }) => id === now) ?? null;
    },
    async print(printer, paper, drawer) {
      const usual = portOf(printer);
      if (usual === null) return err({ code: 'no_printer' });
      // What the hub has said of it is better than what most have: its speed, its cutter, its drawer's pin.
      const known = ports.known(usual.kind, placeIn(usual));
      const told = usual.kind === 'serial' && known?.port.kind === 'serial' ? known.port : null;
      const port = told ? { ...usual, baudRate: told.baudRate } : usual;
      const printed = await ports.print(port, escpos(paper, drawer, known?.hardware));
      return printed.ok ? ok(null) : err({ code: 'printer_failed' });
    },
    stop: () => undefined,
  };
}

const placeIn = (port: MachinePort): string => (port.kind === 'spooler' ? port.queue : port.path);

function portOf(printer: string): MachinePort | null {
  const [kind, at] = [printer.slice(0, printer.indexOf(':')), printer.slice(printer.indexOf(':') + 1)];
  if (at === '') return null;
  if (kind === 'usb') return { kind, path: at };
  if (kind === 'serial') return { kind, path: at, baudRate: USUAL_BAUD };
  return kind === 'spooler' ? { kind, queue: at } : null;
}
