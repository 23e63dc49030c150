import { must } from '@comanda/shared/base/assert.ts';
import { ok } from '@comanda/shared/base/result.ts';
import type { NewId } from '@comanda/shared/base/ids.ts';
import type { PaperKind } from '@comanda/shared/contracts/views/paper-settings.ts';
import type { Printer } from '@comanda/shared/contracts/views/venue.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import type { PrintFailure } from '@comanda/shared/printers/conversation.ts';
import { paperLanguage } from '@comanda/shared/receipts/labels.ts';
import type { Store } from '../../db/store.ts';
import { type Address, encode, optionsFor } from '../../drivers/escpos/index.ts';
import { runAsHub } from '../../log/own-commands.ts';
import type { Spine } from '../../log/spine.ts';
import { newsDrawn, newsRow, ticketPrinted, ticketRow } from '../../modules/kitchen/index.ts';
import { languageOf, settingsFor, type Trouble, WORDS } from '../../modules/receipts/index.ts';
import { venueState } from '../../modules/venue/index.ts';
import { claim, isLate, type Job, newsOf, recordDead, recordFailed, recordPrinted, ticketOf } from './jobs.ts';
import type { LaneParts, Printed } from './lane.ts';
import { marked } from './papers/marks.ts';
import { placeOf, type Sender } from './sender.ts';

export interface PrintParts {
  readonly spine: Spine;
  readonly books: Store;
  readonly store: Store;
  readonly timers: Timers;
  readonly newId: NewId;
  readonly sender: Sender;
  readonly addressOf: (printer: Printer) => Address;
  readonly outOf: (printerId: string) => PrintFailure | null;
  readonly onFault: (fault: unknown) => void;
  readonly jobChanged: (jobId: string, printerId?: string) => void;
}

/** The kitchen need hear of a paper only where nothing else says so: where paper is all there is, or an alarm was raised. */
async function tellKitchen({ spine, store, newId }: PrintParts, job: Job): Promise<void> {
  const news = newsOf(job);
  const found = news && newsRow(store, news.ticketId, news.news);
  if (found && venueState(store)?.stations.get(found.station)?.printerId === job.printerId) {
    await runAsHub(spine, newId, (deciding) => ok(newsDrawn(deciding, found))).catch(() => null);
    return;
  }
  const ticketId = ticketOf(job);
  const ticket = ticketId === null ? undefined : ticketRow(store, ticketId);
  const station = ticket && venueState(store)?.stations.get(ticket.station);
  if (!ticket || station?.printerId !== job.printerId) return;
  if (station.doneWhen !== 'printed' && ticket.undrawn === 0) return;
  // Where the hub ends before this is on the disk, its watch over undrawn tickets makes up for it.
  await runAsHub(spine, newId, (deciding) => ticketPrinted(deciding, ticket.id, job.printerId)).catch(() => null);
}

const TROUBLES: Record<PrintFailure, Trouble> = {
  unreachable: 'no_answer',
  timeout: 'no_answer',
  dropped: 'no_answer',
  stopped: 'no_answer',
  paper_out: 'paper_out',
  cover_open: 'cover_open',
  offline: 'offline',
};

/** Whose language a paper has. */
const LOOKS: Readonly<Record<Job['kind'], PaperKind | null>> = {
  ticket: 'ticket',
  void: 'ticket',
  receipt: 'receipt',
  merchant: 'merchant',
  invoice: 'invoice',
  drawer: 'drawer',
  z: 'report',
  table_card: 'table_card',
  test: null,
};

/** Prints one job after another on one printer. */
export function printer(parts: PrintParts, printerId: string): LaneParts['print'] {
  const { spine, books, timers, jobChanged } = parts;

  const bytesOf = (job: Job): { readonly bytes: Uint8Array; readonly here: Printer } => {
    const venue = must(venueState(parts.store), 'a printer belongs to a venue');
    const here = must(venue.printers.get(printerId), 'a lane has its printer');
    const home = venue.printers.get(job.printerId);
    const look = LOOKS[job.kind];
    const language = paperLanguage(languageOf(look ? settingsFor(venue.settings, look) : venue.settings));
    const why = TROUBLES[parts.outOf(job.printerId) ?? 'unreachable'];
    const words = WORDS[language];
    const note =
      home && home.id !== printerId ? ([words.standIn(home.name), words.trouble[why](home.name)] as const) : null;
    const late = isLate(books, job);
    const paper = marked(job.paper, { language, columns: here.columns, reprint: job.reprint, late, note });
    return { bytes: encode(paper, optionsFor(here, job.kind === 'ticket')), here };
  };

  /** Keeps how a job ended; where that fails, the lane tries until it succeeds. */
  const kept = (job: Job, write: () => void, then: Printed): Printed => {
    const keep = (): void => {
      write();
      jobChanged(job.id, job.printerId);
    };
    try {
      keep();
      return then;
    } catch {
      return { kind: 'unkept', keep, then };
    }
  };

  return async (job, signal, hear) => {
    let document: ReturnType<typeof bytesOf>;
    try {
      document = bytesOf(job);
    } catch (fault) {
      parts.onFault(fault);
      return kept(job, () => recordDead(books, job.id, 'document'), { kind: 'skipped' });
    }
    const elsewhere = job.printerId === printerId ? null : printerId;
    const claimed = await runAsHub(spine, parts.newId, claim(job, elsewhere)).catch(() => null);
    if (!claimed?.ok) return { kind: 'undone' };
    if (!claimed.value) return { kind: 'skipped' };
    jobChanged(job.id);
    const sent = await parts.sender.send(placeOf(document.here, parts.addressOf), document.bytes, signal, hear);
    if (sent.ok) {
      const how = kept(job, () => recordPrinted(books, job.id, timers.now()), { kind: 'printed' });
      await tellKitchen(parts, job);
      return how;
    }
    const { reason, started } = sent.error;
    return kept(job, () => recordFailed(books, job.id, reason, started), { kind: 'failed', failure: sent.error });
  };
}
