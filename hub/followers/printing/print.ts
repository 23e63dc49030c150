import { must } from '@comanda/shared/base/assert.ts';
import type { NewId } from '@comanda/shared/base/ids.ts';
import type { Printer } from '@comanda/shared/contracts/views/venue.ts';
import { paperLanguage } from '@comanda/shared/receipts/labels.ts';
import type { Store } from '../../db/store.ts';
import { type Address, encode, type PrintFailure } from '../../drivers/escpos/index.ts';
import { runAsHub } from '../../log/own-commands.ts';
import type { Spine } from '../../log/spine.ts';
import type { Timers } from '../../log/timers.ts';
import { venueState } from '../../modules/venue/index.ts';
import { claim, type Job, recordDead, recordFailed, recordPrinted } from './jobs.ts';
import type { LaneParts, Printed } from './lane.ts';
import { marked } from './papers/marks.ts';
import { languageOf, type Trouble, WORDS } from './papers/words.ts';
import type { Sender } from './sender.ts';

export interface PrintParts {
  readonly spine: Spine;
  readonly books: Store;
  readonly store: Store;
  readonly timers: Timers;
  readonly newId: NewId;
  readonly sender: Sender;
  readonly addressOf: (printer: Printer) => Address;
  readonly outOf: (printerId: string) => PrintFailure | null;
  readonly jobChanged: (jobId: string, printerId?: string) => void;
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

/** Prints one job after another on one printer. */
export function printer(parts: PrintParts, printerId: string): LaneParts['print'] {
  const { spine, books, timers, jobChanged } = parts;

  const bytesOf = (job: Job): { readonly bytes: Uint8Array; readonly here: Printer } => {
    const venue = must(venueState(parts.store), 'a printer belongs to a venue');
    const here = must(venue.printers.get(printerId), 'a lane has its printer');
    const home = venue.printers.get(job.printerId);
    const language = paperLanguage(languageOf(venue.settings));
    const why = TROUBLES[parts.outOf(job.printerId) ?? 'unreachable'];
    const note = home && home.id !== printerId ? WORDS[language].trouble[why](home.name) : null;
    const paper = marked(job.paper, { language, columns: here.columns, reprint: job.reprint, note });
    return { bytes: encode(paper, { letters: here.letters }), here };
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

  return async (job, signal) => {
    let document: ReturnType<typeof bytesOf>;
    try {
      document = bytesOf(job);
    } catch (fault) {
      return kept(job, () => recordDead(books, job.id, String(fault)), { kind: 'skipped' });
    }
    const elsewhere = job.printerId === printerId ? null : printerId;
    const claimed = await runAsHub(spine, parts.newId, claim(job, elsewhere)).catch(() => null);
    if (!claimed?.ok) return { kind: 'undone' };
    if (!claimed.value) return { kind: 'skipped' };
    jobChanged(job.id);
    const sent = await parts.sender.send(parts.addressOf(document.here), document.bytes, signal);
    if (sent.ok) return kept(job, () => recordPrinted(books, job.id, timers.now()), { kind: 'printed' });
    const { reason, started } = sent.error;
    return kept(job, () => recordFailed(books, job.id, reason, started), { kind: 'failed', failure: sent.error });
  };
}
