import { ok } from '@comanda/shared/base/result.ts';
import { exportRoutes } from '@comanda/shared/contracts/commands/exports.ts';
import type { Store } from '../../db/store.ts';
import { type HubModule, streamed } from '../module.ts';
import { requireVenue } from '../venue/index.ts';
import { type Cell, csvWriter } from './csv.ts';
import { logRowsOf, LOG_HEADS } from './log-sheet.ts';
import { namesOf } from './names.ts';
import { orderBatches } from './order-batches.ts';
import { type Sheet, sheets } from './sheets.ts';
import { checkedSpan, type Span } from './spans.ts';
import { csvResponse } from './stream.ts';

type Line = (cells: readonly Cell[]) => string;

/** A sheet piece by piece: its head, then what each batch of orders brings, then its sums. */
function* piecesOf(store: Store, span: Span, sheet: Sheet, heads: readonly string[], line: Line): Generator<string> {
  yield line(heads);
  for (const batch of orderBatches(store, span)) {
    const piece = batch.flatMap((order) => sheet.rows(order)).map(line);
    yield piece.join('');
  }
  yield (sheet.end?.() ?? []).map(line).join('');
}

/** Files for whoever keeps the books. */
export const exportsModule: HubModule = {
  name: 'exports',
  handlers: [
    streamed(exportRoutes.exportCsv, async ({ params: { kind }, query, language }, _wire, store) => {
      const venue = requireVenue(store);
      if (!venue.ok) return venue;
      const span = checkedSpan(query);
      if (!span.ok) return span;
      const names = namesOf(store, venue.value, language);
      const sheet = sheets[kind](names);
      const line = csvWriter({ style: query.style, ...venue.value.settings });
      const heads = sheet.heads.map((head) => names.head[head]);
      return ok(csvResponse(piecesOf(store, span.value, sheet, heads, line)));
    }),
    streamed(exportRoutes.exportLog, async ({ query, language }, _wire, store) => {
      const venue = requireVenue(store);
      if (!venue.ok) return venue;
      const span = checkedSpan(query);
      if (!span.ok) return span;
      const names = namesOf(store, venue.value, language);
      const line = csvWriter({ style: query.style, ...venue.value.settings });
      const heads = line(LOG_HEADS.map((head) => names.head[head]));
      return ok(csvResponse(logRowsOf(store, query, names, heads, line)));
    }),
  ],
};
