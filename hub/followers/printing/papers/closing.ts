import { formatMoney } from '@comanda/shared/base/money.ts';
import type { Printer, VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { DayFigures, ZContent } from '@comanda/shared/contracts/views/closing.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { type DrawerSlip, drawerSlip } from '@comanda/shared/receipts/drawer-slip.ts';
import { paperLanguage } from '@comanda/shared/receipts/labels.ts';
import { type ClosingPaperInput, xReport } from '@comanda/shared/receipts/x-report.ts';
import { zReport } from '@comanda/shared/receipts/z-report.ts';
import { clockMoment, languageOf } from '../../../modules/receipts/index.ts';

/** @param at milliseconds since 1970 UTC */
const inputOf = (settings: VenueSettings, printer: Printer, at: number, reprint: boolean): ClosingPaperInput => {
  const language = languageOf(settings);
  return {
    language: paperLanguage(language),
    columns: printer.columns,
    money: (minor) => formatMoney(minor, settings.currency, language),
    venueName: settings.name,
    date: clockMoment(settings, at),
    reprint,
  };
};

interface SlipPaper {
  readonly settings: VenueSettings;
  readonly printer: Printer;
  readonly at: number;
  readonly device: string;
  readonly by: string | null;
}

export const slipPaper = (slip: DrawerSlip, { settings, printer, at, device, by }: SlipPaper): Paper =>
  drawerSlip(slip, { ...inputOf(settings, printer, at, false), device, by });

type Signed = ZContent & { readonly signature: string };

/** The moment on it is that of the close, also when it is printed again. */
export const zPaper = (
  report: Signed,
  settings: VenueSettings,
  printer: Printer,
  at: number,
  reprint: boolean,
): Paper => zReport(report, inputOf(settings, printer, at, reprint));

export const xPaper = (figures: DayFigures, settings: VenueSettings, printer: Printer, at: number): Paper =>
  xReport(figures, inputOf(settings, printer, at, false));
