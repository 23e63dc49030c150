import { useLocal } from '@comanda/kit/entry/venue.tsx';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { SoldModifier } from '@comanda/shared/contracts/events/order.ts';
import { useText } from '../../i18n/index.ts';

interface LineTextProps {
  readonly name: LocalText;
  readonly variantName: LocalText | null;
  readonly modifiers: readonly SoldModifier[];
  readonly seat: number | null;
  /** Null: not worth saying, all is one course. */
  readonly course: number | null;
  /** Who took it, where it was somebody else. */
  readonly by?: string | null;
  readonly note: string;
  readonly struck?: boolean;
}

/** What a line is, in full: a waiter reads it back to the guest. */
export function LineText({
  name,
  variantName,
  modifiers,
  seat,
  course,
  by = null,
  note,
  struck = false,
}: LineTextProps) {
  const t = useText();
  const say = useLocal();
  const place = [
    seat === null ? null : t('choices.seatNumber', { number: seat }),
    course === null ? null : t('course.number', { course }),
    by,
  ].filter((part) => part !== null);
  return (
    <span className="block min-w-0 flex-1">
      <span className={struck ? 'line-through' : undefined}>
        <span className="font-medium">{say(name)}</span>
        {variantName && <span className="text-muted"> · {say(variantName)}</span>}
      </span>
      {modifiers.length > 0 && (
        <span className="block text-sm leading-snug text-muted">
          {modifiers.map((each) => (each.quantity > 1 ? `${each.quantity}× ` : '') + say(each.name)).join(', ')}
        </span>
      )}
      {place.length > 0 && <span className="block text-sm text-muted">{place.join(' · ')}</span>}
      {note !== '' && <span className="block text-sm leading-snug text-warn-text">“{note}”</span>}
    </span>
  );
}
