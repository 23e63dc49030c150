import type { ConflictChoice, ConflictView } from '@comanda/shared/contracts/views/cut-off.ts';
import { useLocal, useVenue } from '../entry/venue.tsx';
import { useFormats } from '../i18n/venue-format.tsx';
import { useConflictText } from './texts.ts';

/** What happened, and what each choice is called, in words with their amounts and numbers. */
export function useConflictWords(conflict: ConflictView) {
  const t = useConflictText();
  const say = useLocal();
  const formats = useFormats();
  const { tables, settings } = useVenue();
  const money = (minor: number): string => formats.money(minor, settings.currency);
  const table = tables.find(({ id }) => id === conflict.tableId)?.name ?? '';
  const other = conflict.otherNumber === null ? '' : formats.number(conflict.otherNumber);
  const now = money(conflict.priceNow ?? 0);
  const values = {
    table,
    other,
    now,
    number: formats.number(conflict.orderNumber),
    item: conflict.item ? say(conflict.item) : '',
    quantity: formats.number(conflict.quantity ?? 1),
    amount: money(conflict.amount),
  };
  const gone = conflict.kind === 'table_taken' && conflict.otherNumber === null;
  return {
    what: t(`conflict.kind.${gone ? 'table_gone' : conflict.kind}`, values),
    wayOf: (choice: ConflictChoice): string => {
      if (choice === 'keep' && conflict.kind === 'price_changed') return t('conflict.choice.keepPrice');
      return t(`conflict.choice.${choice}`, values);
    },
  };
}
