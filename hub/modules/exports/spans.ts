import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { DAY } from '@comanda/shared/base/time.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';

export interface Span {
  /** Business dates, both included. */
  readonly from: string;
  readonly to: string;
}

/** A year and a day of grace: whoever keeps books asks for a year at once. */
const MOST_DAYS = 400;

export function checkedSpan({ from, to }: Span): Result<Span, Refusal> {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
  return days >= 0 && days <= MOST_DAYS ? ok({ from, to }) : err(refuse('span_wrong', { days: MOST_DAYS }, 'to'));
}
