import type { OwnPaper } from '@comanda/shared/contracts/desktop.ts';
import type { PrinterHardware } from '@comanda/shared/contracts/printer-socket.ts';
import { drawerKick, INITIALISE } from '@comanda/shared/escpos/commands.ts';
import { encodeLines } from '@comanda/shared/escpos/encode.ts';

/**
 * A paper of a screen in ESC/POS, as the hub would send it. The page says lines and no bytes: nothing but what a paper
 * has reaches the printer.
 * @param paper null: none
 * @param hardware not given: as most printers are
 */
export function escpos(paper: OwnPaper | null, drawer: boolean, hardware: Partial<PrinterHardware> = {}): Uint8Array {
  const { letters = 'cp437', graphics = true, cutter = 'partial', drawerPin = '2', pageNumber } = hardware;
  const options = { letters, graphics, cutter, drawerPin, ...(pageNumber !== undefined && { pageNumber }) };
  const lines = paper ? encodeLines(paper, options, null) : [];
  return Uint8Array.from([...INITIALISE, ...(drawer ? drawerKick(drawerPin) : []), ...lines]);
}
