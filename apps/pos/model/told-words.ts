import type { LocalText } from '@comanda/shared/contracts/common.ts';
import { differenceOf, type Wish } from '@comanda/shared/domain/ticket/difference.ts';
import type { Words } from '../i18n/index.ts';

export interface ToldWord {
  readonly change: 'new' | 'gone';
  readonly text: string;
}

/** What a cook is told of a changed line: what is new, then what is not to be any more. */
export function toldWords(was: Wish, now: Wish, t: Words, say: (text: LocalText) => string): readonly ToldWord[] {
  const { modifiers, variantGone, variantNew, noteGone, noteNew, seatGone, seatNew } = differenceOf(was, now);
  const seat = now.seat === null ? t('change.noSeat') : t('change.seat', { number: now.seat });
  const word = (change: ToldWord['change'], text: string): ToldWord => ({ change, text });
  return [
    ...(variantNew && now.variantName ? [word('new', say(now.variantName))] : []),
    ...modifiers.flatMap(({ name, quantity, change }) =>
      change === null ? [] : [word(change, (quantity > 1 ? `${quantity} × ` : '') + say(name))],
    ),
    ...(noteNew ? [word('new', `“${now.note}”`)] : []),
    ...(seatNew || seatGone !== null ? [word('new', seat)] : []),
    ...(variantGone ? [word('gone', say(variantGone))] : []),
    ...(noteGone === null ? [] : [word('gone', `“${noteGone}”`)]),
  ];
}
