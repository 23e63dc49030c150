import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { differenceOf, type Wish } from '@comanda/shared/domain/ticket/difference.ts';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/index.ts';

/** What a cook will be told of a changed line: what is new, and, struck through, what is not to be any more. */
export function Told({ was, now }: { readonly was: Wish; readonly now: Wish }) {
  const t = useText();
  const say = useLocal();
  const { modifiers, variantGone, variantNew, noteGone, noteNew, seatGone, seatNew } = differenceOf(was, now);
  const words = modifiers.flatMap(({ name, quantity, change }) =>
    change === null ? [] : [{ change, text: (quantity > 1 ? `${quantity} × ` : '') + say(name) }],
  );
  const seat = (number: number | null): string => (number === null ? t('change.noSeat') : t('change.seat', { number }));
  const isNew = (text: ReactNode) => <ins className="font-semibold no-underline">+ {text}</ins>;
  const isGone = (text: ReactNode) => <del className="text-muted">{text}</del>;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-base">
      {variantNew && now.variantName && <li>{isNew(say(now.variantName))}</li>}
      {words.map(({ change, text }) => (
        <li key={`${change} ${text}`}>{change === 'new' ? isNew(text) : isGone(text)}</li>
      ))}
      {noteNew && <li>{isNew(`“${now.note}”`)}</li>}
      {(seatNew || seatGone !== null) && <li>{isNew(seat(now.seat))}</li>}
      {variantGone && <li>{isGone(say(variantGone))}</li>}
      {noteGone !== null && <li>{isGone(`“${noteGone}”`)}</li>}
    </ul>
  );
}
