import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { SoldModifier } from '@comanda/shared/contracts/events/order.ts';
import type { LineView } from '@comanda/shared/contracts/views/order.ts';
import { useText } from '../../i18n/index.ts';

interface PartText extends Pick<LineTextProps, 'name' | 'variantName' | 'modifiers'> {
  readonly state?: LineView['state'];
  /** Of a part that was changed by itself it is another than the combo's. */
  readonly note?: string;
}

interface LineTextProps {
  readonly name: LocalText;
  readonly variantName: LocalText | null;
  readonly modifiers: readonly SoldModifier[];
  /** What a combo is made of. */
  readonly parts?: readonly PartText[];
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
  parts = [],
  seat,
  course,
  by = null,
  note,
  struck = false,
}: LineTextProps) {
  const t = useText();
  const say = useLocal();
  const words = (chosen: readonly SoldModifier[]): string =>
    chosen.map((each) => (each.quantity > 1 ? `${each.quantity}× ` : '') + say(each.name)).join(', ');
  const apart = parts.some((part) => part.note !== undefined && part.note !== note);
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
      {parts.map((part, at) => (
        <span
          key={at}
          className={cx('block ps-3 text-sm leading-snug', part.state === 'voided' && 'text-muted line-through')}
        >
          {say(part.name)}
          {part.variantName && <span className="text-muted"> · {say(part.variantName)}</span>}
          {part.modifiers.length > 0 && <span className="text-muted"> · {words(part.modifiers)}</span>}
          {apart && part.note && <span className="block text-warn-text">“{part.note}”</span>}
        </span>
      ))}
      {modifiers.length > 0 && <span className="block text-sm leading-snug text-muted">{words(modifiers)}</span>}
      {place.length > 0 && <span className="block text-sm text-muted">{place.join(' · ')}</span>}
      {note !== '' && !apart && <span className="block text-sm leading-snug text-warn-text">“{note}”</span>}
    </span>
  );
}
