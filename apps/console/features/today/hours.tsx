import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import type { DayReport } from '@comanda/shared/contracts/views/operations.ts';

/** So that a single hour is a bar, not a wall. */
const SHOWN_AT_LEAST = 12;

/** What was taken hour by hour, as bars; the numbers are in each bar's name. */
export function Hours({ hours, currency }: { readonly hours: DayReport['hours']; readonly currency: string }) {
  const formats = useFormats();
  const most = Math.max(1, ...hours.map((each) => each.amount));
  const first = Math.min(...hours.map((each) => each.hour));
  const last = Math.max(...hours.map((each) => each.hour));
  const slots = Math.max(SHOWN_AT_LEAST, last - first + 1);
  const all = Array.from({ length: slots }, (_, at) => (first + at) % 24);
  return (
    <ul className="flex h-48 items-end gap-1">
      {all.map((hour) => {
        const { count = 0, amount = 0 } = hours.find((each) => each.hour === hour) ?? {};
        return (
          <li key={hour} className="flex h-full min-w-0 flex-1 flex-col justify-end gap-1 text-center">
            <span className="unseen">{`${hour}:00: ${count} × ${formats.money(amount, currency)}`}</span>
            <span
              aria-hidden
              title={formats.money(amount, currency)}
              className="rounded-sm bg-accent"
              style={{ height: `${(amount / most) * 85}%` }}
            />
            <span aria-hidden className="figures text-xs text-muted">
              {hour}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
