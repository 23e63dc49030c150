import type { Printer } from '@comanda/shared/contracts/views/venue.ts';
import type { EncodeOptions } from '@comanda/shared/escpos/encode.ts';

/** How a printer wants its papers, by its settings. @param ring calls the cooks, where it has something to call with */
export const optionsFor = (printer: Printer, ring: boolean): EncodeOptions => ({
  letters: printer.letters,
  ...(printer.pageNumber !== undefined && { pageNumber: printer.pageNumber }),
  graphics: printer.graphics ?? true,
  dpi: printer.dpi ?? 203,
  cutter: printer.cutter ?? 'partial',
  drawerPin: printer.drawerPin ?? '2',
  // Epson's own command; the others took over an older one.
  ring: !ring || !printer.buzzer ? null : (printer.profile ?? 'epson') === 'epson' ? 'epson' : 'older',
});
