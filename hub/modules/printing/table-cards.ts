import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { printerRoutes } from '@comanda/shared/contracts/commands/printers.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { LABELS, paperLanguage } from '@comanda/shared/receipts/labels.ts';
import { tableCard } from '@comanda/shared/receipts/table-card.ts';
import type { Store } from '../../db/store.ts';
import { papersPdf } from '../../drivers/pdf/index.ts';
import { answer, type Handler } from '../module.ts';
import { inLanguage, languageOf, PAGE_COLUMNS, settingsFor, styledAs } from '../receipts/index.ts';
import { requireVenue } from '../venue/index.ts';

/** Tables in the order in which somebody would walk past them: by area, then by name. */
function cardsOf(store: Store, columns: number, only: readonly string[] | undefined): Result<Paper[], Refusal> {
  const venue = requireVenue(store);
  if (!venue.ok) return venue;
  const { areas, tables } = venue.value;
  const { papers } = venue.value.settings;
  const address = papers?.tableAddress;
  if (address === undefined) return err(refuse('table_address_missing'));
  const settings = settingsFor(venue.value.settings, 'table_card');
  const language = languageOf(settings);
  const inUse = [...tables.values()].filter((table) => !table.archived && areas.has(table.areaId));
  const named = inUse.filter(({ id }) => only === undefined || only.includes(id));
  if (only && named.length < new Set(only).size) return err(refuse('not_found', { what: 'table' }, 'tableIds'));
  const position = (areaId: string): number => areas.get(areaId)?.position ?? 0;
  named.sort(
    (a, b) => position(a.areaId) - position(b.areaId) || a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
  return ok(
    named.map((table) => {
      const card = tableCard({
        columns,
        venueName: settings.name,
        area: inLanguage(areas.get(table.areaId)?.name ?? {}, language),
        table: table.name,
        url: address.replaceAll('{table}', encodeURIComponent(table.name)),
        words: [LABELS[paperLanguage(language)].scan],
      });
      return styledAs(card, 'table_card', papers);
    }),
  );
}

/** Cards that stand on tables, on receipt paper or as a file for a print shop. */
export const tableCardHandlers = (desk: {
  readonly printCards: (printerId: string, cards: readonly Paper[]) => void;
}): Handler[] => [
  answer(printerRoutes.printTableCards, ({ params, body }, store) => {
    const venue = requireVenue(store);
    if (!venue.ok) return venue;
    const printer = venue.value.printers.get(params.printerId);
    if (!printer || printer.archived) return err(refuse('not_found', { what: 'printer' }, 'printerId'));
    const cards = cardsOf(store, printer.columns, body.tableIds);
    if (!cards.ok) return cards;
    desk.printCards(printer.id, cards.value);
    return ok({ cards: cards.value.length });
  }),
  answer(printerRoutes.tableCardsPdf, (_call, store) => {
    const cards = cardsOf(store, PAGE_COLUMNS, undefined);
    return cards.ok ? ok(papersPdf(cards.value, 'Table cards')) : cards;
  }),
];
