import type { PrintJobView } from '@comanda/shared/contracts/views/operations.ts';
import type { Store } from '../../db/store.ts';

interface JobRow extends Omit<PrintJobView, 'reprint'> {
  readonly reprint: number;
}

const VIEW = `id, kind, printer_id as printerId, printed_on_id as printedOnId, order_number as orderNumber, state, attempts,
  reprint, error, created_at as createdAt, printed_at as printedAt`;
const OPEN = "state in ('waiting', 'retrying', 'printing')";

const toView = (row: JobRow): PrintJobView => ({ ...row, reprint: row.reprint === 1 });

/** The last 200 jobs, and before them those that still need somebody or something; newest first. */
export const jobViews = (store: Store): PrintJobView[] =>
  store
    .all<JobRow>(
      `select ${VIEW} from print_jobs where position in (
         select position from (select position from print_jobs order by position desc limit 200)
         union select position from print_jobs where state = 'dead'
         union select position from print_jobs indexed by print_jobs_open where ${OPEN}
       ) order by position desc limit 1000`,
    )
    .map(toView);

export const someJobs = (store: Store, ids: readonly string[]): PrintJobView[] =>
  ids.flatMap((id) => store.all<JobRow>(`select ${VIEW} from print_jobs where id = ?`, id).map(toView));

/** Jobs of a printer that were given up. */
export const deadAt = (store: Store, printerId: string): number =>
  store.get<{ n: number }>(
    "select count(*) as n from print_jobs indexed by print_jobs_dead where state = 'dead' and printer_id = ?",
    printerId,
  )?.n ?? 0;

/** Jobs that a printer has not printed yet. */
export const waitingAt = (store: Store, printerId: string): number =>
  store.get<{ n: number }>(`select count(*) as n from print_jobs where printer_id = ? and ${OPEN}`, printerId)?.n ?? 0;
