import { must } from '@comanda/shared/base/assert.ts';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { closingRoutes } from '@comanda/shared/contracts/commands/closing.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import { journalCsv } from '@comanda/shared/domain/closing/journal-csv.ts';
import type { Store } from '../../db/store.ts';
import { answer, command, type HubModule } from '../module.ts';
import { requireVenue } from '../venue/index.ts';
import { closingProjection } from './projection.ts';
import { dayFigures, exceptionsOf, lastZ, unclosedDates, zReport, zsOf, zSummaries } from './queries.ts';
import { type Signer, signedText } from './signing.ts';

export { checkZs } from './check-zs.ts';
export { zReport } from './queries.ts';
export { isSignedBy, newSigner, publicKeyBeside, type Signer, signedText, signerIn } from './signing.ts';
export { closingProjection } from './projection.ts';

/** Decimals of a currency in everyday use. */
const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Where reports come out: the first printer of receipts. */
function deskPrinter(store: Store): Result<string, Refusal> {
  const venue = requireVenue(store);
  if (!venue.ok) return venue;
  const printer = [...venue.value.printers.values()].find((each) => each.receipts && !each.archived);
  return printer ? ok(printer.id) : err(refuse('printer_none'));
}

const reprintZ = command(closingRoutes.reprintZ, (deciding, { params: { number } }) => {
  const { store } = deciding;
  if (!zReport(store, number)) return err(refuse('not_found', { what: 'Z' }, 'number'));
  const desk = deskPrinter(store);
  if (!desk.ok) return desk;
  const printerId = desk.value;
  const seq = deciding.append(event('z_report.reprint_requested.v1', `z:${number}`, { number, printerId }));
  return ok({ printerId, seq });
});

const printX = command(closingRoutes.printX, (deciding, { body: { date } }) => {
  const desk = deskPrinter(deciding.store);
  if (!desk.ok) return desk;
  const printerId = desk.value;
  const figures = dayFigures(deciding.store, date);
  const seq = deciding.append(event('x_report.print_requested.v1', `x:${date}`, { figures, printerId }));
  return ok({ printerId, seq });
});

/** The end of the day. @param now for the date that trades at the moment */
export function closingModule({ now, signer }: { readonly now: () => number; readonly signer: Signer }): HubModule {
  const closeDay = command(closingRoutes.closeDay, (deciding, { body: { date } }) => {
    const { store } = deciding;
    const venue = requireVenue(store);
    if (!venue.ok) return venue;
    const oldest = unclosedDates(store)[0];
    if (oldest !== undefined && oldest < date) return err(refuse('closing_earlier', { date: oldest }, 'date'));
    if (oldest !== date) return err(refuse('closing_nothing', { date }, 'date'));
    const figures = dayFigures(store, date);
    const open = figures.drawers.filter((drawer) => drawer.closedAt === null);
    if (open.length > 0) {
      return err(refuse('drawers_open', { names: open.map((drawer) => drawer.deviceName).join(', ') }));
    }
    const number = lastZ(store) + 1;
    const seq = deciding.seq();
    const row = must(
      store.get<{ hash: Buffer }>('select hash from log where seq = ?', seq),
      'the log has its last row',
    );
    const content = { number, seq, hash: row.hash.toString('hex'), figures };
    deciding.append(
      event('day.closed.v1', `z:${number}`, {
        ...content,
        publicKey: signer.publicKey,
        signature: signer.sign(signedText(content)),
      }),
    );
    return ok({ number, seq: deciding.seq() });
  });

  return {
    name: 'closing',
    projections: [closingProjection],
    handlers: [
      closeDay,
      reprintZ,
      printX,
      answer(closingRoutes.xReport, ({ query }, store) => {
        const venue = requireVenue(store);
        if (!venue.ok) return venue;
        const unclosed = unclosedDates(store);
        const date = query.date ?? unclosed[0] ?? venue.value.businessDateAt(now());
        const at = store.get<{ seq: number | null }>('select max(seq) as seq from log')?.seq ?? 0;
        return ok({ figures: dayFigures(store, date), unclosed, at });
      }),
      answer(closingRoutes.zReports, ({ query }, store) =>
        ok({
          reports: zSummaries(store, query.before ?? Number.MAX_SAFE_INTEGER),
          publicKey: signer.publicKey,
        }),
      ),
      answer(closingRoutes.zReport, ({ params }, store) => {
        const report = zReport(store, params.number);
        return report ? ok(report) : err(refuse('not_found', { what: 'Z' }, 'number'));
      }),
      answer(closingRoutes.exceptions, ({ query }, store) => ok({ exceptions: exceptionsOf(store, query.date) })),
      answer(closingRoutes.journal, ({ query }, store) => {
        const venue = requireVenue(store);
        if (!venue.ok) return venue;
        const { currency } = venue.value.settings;
        return ok(journalCsv(zsOf(store, query.date), currency, decimalsOf(currency)));
      }),
    ],
  };
}
